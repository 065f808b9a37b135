import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPath } from './next-path.js';

const home = 'http://127.0.0.1:4000';

test.each(['/', '/kind/abc', '/kind/abc?tab=berichten', '/kind/abc#lijntje', '/a//b'])(
  '%s is a path of ours',
  (path) => {
    expect(nextPath(path, home)).toBe(path);
  },
);

test.each([
  undefined,
  ['/a', '/b'],
  '',
  'kind',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/./\\elsewhere.example',
  '/.//elsewhere.example',
  '/x/..//elsewhere.example',
  '/%2e//elsewhere.example',
  'javascript:alert(1)',
  '/\u0000',
  `/${'a'.repeat(3000)}`,
])('%o leads home', (asked) => {
  expect(nextPath(asked, home)).toBe('/');
});

test.each(['/auth/sign-in', '/auth/callback?code=x', '/oidc/auth', '/x/../auth/sign-in'])(
  '%s would go round in circles',
  (path) => {
    expect(nextPath(path, home)).toBe('/');
  },
);

test('whatever is asked, a browser stays here', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2f',
    '@',
    ':',
    '\t',
    'evil.example',
    'http:',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (asked) => {
        const next = nextPath(asked, home);
        expect(next.startsWith('/')).toBe(true);
        expect(new URL(next, home).origin).toBe(home);
      },
    ),
  );
});
