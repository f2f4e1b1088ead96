import { EARLY_MS } from '../approvals/gate-reasons';
import { diffSealed } from '../approvals/diff-sealed';
import { instantWords } from '../approvals/words';
import type { SealedContent } from '../approvals/types';
import type { Millis } from '../time/types';
import { actualOf, allowedUntil } from './overrun';
import type { ActualEntry, Deviation } from './types';

/** A sub-task as a review sees it. */
export interface ReviewedTask {
  readonly key: string;
  readonly summary: string;
  readonly state: 'open' | 'done' | 'dropped';
}

export interface Done {
  /** What the gate let through; null: it isn't known, e.g. nothing was ever submitted. */
  readonly approved: SealedContent | null;
  readonly content: SealedContent;
  readonly window: { readonly start: Millis | null; readonly end: Millis | null };
  readonly actual: readonly ActualEntry[];
  readonly tasks: readonly ReviewedTask[];
  readonly unauthorised: { readonly at: Millis; readonly by: string | null } | null;
  /** Conditions of approvals that were ticked off after the start. */
  readonly lateConditions: readonly {
    readonly id: string;
    readonly text: string;
    readonly at: Millis | null;
  }[];
  readonly timeZone?: string;
}

/** What differs between what was approved and what was done, in the order in which a review looks at it. */
export function deviationsOf(done: Done): Deviation[] {
  return [...unauthorised(done), ...edited(done), ...times(done), ...conditions(done), ...tasks(done)];
}

function unauthorised({ unauthorised: arrival, timeZone }: Done): Deviation[] {
  if (arrival === null) return [];
  return [
    {
      id: 'unauthorised',
      kind: 'unauthorised',
      text: 'It went into implementation without passing the gate',
      before: '',
      after: instantWords(arrival.at, timeZone),
    },
  ];
}

const edited = ({ approved, content }: Done): Deviation[] =>
  approved === null
    ? []
    : diffSealed(approved, content).map(({ field, name, before, after }) => ({
        id: `field:${field}`,
        kind: 'field',
        text: `“${name}” was edited after the gate`,
        before,
        after,
      }));

function times({ window, actual, timeZone }: Done): Deviation[] {
  const [start, end] = [actualOf(actual, 'start'), actualOf(actual, 'end')];
  const at = (instant: Millis): string => instantWords(instant, timeZone);
  const found: Deviation[] = [];
  if (start !== null && window.start !== null && start < window.start - EARLY_MS)
    found.push({
      id: 'window:start',
      kind: 'window',
      text: 'Work began before its window',
      before: at(window.start),
      after: at(start),
    });
  if (start !== null && window.end !== null && start > window.end)
    found.push({
      id: 'window:late',
      kind: 'window',
      text: 'Work began after its window',
      before: at(window.end),
      after: at(start),
    });
  const until = allowedUntil(actual, window.end);
  if (end !== null && window.end !== null && end > window.end)
    found.push({
      id: 'overrun',
      kind: 'overrun',
      text:
        until !== null && end <= until
          ? 'It took longer than planned, within its extension'
          : 'It took longer than it was allowed',
      before: at(window.end),
      after: at(end),
    });
  return found;
}

const conditions = ({ lateConditions, timeZone }: Done): Deviation[] =>
  lateConditions.map(({ id, text, at }) => ({
    id: `condition:${id}`,
    kind: 'condition',
    text:
      at === null ? 'A condition of its approval was never met' : 'A condition of its approval was met late',
    before: text,
    after: at === null ? '' : instantWords(at, timeZone),
  }));

const tasks = ({ tasks: all }: Done): Deviation[] =>
  all
    .filter(({ state }) => state !== 'done')
    .map(({ key, summary, state }) => ({
      id: `task:${key}`,
      kind: 'task',
      text: state === 'open' ? `The task ${key} is still open` : `The task ${key} was dropped`,
      before: summary,
      after: '',
    }));
