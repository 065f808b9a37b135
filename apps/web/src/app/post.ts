import type { SubscriptionForwarder } from 'urql';

type Request = Parameters<SubscriptionForwarder>[0];
type Sink = Parameters<ReturnType<SubscriptionForwarder>['subscribe']>[0];
type Answer = Parameters<Sink['next']>[0];

/**
 * Asks the hub one thing over HTTP and passes on its one answer. urql's own way (fetchExchange) also knows GET, uploads and
 * answers in pieces: the hub takes none of these, and a phone would load all of it.
 */
export const post: SubscriptionForwarder = (request, { context }) => ({
  subscribe(sink) {
    const asking = new AbortController();
    void ask(context.url, request, asking.signal).then(
      (answer) => {
        sink.next(answer);
        sink.complete();
      },
      (problem: unknown) => sink.error(problem),
    );
    return { unsubscribe: () => asking.abort() };
  },
});

/** Something else answered, with a page of its own: it stands between the hub and the page. */
export class WrongAnswer extends Error {}

/** Rejects with WrongAnswer; and otherwise when no answer came, or not the whole of it. */
async function ask(url: string, request: Request, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      'x-requested-with': 'spinnenweb',
    },
    body: JSON.stringify(request),
    signal,
  });
  return answerIn(await response.text());
}

/** Whatever else stands in it stays behind: urql throws at what is none of these, and its query would never end. */
function answerIn(text: string): Answer {
  try {
    const { data, errors, extensions } = JSON.parse(text) as Partial<Record<keyof Answer, unknown>>;
    const isWhole = errors === undefined ? data !== undefined : areErrors(errors);
    if (isWhole && (isObject(data) || (data ?? null) === null))
      return { data, errors, extensions } as Answer;
  } catch {
    // No JSON, or null: told below, as any other answer that is none.
  }
  throw new WrongAnswer('This is no answer of the hub.');
}

const areErrors = (errors: unknown): boolean =>
  Array.isArray(errors) && errors.length > 0 && errors.every(isObject);

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
