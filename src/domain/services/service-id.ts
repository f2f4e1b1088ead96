/** Ids end at 64 characters (contract: serviceId). */
const LONGEST = 64;

/**
 * An id for a new service, made of its first name: lower case, without accents, words joined by "-"; with a number where it is
 * taken. A name without any Latin letter or digit gives "service".
 */
export function serviceIdOf(name: string, taken: { has(id: string): boolean }): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'service' : plain;
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `-${number}`;
    const id = base.slice(0, LONGEST - end.length).replace(/-+$/, '') + end;
    if (!taken.has(id)) return id;
  }
}
