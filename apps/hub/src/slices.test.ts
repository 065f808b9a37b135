import { readFileSync } from 'node:fs';
import { isObjectType, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openDocuments } from './graphql/documents.js';
import { TYPE_BYTES } from './graphql/opaque-id.js';
import { createSchema, printContract } from './graphql/schema.js';
import { loadTrustedDocuments } from './graphql/trusted-documents.js';
import { resolvers } from './slices.js';

const schema = createSchema({ resolvers });

describe('the schema that the slices make', () => {
  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('is the contract that stands in schema.graphql', () => {
    const file = new URL('../schema.graphql', import.meta.url);
    expect(printContract(schema)).toBe(readFileSync(file, 'utf8'));
  });

  it('gives an id to exactly the types that ids are made for', () => {
    const nodes = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
    expect(nodes.map(({ name }) => name).sort()).toEqual(Object.keys(TYPE_BYTES).sort());
  });

  it('describes every type, and runs no resolver for a field that is simply there', () => {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const roots = ['Query', 'Mutation', 'Subscription'];
    const undescribed = types.filter(({ description }) => !description).map(({ name }) => name);
    expect(undescribed).toEqual(roots);
    const withResolvers = types
      .filter(isObjectType)
      .filter(({ name }) => !roots.includes(name))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ resolve }) => resolve)
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(withResolvers).toEqual(['Viewer.inbox']);
  });

  it('answers every trusted document within the limits of production', () => {
    const trusted = loadTrustedDocuments();
    expect(trusted.size).toBeGreaterThan(10);
    expect(() => openDocuments({ schema, trusted, mode: 'production' })).not.toThrow();
  });
});
