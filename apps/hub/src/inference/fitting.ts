import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { askAll } from './asking.js';
import { BASES, type Given } from './bases.js';
import type { GroundState, Known } from './ground-state.js';
import { documentOf, type IdPlace, idPlacesOf, type Operation, plainValue } from './schema-walk.js';

/** An input that fits and who is answered with it, for the places that it holds an id at. */
export interface Fitting {
  by: string;
  variables: Record<string, unknown>;
  places: IdPlace[];
}

/** Who is tried, in this order, with what the schema alone says of an input. */
const CANDIDATES = ['karin', 'naima', 'esther', 'lina', 'joyce', 'yasmin', 'gerda'];

/** Everyone in whose name a base may be. */
export const ACTORS: readonly string[] = [
  ...new Set([
    ...CANDIDATES,
    ...Object.values(BASES).flatMap((bases) => bases.map(({ by }) => by)),
  ]),
];

export interface FittingParts {
  schema: GraphQLSchema;
  state: GroundState;
  given: Given;
  known: Known;
}

/**
 * Inputs that together hold an id at every place of an operation, each tried for real on a copy of its own: what it
 * does, nothing else meets.
 *
 * @throws Error when nothing fits some place: then BASES must
 */
export async function fittingFor(operation: Operation, parts: FittingParts): Promise<Fitting[]> {
  const places = idPlacesOf(operation);
  const found: Fitting[] = [];
  for (const { by, variables } of BASES[operation.name] ?? []) {
    const all = (await variables(parts.given)) as Record<string, unknown>;
    const own = operation.field.args.filter(({ name }) => name in all);
    const fitting = { by, variables: Object.fromEntries(own.map(({ name }) => [name, all[name]])) };
    const problem = await problemOf(operation, fitting, parts);
    if (problem)
      throw new Error(`The base of ${by} for ${operation.name} fits no longer: ${problem}`);
    found.push({ ...fitting, places: places.filter((place) => holds(fitting.variables, place)) });
  }
  for (const place of places) {
    if (found.some((one) => one.places.includes(place))) continue;
    found.push(await guess(operation, place, parts));
  }
  return found;
}

async function guess(operation: Operation, place: IdPlace, parts: FittingParts): Promise<Fitting> {
  const places = idPlacesOf(operation);
  const problems: string[] = [];
  for (const by of CANDIDATES) {
    const variables = plainVariables(operation);
    const filled = places.filter((one) => one === place || isNeeded(operation, one));
    for (const one of filled) {
      const [type] = one.types;
      const [sample] = type ? await parts.known.seen(by, type) : [];
      if (sample) put(variables, one, sample);
    }
    const problem = await problemOf(operation, { by, variables }, parts);
    if (!problem) return { by, variables, places: [place] };
    problems.push(`${by}: ${problem}`);
  }
  throw new Error(
    `Add to BASES an input of ${operation.name} with an id at ${place.path.join('.')}; guessed ones gave: ${problems.join('; ')}`,
  );
}

/** Null when it is answered. */
async function problemOf(
  operation: Operation,
  { by, variables }: Pick<Fitting, 'by' | 'variables'>,
  { schema, state }: FittingParts,
): Promise<string | null> {
  // A stream has no one answer; its first frame is looked at where it is walked.
  if (operation.kind === 'subscription') return null;
  const copy = await state.copy();
  try {
    const question = { handle: state.handleOf(by), source: documentOf(operation), variables };
    const [problem = null] = await askAll(schema, copy.urls, [question]);
    return problem;
  } finally {
    await copy.close();
  }
}

function plainVariables({ field }: Operation): Record<string, unknown> {
  const now = new Date();
  const needed = field.args.filter(({ type }) => isNonNullType(type) || isInputObjectType(type));
  return Object.fromEntries(
    needed.map(({ name, type, defaultValue }) => [
      name,
      defaultValue ?? plainValue(type, name, now),
    ]),
  );
}

/** Whether the schema demands an id there. */
function isNeeded({ field }: Operation, { path }: IdPlace): boolean {
  let type: GraphQLInputType | undefined = field.args.find(({ name }) => name === path[0])?.type;
  for (const name of path.slice(1)) {
    if (!type || !isNonNullType(type) || !isInputObjectType(type.ofType)) return false;
    type = type.ofType.getFields()[name]?.type;
  }
  return isNonNullType(type);
}

function holds(variables: Record<string, unknown>, { path }: IdPlace): boolean {
  let at: unknown = variables;
  for (const name of path) at = (at as Record<string, unknown> | undefined)?.[name];
  return at !== undefined && at !== null;
}

function put(variables: Record<string, unknown>, { path, isList }: IdPlace, id: string): void {
  const inner = path.slice(0, -1).reduce<Record<string, unknown>>((at, name) => {
    at[name] ??= {};
    return at[name] as Record<string, unknown>;
  }, variables);
  inner[path.at(-1) ?? ''] = isList ? [id] : id;
}

/** The same input with another id at one place. */
export function withId(
  variables: Record<string, unknown>,
  place: IdPlace,
  id: string,
): Record<string, unknown> {
  const changed = structuredClone(variables);
  put(changed, place, id);
  return changed;
}
