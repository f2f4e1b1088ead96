import * as fc from 'fast-check';
import { compact, type CompactHistory } from '../../../src/domain/back-test/compact-history';
import type { Trial } from '../../../src/domain/back-test/back-test';
import { NO_HOLDERS, type SlaPolicy } from '../../../src/domain/sla/types';
import { book, CREATED, DAY, goal, historyOf, HOUR, is, MINUTE, policy, type Edit } from '../sla/build';

/** Long after everything that happens in these tests. */
export const UNTIL = CREATED + 60 * DAY;

export const trial = (before: SlaPolicy | null, after: SlaPolicy): Trial => ({
  before,
  after,
  book,
  holders: NO_HOLDERS,
  site: { statusCategories: { open: 'new', waiting: 'indeterminate', done: 'done' } },
  until: UNTIL,
});

/** A ticket from its edits. Closed with the last one, unless told otherwise. */
export function ticket(
  id: number,
  edits: readonly Edit[],
  more: { readonly priority?: string; readonly closedAt?: number | null } = {},
): CompactHistory {
  const { priority = 'p3', closedAt = CREATED + 30 * DAY } = more;
  const history = historyOf({ status: 'open', priority }, edits);
  return compact(history, {
    id: String(id),
    key: `ITS-${id}`,
    closedAt,
    resolution: closedAt === null ? null : 'Done',
  });
}

/** Resolved after so many minutes of wall time. */
export const resolvedAfter = (id: number, minutes: number, priority = 'p3'): CompactHistory =>
  ticket(id, [[CREATED + minutes * MINUTE, { status: 'done' }]], { priority });

export const GOALS = [
  goal(2, { id: 'p1', when: is('priority', 'p1'), unit: 'calendar' }),
  goal(8, { id: 'p3', when: is('priority', 'p3') }),
];

const edit = fc
  .tuple(
    fc.integer({ min: 0, max: 240 }),
    fc.constantFrom('open', 'waiting', 'done', 'done', 'dropped', 'open'),
    fc.constantFrom('p1', 'p3', 'p9', null),
  )
  // Quarters of an hour hit opening and closing times often.
  .map(([quarters, status, priority]): Edit => [
    CREATED + quarters * (HOUR / 4),
    { status, ...(priority && { priority }) },
  ]);
const edits = fc
  .array(edit, { maxLength: 7 })
  .map((list) => [...list].sort((a, b) => Number(a[0]) - Number(b[0])));

/** Tickets with all kinds of lives, some of them open, with ids of their own. */
export const anyTickets: fc.Arbitrary<CompactHistory[]> = fc
  .array(fc.tuple(edits, fc.constantFrom('p1', 'p3', 'p9'), fc.integer({ min: 0, max: 9 })), {
    maxLength: 30,
  })
  .map((list) =>
    list.map(([story, priority, kind], index) =>
      ticket(index + 1, story, { priority, closedAt: kind === 0 ? null : CREATED + 30 * DAY }),
    ),
  );

/** Tickets of one goal, without changes of priority. */
export const oneGoalTickets: fc.Arbitrary<CompactHistory[]> = fc.array(edits, { maxLength: 25 }).map((list) =>
  list.map((story, index) =>
    ticket(
      index + 1,
      story.map(([when, { status = null }]): Edit => [when, { status }]),
    ),
  ),
);

export const strict = policy({ goals: [goal(4)] });
export const mild = policy({ goals: [goal(16)] });
