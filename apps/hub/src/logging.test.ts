import { expect, test } from 'vitest';
import { openLog } from './logging.js';

function written(
  mode: 'development' | 'production',
  act: (log: ReturnType<typeof openLog>) => void,
) {
  let text = '';
  act(openLog({ mode, logLevel: 'info' }, { write: (line) => void (text += line) }));
  return text;
}

const delicate = {
  name: 'Fatima Verzonnen',
  request: {
    headers: { cookie: 'spinnenweb=geheim', authorization: 'Bearer geheim' },
    body: 'slecht geslapen',
    variables: { text: 'slecht geslapen' },
  },
};

test.each(['development', 'production'] as const)(
  'in %s names, cookies and bodies are removed',
  (mode) => {
    const text = written(mode, (log) => log.info(delicate, 'a line'));
    expect(text).toContain('a line');
    for (const word of ['Fatima', 'geheim', 'geslapen']) expect(text).not.toContain(word);
  },
);

test('what the database says of an error stays out: it quotes the row', () => {
  const error = Object.assign(new Error('duplicate key: (first_name)=(Fatima)'), {
    code: '23505',
    detail: 'Key (first_name)=(Fatima) already exists.',
  });
  const text = written('production', (log) => log.error({ err: error }, 'it failed'));
  expect(text).toContain('23505');
  expect(text).toContain('logging.test');
  expect(text).not.toContain('Fatima');
});

test('other errors keep their words', () => {
  expect(
    written('development', (log) => log.error({ err: new Error('no such door') }, 'x')),
  ).toContain('no such door');
});

test('development reads as short lines, production as JSON', () => {
  expect(written('development', (log) => log.warn({ seconds: 3 }, 'slow'))).toMatch(
    /^\d\d:\d\d:\d\d warning slow seconds=3\n$/,
  );
  expect(JSON.parse(written('production', (log) => log.info('ready')))).toMatchObject({
    msg: 'ready',
  });
});
