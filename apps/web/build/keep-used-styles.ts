import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The few parts of a PostCSS tree that are needed here; Vite brings PostCSS itself. */
interface StyleNode {
  type: string;
  selectors?: string[];
  prop?: string;
  value?: string;
  nodes?: StyleNode[];
  parent?: StyleNode;
  remove(): void;
}
interface StyleRoot extends StyleNode {
  walkRules(visit: (rule: StyleNode) => void): void;
  walkDecls(visit: (declaration: StyleNode) => void): void;
}

/**
 * A PostCSS plugin that leaves out what no screen uses: NL Design System's class names that stand in
 * no source file, and design tokens that no remaining rule refers to. Their whole is 600 kB, most of
 * it custom properties on the root element, which a slow phone would have to compute for every page.
 *
 * @param source the folder whose files name the classes and tokens in use
 */
export function keepUsedStyles(source: string) {
  const files = globSync('**/*.{ts,tsx,css}', { cwd: source });
  const written = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
  const isWritten = (className: string) => written.includes(className);

  return {
    postcssPlugin: 'keep-used-styles',
    OnceExit(root: StyleRoot) {
      root.walkRules((rule) => {
        const kept = rule.selectors?.filter((selector) =>
          [...selector.matchAll(/\.(utrecht-[\w-]+)/g)].every(([, name]) => isWritten(name ?? '')),
        );
        if (kept?.length === 0) rule.remove();
        else if (kept) rule.selectors = kept;
      });
      dropUnusedTokens(root, written);
    },
  };
}

function dropUnusedTokens(root: StyleRoot, written: string): void {
  const definitions = new Map<string, string[]>();
  const wanted = new Set(tokensIn(written));
  root.walkDecls(({ prop = '', value = '' }) => {
    if (prop.startsWith('--')) definitions.set(prop, [...(definitions.get(prop) ?? []), value]);
    else for (const token of tokensIn(value)) wanted.add(token);
  });
  // A set grows while it is walked: tokens that a wanted token refers to are wanted as well.
  for (const token of wanted) {
    for (const value of definitions.get(token) ?? []) {
      for (const inner of tokensIn(value)) wanted.add(inner);
    }
  }
  root.walkDecls((declaration) => {
    if (declaration.prop?.startsWith('--') && !wanted.has(declaration.prop)) declaration.remove();
  });
}

const tokensIn = (text: string): string[] => text.match(/(?<=var\(\s*)--[\w-]+/g) ?? [];
