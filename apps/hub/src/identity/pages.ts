/** Pages of the sign-in that must work without the web client: plain HTML, no script, the client's colours. */

const style = `
:root{color-scheme:light;--ink:#26302f;--soft:#5d6866;--paper:#f7f1e6;--card:#fff;--line:#857c6d;--accent:#0f5a5e;--focus:#16262b;--glow:#ffe08a}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Atkinson Hyperlegible Next","Segoe UI",system-ui,sans-serif}
main{max-width:64rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
.mark{display:flex;align-items:center;gap:.6rem;margin:0 0 2rem;font-weight:650;font-size:1.1875rem}
h1{font-size:clamp(1.625rem,1.4rem + 1.2vw,2.125rem);line-height:1.2;margin:0 0 .5rem}
p{max-width:38rem;margin:0 0 1rem}
.note{color:var(--soft);margin-bottom:2rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,18.5rem),1fr))}
li form,li button{height:100%}
button,a.button{font:inherit;cursor:pointer}
li button{display:flex;flex-direction:column;gap:.15rem;width:100%;min-height:7.5rem;padding:1rem 1.15rem;text-align:start;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:0 1px 2px rgb(60 45 20/.06),0 6px 20px -10px rgb(60 45 20/.14)}
li button:hover{border-color:var(--accent);background:#e3f0ef}
button strong{font-size:1.1rem}
button .title{color:var(--accent);font-weight:600}
button .hint{color:var(--soft);margin-top:.35rem}
a.button{display:inline-flex;align-items:center;min-height:48px;padding:0 1.5rem;border-radius:10px;background:var(--accent);color:#fff;font-weight:600;text-decoration:none}
a.button:hover{background:#0b4347}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--glow)}`;

const mark = `<svg width="36" height="36" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#124e52"/><g fill="none" stroke="#f6d9a8" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="M16 4v24M5.6 10l20.8 12M26.4 10 5.6 22" opacity=".75"/><path d="M16 7.5 23.4 11.75V20.25L16 24.5 8.6 20.25V11.75Z"/></g><circle cx="16" cy="16" r="3.2" fill="#f2a65a"/></svg>`;

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Spinnenweb</title><style>${style}</style></head>
<body><main><div class="mark">${mark}<span>Spinnenweb</span></div>
<h1>${escapeHtml(title)}</h1>
${content}</main></body></html>`;
}

/** Makes words safe to stand in HTML, also between double quotes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An invented person whom a developer may sign in as. */
export interface Persona {
  /** Her key among the invented people, and the `sub` claim she signs in with. */
  readonly person: string;
  readonly name: string;
  /** What she is, in Dutch. */
  readonly title: string;
  /** What to try as her, in Dutch. */
  readonly hint: string;
}

/** The development provider's page: each persona is one button. */
export function choosePersonaPage(personas: readonly Persona[], action: string): string {
  const cards = personas.map(
    ({ person, name, title, hint }) => `<li><form method="post" action="${escapeHtml(action)}">
<button name="persona" value="${escapeHtml(person)}"><strong>${escapeHtml(name)}</strong>
<span class="title">${escapeHtml(title)}</span><span class="hint">${escapeHtml(hint)}</span></button></form></li>`,
  );
  return page(
    'Wie bent u vandaag?',
    `<p class="note">Deze mensen zijn verzonnen. Kies er een om Spinnenweb te proberen. Er is geen wachtwoord nodig.</p>
<ul>${cards.join('\n')}</ul>`,
  );
}

/** For someone whom the issuer knows and the hub does not. */
export function unknownPersonPage(): string {
  return page(
    'U staat nog niet in Spinnenweb',
    `<p>Het inloggen zelf is gelukt. Alleen kent Spinnenweb u nog niet.</p>
<p>Werkt u bij een organisatie? Vraag uw beheerder om u toe te voegen. Bent u ouder? Vraag het aan de regiehouder van uw kind.</p>
<p><a class="button" href="/">Terug naar het begin</a></p>`,
  );
}

/** For a sign-in that was broken off, took too long or did not come from here. */
export function failedSignInPage(): string {
  return page(
    'Inloggen is niet gelukt',
    `<p>Misschien duurde het te lang, of stond er nog een ander venster open. Probeer het gerust nog een keer.</p>
<p><a class="button" href="/auth/sign-in">Opnieuw inloggen</a></p>`,
  );
}

/** For when the issuer cannot be reached. */
export function issuerAwayPage(): string {
  return page(
    'Inloggen kan nu even niet',
    `<p>De inlogdienst antwoordt niet. Probeer het over een paar minuten nog een keer.</p>
<p><a class="button" href="/auth/sign-in">Opnieuw proberen</a></p>`,
  );
}
