import type { Collections } from '../core/collections';
import type { JiraTables } from './entities';

/** Where Jira's counters start for things that it numbers from elsewhere than 10000. */
const FIRST: Readonly<Record<string, number>> = {
  serviceDesk: 1,
  requestType: 1,
  requestTypeGroup: 1,
  changeGroup: 10100,
  jsmEvent: 1,
  organization: 1,
};

/** Hands out increasing ids of digits, one counter a kind; the counters are rows, so they survive a restart. */
export function makeIds(tables: Collections<JiraTables>): (kind: string) => string {
  const counters = tables.table('counters');
  return (kind) => {
    const next = counters.get(kind)?.next ?? FIRST[kind] ?? 10000;
    counters.put({ id: kind, next: next + 1 });
    return String(next);
  };
}

/** A version-4-shaped UUID derived from a counter: sites built twice are equal. */
export function uuidFrom(kind: string, number: string): string {
  let hash = 0xcbf29ce484222325n;
  const hex = (text: string): string => {
    for (const character of text)
      hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
    return hash.toString(16).padStart(16, '0');
  };
  const all = hex(`${kind}/${number}`) + hex('/second half');
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-4${all.slice(13, 16)}-8${all.slice(17, 20)}-${all.slice(20, 32)}`;
}
