import { dayOf, weekOf } from '../../domain/sla-report/weeks';
import { isoOf } from '../../jira/instant';
import type { StoredRecord } from '../../store/records';
import { writeInBatches } from '../../store/transaction';
import type { Clock } from '../clocks/replay-clocks';
import type { Deps } from '../deps';
import { putOnAgenda } from '../upkeep/agenda';
import { outcomeId, outcomeRecord, type OutcomeRecord } from './outcome-record';
import { publishedFrom } from './periods';

/** Lists lag behind writes: a day is counted anew so long after something on it changed. */
const LISTS_CATCH_UP_MS = 600_000;

type Kept = StoredRecord<OutcomeRecord> | null;
/** The issue whose cycles are kept, and where. */
interface Keeping {
  readonly issueId: string;
  readonly projectId: string;
  readonly timeZone: string;
}
interface Change {
  readonly id: string;
  readonly before: Kept;
  /** Null: the cycle is no longer decided; a ticket was reopened, or its calendar corrected. */
  readonly after: OutcomeRecord | null;
}

/**
 * Brings the kept cycles of one issue up to what is decided now. One read; what stands there already is not written again. The
 * days that are counted otherwise by it are noted first: if we stop in between, they are counted once too often, never too little.
 */
export async function keepOutcomes(
  deps: Pick<Deps, 'store' | 'clock'>,
  keeping: Keeping,
  clocks: readonly Clock[],
  decided: readonly OutcomeRecord[],
): Promise<void> {
  const { projectId } = keeping;
  const changes = await changesOf(deps, keeping, clocks, decided);
  const instants = changes
    .filter(isCounted)
    .flatMap(({ before, after }) => [
      ...(before === null ? [] : [before.body.outcome.decidedAt]),
      ...(after === null ? [] : [after.outcome.decidedAt]),
    ]);
  await noteDays(deps, keeping, instants);
  await writeInBatches(
    changes.flatMap(({ id, after }) =>
      after === null
        ? []
        : [deps.store.records.write('sla-outcome', projectId, id, isoOf(after.outcome.decidedAt), after)],
    ),
  );
  for (const { id, after } of changes)
    if (after === null) await deps.store.records.remove('sla-outcome', projectId, id);
}

async function changesOf(
  { store }: Pick<Deps, 'store'>,
  { issueId, projectId }: Keeping,
  clocks: readonly Clock[],
  decided: readonly OutcomeRecord[],
): Promise<Change[]> {
  const now = new Map(
    decided.map((one) => [outcomeId(issueId, one.outcome.policyId, one.outcome.cycle), one]),
  );
  const ids = cycleIds(issueId, clocks);
  const kept = await store.records.getMany('sla-outcome', projectId, ids, outcomeRecord);
  return ids.flatMap((id, index) => {
    const change: Change = { id, before: kept[index] ?? null, after: now.get(id) ?? null };
    return isSame(change) ? [] : [change];
  });
}

/** Of every clock its cycles and one more, which an earlier look may have seen: a reopened ticket goes on in its old cycle. */
const cycleIds = (issueId: string, clocks: readonly Clock[]): string[] =>
  clocks.flatMap(({ policy, replay }) =>
    Array.from({ length: replay.cycles.length + 1 }, (_, index) => outcomeId(issueId, policy.id, index + 1)),
  );

const isSame = ({ before, after }: Change): boolean =>
  JSON.stringify(before?.body ?? null) === JSON.stringify(after);

/** Whether a day is counted otherwise by it: an open breach only grows, which no counter shows. */
const isCounted = ({ before, after }: Change): boolean =>
  JSON.stringify(countedOf(before?.body ?? null)) !== JSON.stringify(countedOf(after));

function countedOf(one: OutcomeRecord | null): readonly unknown[] {
  if (one === null) return [];
  const { policyId, agreement, priority, team, decidedAt, result, excused, reason } = one.outcome;
  return [policyId, agreement, priority, team, decidedAt, result, excused, reason];
}

/** Has the days and weeks of these instants counted anew; weeks when they are published, or at once if they are already. */
async function noteDays(
  deps: Pick<Deps, 'store' | 'clock'>,
  { projectId, timeZone }: Keeping,
  instants: readonly number[],
): Promise<void> {
  const soon = deps.clock.now() + LISTS_CATCH_UP_MS;
  const days = [...new Set(instants.map((at) => dayOf(at, timeZone)))];
  for (const day of days) await putOnAgenda(deps, { kind: 'day', projectId, day }, soon);
  for (const week of new Set(days.map(weekOf)))
    await putOnAgenda(deps, { kind: 'week', projectId, week }, Math.max(soon, publishedFrom(week, timeZone)));
}
