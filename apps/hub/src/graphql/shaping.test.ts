import fc from 'fast-check';
import {
  buildSchema,
  executeSync,
  type FieldNode,
  getOperationAST,
  Kind,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { shapeOf } from './shaping.js';

const schema = buildSchema(`
  interface Named { name: String! }
  enum Kind { HOME SCHOOL }
  type Person implements Named { id: ID! name: String! age: Int kind: Kind friends: [Person!] rows: [[Int!]]! best: Person }
  type Query { person: Person! people: [Person] named: Named hello(to: String): String }
`);

function answers(query: string, value: unknown) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  const node = operation?.selectionSet.selections[0] as FieldNode;
  const field = schema.getQueryType()?.getFields()[node.name.value];
  if (!field) throw new Error('the test asks for no field');
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const shape = shapeOf(schema, field.type, [node], fragments);
  const long = executeSync({ schema, document, rootValue: { [node.name.value]: value } });
  return { shape, long };
}

const selections = [
  '{ id name }',
  '{ __typename id age kind }',
  '{ called: name again: name }',
  '{ friends { id friends { name } } friends { age } }',
  '{ ...Names best { ...Names } } fragment Names on Named { name ... on Person { age } }',
  '{ ... on Person { rows } ... { id } ...on Named { __typename } }',
  '{ best { ...A } } fragment A on Person { ...B ...B id } fragment B on Person { name }',
];

const odd = fc.constantFrom<unknown>(null, undefined, 7, 'x', true, {}, []);
const maybe = (value: fc.Arbitrary<unknown>) => fc.oneof({ weight: 8, arbitrary: value }, odd);

/** Mostly a person as it should be, with friends down to a depth. */
const personOf = (depth: number): fc.Arbitrary<unknown> =>
  fc.record({
    id: maybe(fc.string()),
    name: maybe(fc.string()),
    age: maybe(fc.integer()),
    kind: maybe(fc.constantFrom('HOME', 'SCHOOL', 'CASTLE')),
    rows: maybe(fc.array(maybe(fc.array(fc.nat(9), { maxLength: 2 })), { maxLength: 2 })),
    friends: depth === 0 ? fc.constant([]) : fc.array(personOf(depth - 1), { maxLength: 2 }),
    best: depth === 0 ? fc.constant(null) : fc.option(personOf(depth - 1)),
  });
const person = personOf(2);

describe('a shape', () => {
  it('gives what graphql-js gives, and throws where graphql-js finds fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...selections),
        fc.constantFrom('person', 'people'),
        fc.array(person, { maxLength: 3 }),
        (selection, field, values) => {
          const value = field === 'people' ? values : values[0];
          const { shape, long } = answers(
            `query ${selection.replace('{', `{ ${field} {`).replace(/\}( fragment|$)/, '} }$1')}`,
            value,
          );
          if (!shape) throw new Error('this selection is plain');
          if (long.errors) expect(() => shape(value)).toThrow(/A value of|cannot represent/);
          else expect({ [field]: shape(value) }).toEqual(JSON.parse(JSON.stringify(long.data)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an abstract type', '{ named { name } }'],
    ['a directive', '{ person { name @skip(if: true) } }'],
    [
      'a directive on a fragment',
      '{ person { ...A @include(if: false) } } fragment A on Person { id }',
    ],
  ])('is left to graphql-js for %s', (_what, query) => {
    expect(answers(query, { id: '1', name: 'Sam' }).shape).toBeNull();
  });

  it('of fragments that double is made at once', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`,
    );
    const query = `{ person { ...F0 } } ${doubling.join(' ')} fragment F60 on Person { id }`;
    expect(answers(query, { id: '1' }).shape?.({ id: '1' })).toEqual({ id: '1' });
  });
});
