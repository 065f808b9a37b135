import { sign } from 'cookie-signature';
import { describe, expect, test } from 'vitest';
import {
  cookieForHandle,
  handleFromCookie,
  hashHandle,
  makeHandle,
  sessionEnded,
} from './cookie.js';

const here = { publicUrl: 'http://127.0.0.1:4000', sessionSecret: 's'.repeat(32) };
const secure = { ...here, publicUrl: 'https://spinnenweb.example' };

test('a signed cookie gives its handle back', () => {
  const handle = makeHandle();
  expect(handleFromCookie(cookieForHandle(handle, here), here)).toBe(handle);
  expect(handleFromCookie(`other=1; ${cookieForHandle(handle, here)}; more=2`, here)).toBe(handle);
});

test('over https the cookie is one that only this very host can set', () => {
  expect(cookieForHandle(makeHandle(), secure)).toMatch(/^__Host-spinnenweb=/);
  expect(cookieForHandle(makeHandle(), here)).toMatch(/^spinnenweb=/);
});

describe('gives no handle for', () => {
  const handle = makeHandle();
  const signed = (value: string) => `spinnenweb=${encodeURIComponent(value)}`;
  test.each([
    ['no cookie', undefined],
    ['another cookie', 'theme=dark'],
    ['an unsigned one', signed(handle)],
    ['a bare s:', signed('s:')],
    ['a signature by another secret', signed(`s:${sign(handle, 'x'.repeat(32))}`)],
    [
      'a signature for another handle',
      signed(`s:${makeHandle()}.${sign(handle, here.sessionSecret).split('.')[1]}`),
    ],
    ['a truncated signature', signed(`s:${sign(handle, here.sessionSecret).slice(0, -1)}`)],
    ['a signed thing that is no handle', signed(`s:${sign("x' OR 1=1", here.sessionSecret)}`)],
    ['the plain name on https', cookieForHandle(handle, here)],
  ])('%s', (what, header) => {
    expect(handleFromCookie(header, what.endsWith('https') ? secure : here)).toBeNull();
  });
});

test('handles are long and never the same', () => {
  const handles = new Set(Array.from({ length: 1000 }, makeHandle));
  expect(handles.size).toBe(1000);
  for (const handle of handles) expect(Buffer.from(handle, 'base64url')).toHaveLength(32);
});

test('the word that a session ended does not tell its handle', () => {
  const handle = makeHandle();
  expect(sessionEnded(handle)).toBe(hashHandle(handle));
  expect(sessionEnded(handle)).toMatch(/^[0-9a-f]{64}$/);
});
