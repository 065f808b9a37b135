import 'reflect-metadata';
import { ArrayMaxSize } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { checkArgument, Words } from './check-words.js';

class Note {
  @Words({ max: 10 })
  body?: string | null;

  @ArrayMaxSize(2)
  toIds?: string[];

  first?: Note;
  others?: Note[];
}

const note = (parts: Partial<Note>) => Object.assign(new Note(), parts);
const refusalOn = (field: string, problem: string) =>
  expect.objectContaining({ extensions: { code: 'BAD_INPUT', field, problem } });

describe('an argument', () => {
  it.each([
    ['EMPTY', ' \n '],
    ['TOO_LONG', 'elf tekens!'],
    ['NUL', 'a\0'],
    ['LONE_SURROGATE', 'a\ud800'],
    ['CONTROL', 'a\u0007'],
  ])('with words that are %s is refused, at any depth', (problem, body) => {
    const bad = note({ body });
    for (const value of [bad, [bad], note({ first: bad }), note({ others: [note({}), bad] })]) {
      expect(() => checkArgument(value)).toThrow(refusalOn('body', problem));
    }
  });

  it('that another decorator refuses names its field', () => {
    expect(() => checkArgument(note({ toIds: ['1', '2', '3'] }))).toThrow(
      refusalOn('toIds', 'INVALID'),
    );
  });

  it('passes when its words can be kept, or are left to the schema', () => {
    for (const body of ['tien teken', '👩‍👧 samen', undefined, null]) {
      expect(() => checkArgument(note({ body }))).not.toThrow();
    }
    for (const value of [7, 'a', null, undefined, new Date(0), []]) {
      expect(() => checkArgument(value)).not.toThrow();
    }
  });
});
