/**
 * What breaks: for a file (below `apps/hub/src`), by a name that says who would get what, the exact text that stands
 * there once and the text in its place.
 */
type Broken = Record<string, Record<string, readonly [find: string, replace: string]>>;

/** Mutants that the same tests watch. */
export interface Area {
  /** Test files below `apps/hub/src`, the likeliest to notice first. */
  watchers: readonly string[];
  broken: Broken;
}

/** One mistake made on purpose, which a test must notice. */
export interface Mutant {
  area: string;
  name: string;
  /** Below `apps/hub/src`. */
  file: string;
  find: string;
  replace: string;
  watchers: readonly string[];
}

/**
 * The text with the mistake in it.
 *
 * @throws Error when what it breaks is not there exactly once, so that a list of mutants cannot outlive what it breaks
 */
export function mutate(text: string, { name, file, find, replace }: Mutant): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0) {
    const times = more.length > 0 ? 'more than once' : 'nowhere';
    throw new Error(`"${name}": its text stands ${times} in ${file}:\n${find}`);
  }
  if (find === replace) throw new Error(`"${name}" changes nothing.`);
  return `${before}${replace}${after}`;
}

/** Mutants of SQL live in the database, the others in what the tests import. */
export function isOfDatabase({ file }: Mutant): boolean {
  return file.endsWith('.sql');
}
