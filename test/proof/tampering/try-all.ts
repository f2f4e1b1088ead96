import { storedIn } from '../stored';
import { manipulations, type Manipulation } from './manipulations';
import type { Ledger } from './world';

export interface Tried {
  readonly group: string;
  readonly name: string;
  /** In the words that the auditor reads; null: nothing was found. */
  readonly found: string | null;
}

/** The daily share of all chains has gone once around after so many days, with as many records as there are here. */
const DAYS = 4;

/**
 * Tries manipulations, one a chain at a time: does them, lets days pass, and reads what the page of evidence shows. Everything is put
 * back before the next ones. `every`: only each so many of the flipped fields, for a quick look.
 */
export async function tryAll(
  ledger: Ledger,
  { every }: { readonly every: number },
): Promise<readonly Tried[]> {
  const [model = '', ...others] = ledger.changes;
  const all = manipulations(ledger, model).filter(
    ({ group }, index) => group !== 'a field of a record' || index % every === 0,
  );
  const tried: Tried[] = [];
  for (let at = 0; at < all.length; at += others.length)
    tried.push(...(await tryTogether(ledger, all.slice(at, at + others.length), others)));
  return tried;
}

async function tryTogether(
  ledger: Ledger,
  some: readonly Manipulation[],
  subjects: readonly string[],
): Promise<Tried[]> {
  const putBack = remember(ledger, subjects);
  for (const [index, { apply }] of some.entries()) apply(ledger, subjects[index] ?? '');
  await ledger.days(DAYS);
  const { findings } = await ledger.status();
  putBack();
  return some.map(({ group, name }, index) => {
    const finding = findings.find(({ subject }) => subject === subjects[index]);
    return { group, name, found: finding?.why ?? null };
  });
}

/** Gives what puts the chains and their heads back and forgets all findings. */
function remember(ledger: Ledger, subjects: readonly string[]): () => void {
  const isTheirs = (place: string): boolean =>
    subjects.some((id) => place.startsWith(`audit/audit:${id}:`) || place === `issue-state/issue:${id}`);
  const before = [...storedIn(ledger.office.site)].filter(([place]) => isTheirs(place));
  const split = (place: string): [string, string] => [
    place.slice(0, place.indexOf('/')),
    place.slice(place.indexOf('/') + 1),
  ];
  return () => {
    const now = [...storedIn(ledger.office.site).keys()];
    for (const place of now.filter((one) => isTheirs(one) || one.startsWith('record/record:audit-finding:')))
      ledger.delete(...split(place));
    for (const [place, value] of before)
      ledger.set(...split(place), JSON.parse(value) as Record<string, unknown>);
  };
}
