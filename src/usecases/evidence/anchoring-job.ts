import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import type { Job } from '../../store/jobs';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { createJob } from '../jobs/create-job';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { Refusal } from '../refusal';
import type { RulesInForce } from '../../domain/rules/types';
import { makeAnchor, readAnchor } from './anchored';
import { getPart, getParts, putPart, removeParts } from './job-parts';
import { publishAnchor } from './publish-anchor';
import { verifyShare } from './rolling-share';
import { noteRun, readRun } from './run-record';
import { tallied, tallyOf, verifySeveral } from './verify-several';

/** Anchoring and verification work on the same records: one at a time. */
export const SUBJECT = 'evidence';

/** Pages of 25 records in one go. */
const PAGES_AT_ONCE = 8;
/** Chains that one run takes; the rest are its successor's. */
const MOST_CHAINS = 10_000;
/** Chains verified in one go. */
const CHAINS_AT_ONCE = 20;
/** Queries lag behind writes, and a transaction may be written a little after the instant it names. */
const OVERLAP_MS = 3_600_000;
const HEAD = z.object({ subject: z.string(), hash: z.string(), count: z.int() });
const texts = z.array(z.string());

const ROLL = { id: 'roll', text: 'Verify the next share of all chains and anchors', action: null };
const GROWN = [
  { id: 'collect', text: 'Find the chains that were added to', action: null },
  { id: 'verify', text: 'Verify them', action: null },
  { id: 'anchor', text: 'Anchor their heads', action: null },
  { id: 'publish', text: 'Write the root on the audit issue', action: null },
];

/**
 * The daily look: begins the job that verifies a share of the ledger, and, if any record was written since the last one or a root
 * still waits to be written outside, verifies and anchors what has grown. Gives whether it began one: not while another is at work.
 */
export async function anchorDaily(deps: Deps, rules: RulesInForce): Promise<boolean> {
  const run = await readRun(deps);
  const { subjects } = await deps.store.evidence.writtenSince(since(run.since), null);
  const hasGrown = subjects.length > 0 || run.extra.length > 0;
  const steps = hasGrown || run.comment ? [...GROWN, ROLL] : [ROLL];
  try {
    const caller = { accountId: await ownAccount(deps, rules) };
    await createJob(deps, 'anchoring', SUBJECT, caller, (jobId) =>
      noteRun(deps, { jobId }).then(() => ({ steps, input: null })),
    );
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CONFLICT') return false;
    throw error;
  }
}

const since = (last: string | null): string =>
  last === null ? '0' : isoOf(Math.max(0, Date.parse(last) - OVERLAP_MS));

export const anchoringRunner: JobRunner = {
  run: (deps, job, step) => {
    switch (step.id) {
      case 'collect':
        return collect(deps, job);
      case 'verify':
        return verify(deps, job);
      case 'anchor':
        return anchor(deps, job);
      case 'publish':
        return publish(deps);
      default:
        return verifyShare(deps, job);
    }
  },
  finish: async (deps, job) => {
    const tally = tallyOf(job.bindings);
    const full = job.bindings['full'];
    await noteRun(deps, {
      since: full !== undefined && full !== '' ? full : job.startedAt,
      verified: { at: isoOf(deps.clock.now()), ...tally },
    });
    const heads = Array.from({ length: Number(job.bindings['parts'] ?? 0) }, (_, index) => `heads-${index}`);
    await removeParts(deps, job.jobId, ['subjects', ...heads]);
  },
};

/** Collects the subjects of what was written. They are kept in one part: a number each. */
async function collect(deps: Deps, job: Job): Promise<StepOutcome> {
  const run = await readRun(deps);
  const known = new Set((await getPart(deps, job.jobId, 'subjects', texts)) ?? run.extra);
  let cursor: string | null = job.bindings['cursor'] ?? '';
  let last = job.bindings['last'] ?? '';
  for (let page = 0; page < PAGES_AT_ONCE && cursor !== null; page++) {
    const found = await deps.store.evidence.writtenSince(since(run.since), cursor === '' ? null : cursor);
    for (const subject of found.subjects) known.add(subject);
    last = found.last ?? last;
    cursor = found.next;
  }
  await putPart(deps, job.jobId, 'subjects', [...known]);
  const isFull = known.size >= MOST_CHAINS;
  if (cursor === null || isFull)
    return stepDone({ cursor: '', last, full: cursor !== null && isFull ? last : '' });
  return { kind: 'again', bindings: { cursor, last }, message: `${known.size} chains` };
}

async function verify(deps: Deps, job: Job): Promise<StepOutcome> {
  const subjects = (await getPart(deps, job.jobId, 'subjects', texts)) ?? [];
  const [at, parts] = [Number(job.bindings['at'] ?? 0), Number(job.bindings['parts'] ?? 0)];
  const { tally, heads } = await verifySeveral(deps, subjects.slice(at, at + CHAINS_AT_ONCE));
  await putPart(deps, job.jobId, `heads-${parts}`, heads);
  const next = at + CHAINS_AT_ONCE;
  const bindings = { at: String(next), parts: String(parts + 1), ...tallied(job.bindings, tally) };
  if (next >= subjects.length) return stepDone(bindings);
  return { kind: 'again', bindings, message: `${next} of ${subjects.length} chains` };
}

/** What was verified is what is anchored: a chain that is broken keeps its last good anchor. */
async function anchor(deps: Deps, job: Job): Promise<StepOutcome> {
  const parts = await getParts(deps, job.jobId, 'heads', Number(job.bindings['parts'] ?? 0), z.array(HEAD));
  const heads = parts.flat();
  const run = await readRun(deps);
  const last = await readAnchor(deps, run.anchor);
  if (heads.length > 0) {
    // Made by this very step before it was cut off: it is one further than what the run knows.
    const mine = await readAnchor(deps, run.anchor + 1);
    const made = await makeAnchor(deps, heads, { jobId: job.jobId, at: job.startedAt, last: mine ?? last });
    await noteRun(deps, { anchor: made.number, comment: true });
  }
  await noteRun(deps, { extra: [] });
  return stepDone();
}

async function publish(deps: Deps): Promise<StepOutcome> {
  const run = await readRun(deps);
  if (run.comment) await publishAnchor(deps, run.anchor);
  return stepDone();
}
