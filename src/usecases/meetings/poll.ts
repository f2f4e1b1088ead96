import type { Meeting } from '../../domain/boards/types';
import type { Millis } from '../../domain/time/types';

/**
 * What a page was told last: the meeting's version, the change that is talked about with the version of its aggregate (its votes),
 * and when. It travels as text, "12.r.10045.7.1763800000000".
 */
export interface Told {
  readonly meeting: number;
  readonly state: Meeting['state'];
  readonly issueId: string | null;
  readonly issue: number | null;
  readonly at: Millis;
}

const LETTERS = { coming: 'c', running: 'r', ended: 'e' } as const;
const STATES = { c: 'coming', r: 'running', e: 'ended' } as const;

export const toldText = ({ meeting, state, issueId, issue, at }: Told): string =>
  [meeting, LETTERS[state], issueId ?? '', issue ?? '', at].join('.');

/** Null: nothing that we have told. */
export function readTold(text: string): Told | null {
  const found = /^(\d+)\.([cre])\.(\d*)\.(\d*)\.(\d+)$/.exec(text);
  if (found === null) return null;
  const [, meeting = '', state = 'c', issueId = '', issue = '', at = ''] = found;
  return {
    meeting: Number(meeting),
    state: STATES[state as keyof typeof STATES],
    issueId: issueId === '' ? null : issueId,
    issue: issue === '' ? null : Number(issue),
    at: Number(at),
  };
}

const [SECOND, MINUTE] = [1000, 60_000];
/** Votes that were cast elsewhere, and changes that came meanwhile, are looked for so often whatever the versions say. */
const FRESH_MS = { running: MINUTE, coming: 5 * MINUTE, ended: 60 * MINUTE } as const;

export const isFresh = ({ state, at }: Told, now: Millis): boolean => Math.abs(now - at) < FRESH_MS[state];

/**
 * When to ask again: soon after something happened, then less and less often, and never more than 25 seconds apart while the
 * meeting runs or is about to. Null: it is over, and its minutes are written.
 */
export function pollAfter(
  { state, at }: Pick<Told, 'state' | 'at'>,
  now: Millis,
  isWriting = false,
): number | null {
  if (state === 'ended') return isWriting ? 10 * SECOND : null;
  const quiet = Math.max(0, now - at);
  return Math.round(Math.min(25 * SECOND, Math.max(5 * SECOND, quiet / 2)));
}
