import { type AuditKind, type AuditState } from '../../../../../../src/contract/evidence';
import type { LevelName } from '../../../../../../src/contract/common';
import type { RequestOf } from '../../../../../../src/contract/resolvers';
import { text } from '../../../../text';
import type { Query } from '../show';

const words = text.evidence;
/** Keys of a record of words, which names each value once. */
const namesOf = <K extends string>(record: Readonly<Record<K, string>>): readonly K[] =>
  // Object.keys forgets the type of the keys.
  Object.keys(record) as K[];

export const STATES: readonly AuditState[] = namesOf(words.states);
export const KINDS: readonly AuditKind[] = namesOf(words.kinds);
export const LEVELS: readonly LevelName[] = namesOf(text.common.levels);

export type Question = Omit<RequestOf<'audit.find'>, 'cursor'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ofList = <V extends string>(list: readonly V[], value: string | undefined): V | null =>
  list.find((one) => one === value) ?? null;

/** What the address asks for; what it says wrongly is left out. */
export function readQuestion(query: Query): Question {
  const day = (value: string | undefined) => (value !== undefined && DAY.test(value) ? value : null);
  return {
    key: query['key']?.trim() || null,
    projectId: /^\d+$/.test(query['project'] ?? '') ? (query['project'] ?? null) : null,
    state: ofList(STATES, query['state']),
    level: ofList(LEVELS, query['level']),
    kind: ofList(KINDS, query['kind']),
    from: day(query['from']),
    to: day(query['to']),
  };
}

/** The same as an address: what isn't asked isn't said. */
export function writeQuestion(question: Question): Query {
  const { projectId, ...rest } = question;
  return Object.fromEntries(
    Object.entries({ ...rest, project: projectId }).flatMap(([key, value]) =>
      value === null || value === '' ? [] : [[key, value]],
    ),
  );
}

export const isBackwards = ({ from, to }: { from: string | null; to: string | null }): boolean =>
  from !== null && to !== null && to < from;
