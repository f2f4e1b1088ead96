import { storedIn } from '../stored';
import { manipulations, type Manipulation } from './manipulations';
import { elsewhere } from './elsewhere';
import type { Ledger } from './world';

export interface Tried {
  readonly group: string;
  readonly name: string;
  /** In the words that the auditor reads; null: nothing was found, or the health page says nothing of it. */
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
  return [...tried, ...(await tryElsewhere(ledger))];
}

/** What isn't in the chain of a change: one after the other. */
async function tryElsewhere(ledger: Ledger): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { group, name, subject, apply } of elsewhere(ledger)) {
    const putBack = remember(ledger, EVERYTHING);
    apply();
    await ledger.days(2);
    const found = await foundAbout(ledger, subject);
    putBack();
    tried.push({ group, name, found });
  }
  return tried;
}

/** What auditor and administrator are told; null unless both are. */
async function foundAbout(ledger: Ledger, subject: string): Promise<string | null> {
  const [{ findings }, { verdict, verification }] = [await ledger.status(), await ledger.health()];
  const isShown = verdict === 'unwell' && (verification?.findings ?? 0) > 0;
  return isShown ? (findings.find((one) => one.subject === subject)?.why ?? null) : null;
}

async function tryTogether(
  ledger: Ledger,
  some: readonly Manipulation[],
  subjects: readonly string[],
): Promise<Tried[]> {
  const isTheirs = (place: string): boolean =>
    subjects.some((id) => place.startsWith(`audit/audit:${id}:`) || place === `issue-state/issue:${id}`);
  const putBack = remember(ledger, isTheirs);
  for (const [index, { apply }] of some.entries()) apply(ledger, subjects[index] ?? '');
  await ledger.days(DAYS);
  const tried: Tried[] = [];
  for (const [index, { group, name }] of some.entries())
    tried.push({ group, name, found: await foundAbout(ledger, subjects[index] ?? '') });
  putBack();
  return tried;
}

const EVERYTHING = (place: string): boolean =>
  /^(?:audit\/|issue-state\/|ledger-page\/|config-head\/audit-head:|record\/record:(?:anchor|anchored|anchor-page):)/.test(
    place,
  );

/** Gives what puts these places back and forgets all findings. */
function remember(ledger: Ledger, isTheirs: (place: string) => boolean): () => void {
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
