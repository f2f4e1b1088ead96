import { QUEUES, type HealthView, type LetterRef, type LetterView } from '../../contract/health';
import { failureLines } from '../../domain/health/failure-lines';
import { dailyState, nextDaily, nextSweep, sweepState } from '../../domain/health/schedules';
import { isoOf } from '../../jira/instant';
import { readPoints } from '../../jira/read-points';
import * as z from '../../shape';
import { dueRows } from '../../store/due-rows';
import { readAdopted } from '../admin/adoption-index';
import type { Deps } from '../deps';
import { listFindings } from '../evidence/findings';
import { readRun } from '../evidence/run-record';
import { dueTasks } from '../upkeep/agenda';
import { readLetters } from './letters';

/** The most that is counted of what waits: more needs no figure to be too much. */
const COUNTED = 100;
const WEEK_MS = 7 * 86_400_000;

type Part<K extends keyof HealthView> = (deps: Deps) => Promise<NonNullable<HealthView[K]>>;

const millis = (iso: string | null | undefined): number | null => (iso == null ? null : Date.parse(iso));
const isoOr = (at: number | null): string | null => (at === null ? null : isoOf(at));

/** When the sweep last found something, and what it should have found by now. */
export const readSweep: Part<'sweep'> = async ({ store, clock }) => {
  const now = clock.now();
  const [{ sweep }, { rows }] = await Promise.all([store.heartbeats.runs(), dueRows(isoOf(now), undefined)]);
  const overdue = rows.slice(0, COUNTED);
  const oldest = overdue[0]?.dueAt ?? null;
  const last = millis(sweep?.at);
  return {
    state: sweepState(now, millis(oldest), last),
    lastAt: sweep?.at ?? null,
    handedOn: sweep?.count ?? 0,
    nextAt: isoOr(nextSweep(now, last)),
    overdue: overdue.length,
    oldestDueAt: oldest,
  };
};

export const readDaily: Part<'daily'> = async (deps) => {
  const now = deps.clock.now();
  const [{ daily }, waiting] = await Promise.all([deps.store.heartbeats.runs(), dueTasks(deps, COUNTED)]);
  const last = daily === null ? null : { at: Date.parse(daily.at), code: daily.code };
  return {
    state: dailyState(now, last),
    lastAt: daily?.at ?? null,
    nextAt: isoOr(nextDaily(now, last?.at ?? null)),
    code: daily?.code ?? null,
    waiting: waiting.length,
    oldestWaitingAt: waiting[0]?.at ?? null,
  };
};

export const readQueues: Part<'queues'> = async ({ store }) => {
  const probes = await store.heartbeats.probes(QUEUES);
  return QUEUES.map((queue, index) => ({
    queue,
    sentAt: probes[index]?.sentAt ?? null,
    arrivedAt: probes[index]?.arrivedAt ?? null,
  }));
};

/** With the keys of their issues as they were when Steward last looked; at most so many are looked up. */
export async function readLetterViews(deps: Deps, gone?: LetterRef): Promise<LetterView[]> {
  const all = (await readLetters(deps)).map(({ view }) => view);
  const letters = all.filter(({ ref }) => ref.list !== gone?.list || ref.id !== gone.id);
  const ids = [...new Set(letters.flatMap(({ issueId }) => issueId ?? []))].slice(0, KEYS);
  const states = await Promise.all(ids.map((id) => deps.store.issues.get(id).catch(() => null)));
  const keys = new Map(states.flatMap((state) => (state === null ? [] : [[state.issueId, state.issueKey]])));
  return letters.map((letter) => ({ ...letter, issueKey: keys.get(letter.issueId ?? '') ?? null }));
}
const KEYS = 25;

const reconciled = z.object({ checked: z.int(), differing: z.array(z.unknown()) });
/** The last seven days over all projects, a record a project and day; the newest hundred of them. */
export const readReconcile: Part<'reconcile'> = async ({ store, clock }) => {
  const found = await store.recordKinds.newest('reconcile', isoOf(clock.now() - WEEK_MS));
  const days = found.flatMap(({ at, body }) => {
    const read = reconciled.safeParse(body);
    return read.success ? [{ at, ...read.data }] : [];
  });
  return {
    checked: days.reduce((sum, { checked }) => sum + checked, 0),
    repaired: days.reduce((sum, { differing }) => sum + differing.length, 0),
    lastAt: days[0]?.at ?? null,
  };
};

export const readVerification: Part<'verification'> = async (deps) => {
  const [{ verified }, findings] = await Promise.all([readRun(deps), listFindings(deps)]);
  return {
    verifiedAt: verified?.at ?? null,
    records: verified?.records ?? 0,
    chains: verified?.chains ?? 0,
    findings: findings.length,
  };
};

export const readDrifts: Part<'drift'> = async (deps) => {
  const [adopted, rules] = await Promise.all([readAdopted(deps), deps.store.rules.get()]);
  const ids = Object.keys(adopted);
  const looks = await deps.store.drift.list(ids);
  return ids.map((projectId) => ({
    projectId,
    projectKey: rules?.projects[projectId]?.projectKey ?? projectId,
    checkedAt: looks.get(projectId)?.checkedAt ?? null,
    items: looks.get(projectId)?.items.length ?? 0,
  }));
};

/** Null: Jira doesn't say. */
export const readPointsView = async (deps: Deps): Promise<HealthView['points']> => {
  const points = await readPoints(deps.jira);
  if (points === null) return null;
  const { limit, remaining, resetsInS, shared } = points;
  const resetAt = isoOf(deps.clock.now() + resetsInS * 1000);
  return { limit, used: Math.max(0, limit - remaining), resetAt, shared };
};

export const readFailures: Part<'failures'> = async ({ store, clock }) => [
  ...failureLines(await store.failures.read(), isoOf(clock.now())),
];
