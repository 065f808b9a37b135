/**
 * About whom a consent, a message or a scope speaks. A parent is a data subject too: what is
 * known about mother belongs to mother, so a parent is always named by person.
 * `'CHILD'` is the child in the centre; `parent` is the person id of the parent.
 */
export type About = 'CHILD' | { readonly parent: string };

/** The two kinds of person data can be about, without saying which parent. */
export type Subject = 'CHILD' | 'PARENT';

/** The kind of person `about` points to. */
export function subjectOf(about: About): Subject {
  return about === 'CHILD' ? 'CHILD' : 'PARENT';
}
