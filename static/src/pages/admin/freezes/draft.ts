import type { Freeze } from '../../../../../src/contract/freezes';
import { blankRecurrence } from '../../../components/recurrence-field/recurrence-list';
import { isoDay } from '../../../format/iso-day';

const DAY = 86_400_000;
const MINUTES_OF_DAY = 1440;
export const MOST_TIMES = 50;

/** A freeze of a day, a week from now, for everything: a place to begin. `now` in ms. */
export function blankFreeze(timeZone: string, now: number): Freeze {
  const start = `${isoDay(Math.floor(now / DAY) + 7)}T00:00`;
  return {
    id: 'new',
    name: '',
    why: '',
    scope: { projects: [], services: [], kinds: [], environments: [] },
    effect: 'block',
    absolute: false,
    exemptStandard: true,
    approvers: { accounts: [], groups: [] },
    when: [{ ...blankRecurrence([], timeZone, now), start, minutes: MINUTES_OF_DAY, rule: null }],
  };
}

const LONGEST_ID = 56;

/** An id made of the name, which no other freeze has: "year-end", "year-end-2". */
export function freezeIdOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  const id = plain === '' ? 'freeze' : plain;
  let number = 2;
  if (!taken.includes(id)) return id;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** Both say the same. Made by the same hands, so the order of their parts is the same too. */
export const sameFreeze = (one: Freeze, other: Freeze): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What excludes each other is put right by the last choice: only a freeze that stops something can be absolute. */
export function withEffect(freeze: Freeze, effect: Freeze['effect']): Freeze {
  return { ...freeze, effect, absolute: effect !== 'warn' && freeze.absolute };
}

export const withAbsolute = (freeze: Freeze, absolute: boolean): Freeze => ({
  ...freeze,
  absolute,
  exemptStandard: freeze.exemptStandard && !absolute,
});

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Whether the back end can read it: a time that is half written is said at its field. */
export const isReadable = ({ when }: Freeze): boolean =>
  when.length > 0 && when.every(({ start, rule }) => WALL.test(start) && rule !== '');
