import type { Board } from '../../../../../src/contract/boards';
import { blankRecurrence } from '../../../components/recurrence-field/recurrence-list';

const LONGEST_ID = 56;
const HOUR_OF_MEETINGS = '10:00';

/** A CAB without people that doesn't meet yet: a place to begin. */
export const blankBoard = (): Board => ({
  ...{ id: 'new', name: '', kind: 'CAB', purpose: '', chair: null, deputies: [], members: [], groups: [] },
  ...{ quorum: 0, projects: [], meets: null, cutOff: { hours: 24, calendar: null }, minutesPerItem: 10 },
});

/** Weekly from tomorrow, in the morning, for an hour. `now` in ms. */
export function blankRhythm(timeZone: string, now: number): NonNullable<Board['meets']> {
  const blank = blankRecurrence([], timeZone, now);
  return { ...blank, start: `${blank.start.slice(0, 10)}T${HOUR_OF_MEETINGS}`, minutes: 60 };
}

/** An id made of the name, which no other board has: "weekly-cab", "weekly-cab-2". */
export function boardIdOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  const id = plain === '' ? 'board' : plain;
  let number = 2;
  if (!taken.includes(id)) return id;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** Both say the same. Made by the same hands, so the order of their parts is the same too. */
export const sameBoard = (one: Board, other: Board): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Parts of a board that people tell apart, for saying what a version changed. */
const PARTS = [
  'name',
  'purpose',
  'kind',
  'chair',
  'deputies',
  'members',
  'groups',
  'quorum',
  'projects',
  'meets',
  'cutOff',
  'minutesPerItem',
] as const;
export type BoardPart = (typeof PARTS)[number];

/** What differs between two versions. */
export const partsChanged = (before: Board, after: Board): readonly BoardPart[] =>
  PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Whether the back end can read it: a time that is half written is said at its field. */
export const isReadable = ({ meets }: Board): boolean =>
  meets === null || (WALL.test(meets.start) && meets.rule !== '');
