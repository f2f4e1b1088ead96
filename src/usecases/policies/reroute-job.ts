import * as z from '../../shape';
import type { Job, JobStep } from '../../store/jobs';
import type { Phase } from '../../store/issue-state-types';
import { openRoundOf } from '../change/close-open-round';
import type { Caller, Deps } from '../deps';
import { createJob, giveUp } from '../jobs/create-job';
import { readActiveJobs, releaseClaims } from '../jobs/active-jobs';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { projectIn, readRules } from '../rules/change-rules';
import { ROUND_PHASES } from './open-rounds';
import { versionAhead } from './reroute-change';

const input = z.object({ projectId: z.string() });
const step = z.object({ phase: z.string() });

/** Forge takes 500 messages of a queue in a minute, and events want their share. */
const REST_SECONDS = 30;
const PAGE = 100;

export const rerouteSubject = (projectId: string): string => `policy-reroute-${projectId}`;

/** Begins to have open rounds follow the version in force. One that is under way is replaced: the later version counts. */
export async function startReroute(deps: Deps, projectId: string, caller: Caller): Promise<void> {
  const subject = rerouteSubject(projectId);
  const other = (await readActiveJobs(deps))[subject];
  if (other) {
    await giveUp(deps, other.jobId);
    await releaseClaims(deps, other.jobId, caller.accountId);
  }
  await createJob(deps, 'policyReroute', subject, caller, () =>
    Promise.resolve({
      steps: ROUND_PHASES.map((phase) => ({
        id: phase,
        text: `Route open rounds again (${phase})`,
        action: { phase },
      })),
      input: { projectId },
    }),
  );
}

async function run(deps: Deps, job: Job, now: JobStep): Promise<StepOutcome> {
  const { projectId } = input.parse(job.input);
  const { phase } = step.parse(now.action);
  const project = projectIn(await readRules(deps), projectId);
  const { cursor } = now.bindings;
  const page = await deps.store.issueLists.byLastLook(projectId, phase as Phase, {
    limit: PAGE,
    ...(cursor !== undefined && { cursor }),
  });
  const behind = page.states.filter((state) => {
    const round = openRoundOf(state);
    return round !== null && versionAhead(round, project, deps.clock.now()) !== null;
  });
  await Promise.all(
    behind.map(({ issueId }, index) =>
      deps.queue.push(
        'issue-work',
        { kind: 'reroute', issueId },
        {
          concurrencyKey: `issue-${issueId}`,
          delaySeconds: Math.floor((index * REST_SECONDS) / behind.length),
        },
      ),
    ),
  );
  const done = Number(now.bindings['done'] ?? 0) + behind.length;
  if (page.next === null) return stepDone();
  return {
    kind: 'again',
    bindings: { cursor: page.next, done: String(done) },
    message: `${done} ${done === 1 ? 'round' : 'rounds'} so far`,
    ...(behind.length > 0 && { afterSeconds: REST_SECONDS }),
  };
}

/** Hands each open round that follows an older version to the queue, which has it follow the one in force. */
export const rerouteRunner: JobRunner = { run };
