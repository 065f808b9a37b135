/**
 * Where to go after signing in: a path on this site, or `/` for anything else. Browsers read `\` as `/` and drop control
 * characters, so what is judged is how a browser would resolve it.
 */
export function nextPath(asked: unknown, publicUrl: string): string {
  if (typeof asked !== 'string' || asked.length > 2000) return '/';
  if (!asked.startsWith('/') || /[\u0000-\u0020\\\u007f-\u009f]/.test(asked)) return '/';
  if (!URL.canParse(asked, publicUrl)) return '/';
  const url = new URL(asked, publicUrl);
  const staysHere = url.origin === new URL(publicUrl).origin && !url.pathname.startsWith('//');
  // A path of the sign-in itself would go round in circles.
  if (!staysHere || /^\/(auth|oidc)(\/|$)/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
