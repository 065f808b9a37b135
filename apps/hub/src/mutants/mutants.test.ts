import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mutate } from './mutant.js';
import { mutants } from './mutants.js';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

describe('the list of mutants', () => {
  test.each(mutants.map((mutant) => [`${mutant.area}: ${mutant.name}`, mutant]))(
    '%s: breaks what stands there',
    async (_name, mutant) => {
      const text = await readFile(join(SOURCES, mutant.file), 'utf8');
      expect(mutate(text, mutant)).not.toBe(text);
      expect(mutant.watchers.filter((file) => !existsSync(join(SOURCES, file)))).toEqual([]);
    },
  );

  test('has names that are their own, and breaks many things', () => {
    const names = mutants.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(60);
  });
});

describe('a mutant', () => {
  const mutant = { area: 'x', name: 'a mistake', file: 'x.sql', watchers: [] };

  test('whose text is gone, stands there twice or changes nothing is an error', () => {
    const breaks = (find: string, replace: string) => () =>
      mutate('one two two', { ...mutant, find, replace });
    expect(breaks('three', '')).toThrow('nowhere in x.sql');
    expect(breaks('two', '')).toThrow('more than once in x.sql');
    expect(breaks('one', 'one')).toThrow('changes nothing');
    expect(breaks('one ', '')()).toBe('two two');
  });
});
