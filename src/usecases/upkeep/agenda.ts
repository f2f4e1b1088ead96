import * as z from '../../shape';
import { isoOf } from '../../jira/instant';
import type { Write } from '../../store/transaction';
import type { Deps } from '../deps';

/** What the daily upkeep has to do: noted when something changes, so that a site where nothing does costs one query. */
export const task = z.union([
  /** Outcomes of this day changed: count it anew. */
  z.object({ kind: z.literal('day'), projectId: z.string(), day: z.string() }),
  /** The week is over for two days: what was counted stands from now on. */
  z.object({ kind: z.literal('week'), projectId: z.string(), week: z.string() }),
  /** Tickets were closed: learn anew how long they take. */
  z.object({ kind: z.literal('spread'), projectId: z.string() }),
  /** The queue took no message to keep what was decided of this issue. */
  z.object({ kind: z.literal('keep'), issueId: z.string() }),
  /** The queue took no message to count how this change ended. */
  z.object({ kind: z.literal('outcome'), issueId: z.string() }),
  /** The queue took no message to keep the closed rounds of this change. */
  z.object({ kind: z.literal('decided'), issueId: z.string() }),
  /** Changes were closed: look at the risk model's weights. */
  z.object({ kind: z.literal('learning') }),
  /** An uploaded log that has served its time. */
  z.object({ kind: z.literal('upload'), projectId: z.string(), uploadId: z.string() }),
  /** Something that a project keeps for a time will be old enough. */
  z.object({ kind: z.literal('forget'), projectId: z.string() }),
  /** The same for the notices of a person. */
  z.object({ kind: z.literal('inbox'), accountId: z.string() }),
  /** A freeze was saved or retired: these changes look at what it means for them. */
  z.object({
    kind: z.literal('freeze'),
    freezeId: z.string(),
    part: z.int(),
    issueIds: z.array(z.string()),
    notify: z.boolean(),
  }),
  /** A change that is being made for somebody: whatever happens, its ledger says where it came from. */
  z.object({ kind: z.literal('made'), projectId: z.string(), request: z.string() }),
  /** Minutes of a meeting that may not be written everywhere yet. */
  z.object({ kind: z.literal('minutes'), meetingId: z.string() }),
  /** What the map says of services ages with the day: work it out anew. */
  z.object({ kind: z.literal('reach') }),
  /** A policy was activated for open rounds, too: those that follow an older version are routed anew. */
  z.object({ kind: z.literal('reroute'), projectId: z.string() }),
  /** What an export of changes has listed, kept long enough. */
  z.object({ kind: z.literal('auditParts'), jobId: z.string(), parts: z.int() }),
]);
export type Task = z.infer<typeof task>;

const AGENDA = 'agenda';

const idOf = (one: Task): string => {
  switch (one.kind) {
    case 'day':
      return `day:${one.projectId}:${one.day}`;
    case 'week':
      return `week:${one.projectId}:${one.week}`;
    case 'spread':
      return `spread:${one.projectId}`;
    case 'upload':
      return `upload:${one.projectId}:${one.uploadId}`;
    case 'forget':
      return `forget:${one.projectId}`;
    case 'inbox':
      return `inbox:${one.accountId}`;
    case 'keep':
      return `keep:${one.issueId}`;
    case 'freeze':
      return `freeze:${one.freezeId}:${one.part}`;
    case 'outcome':
      return `outcome:${one.issueId}`;
    case 'decided':
      return `decided:${one.issueId}`;
    case 'made':
      return `made:${one.projectId}:${one.request}`;
    case 'minutes':
      return `minutes:${one.meetingId}`;
    case 'learning':
      return 'learning';
    case 'reach':
      return 'reach';
    case 'reroute':
      return `reroute:${one.projectId}`;
    case 'auditParts':
      return `auditParts:${one.jobId}`;
  }
};

/** Notes something to do from an instant on. Noting it again only moves the instant. */
export const putOnAgenda = ({ store }: Pick<Deps, 'store'>, one: Task, at: number): Promise<void> =>
  store.records.put('upkeep', AGENDA, idOf(one), isoOf(at), one);

/** The same for a transaction: what it belongs to and the note of it are written together. */
export const agendaWrite = (
  { store }: { readonly store: Pick<Deps['store'], 'records'> },
  one: Task,
  at: number,
): Write => store.records.write('upkeep', AGENDA, idOf(one), isoOf(at), one);

/** The same, unless it is noted already, whenever for. */
export async function putOnAgendaOnce({ store }: Pick<Deps, 'store'>, one: Task, at: number): Promise<void> {
  await store.records.create('upkeep', AGENDA, idOf(one), isoOf(at), one);
}

export interface DueTask {
  readonly task: Task;
  /** ISO instant at which it was noted for. */
  readonly at: string;
}

/** What is to be done by now, the oldest first; at most so many. Lags behind. */
export async function dueTasks(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  limit: number,
): Promise<readonly DueTask[]> {
  const range = { to: isoOf(clock.now()), limit };
  const { records } = await store.records.list('upkeep', AGENDA, task, range);
  return records.map(({ at, body }) => ({ task: body, at }));
}

/** Which of these are noted, whenever for; in the order asked. */
export async function noted(
  { store }: Pick<Deps, 'store'>,
  tasks: readonly Task[],
): Promise<readonly (DueTask | null)[]> {
  const found = await store.records.getMany('upkeep', AGENDA, tasks.map(idOf), task);
  return found.map((one) => (one === null ? null : { task: one.body, at: one.at }));
}

/** Strikes out what was done. What was noted anew meanwhile stays. */
export async function strikeOut({ store }: Pick<Deps, 'store'>, { task: one, at }: DueTask): Promise<void> {
  const present = await store.records.get('upkeep', AGENDA, idOf(one), task);
  if (present?.at === at) await store.records.remove('upkeep', AGENDA, idOf(one));
}
