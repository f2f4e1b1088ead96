import * as z from '../../shape';
import type { RulesInForce } from '../../domain/rules/types';
import { countIssues } from '../../jira/insight/count-issues';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { projectIn, readRules } from '../rules/change-rules';
import { conclude } from './conclude';
import { inputOf, type BackTestInput } from './input';
import { closedJql, judgeClosed } from './judge-closed';
import { judgeUpload } from './judge-upload';
import { keepResult } from './last-job';
import { readPart } from './log-parts';
import { dropProgress, readProgress, saveProgress, type Progress } from './progress';

const action = z.object({ kind: z.enum(['count', 'judge', 'conclude']) });

/**
 * Jira's points are shared by everybody who uses the app: after a hundred tickets from Jira a back-test rests so long, which
 * keeps it below a third of the hourly quota. The next back-test reads them from our own records.
 */
const REST_SECONDS = 30;
/** How many tickets the list has, as text in the bindings; Jira counts approximately. */
const TOTAL = 'total';

async function run(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const input = inputOf(job);
  const rules = await readRules(deps);
  switch (action.parse(step.action).kind) {
    case 'count':
      return stepDone({ [TOTAL]: String(await countTickets(deps, rules, input)) });
    case 'judge':
      return judge(deps, job, rules, input);
    case 'conclude': {
      const progress = await readProgress(deps, input, job.jobId);
      await keepResult(deps, input.projectId, conclude(job, rules, input, progress));
      return stepDone();
    }
  }
}

async function countTickets(deps: Deps, rules: RulesInForce, input: BackTestInput): Promise<number> {
  const { projectId, source } = input;
  if (source.kind === 'project')
    return (await countIssues(deps.jira, closedJql(projectIn(rules, projectId), source.days))) ?? 0;
  let count = 0;
  for (let part = 0; ; part++) {
    const tickets = await readPart(deps, projectId, source.uploadId, part);
    if (tickets === null) return count;
    count += tickets.length;
  }
}

async function judge(deps: Deps, job: Job, rules: RulesInForce, input: BackTestInput): Promise<StepOutcome> {
  const { projectId, source } = input;
  const before = await readProgress(deps, input, job.jobId);
  if (isAtEnd(before)) return stepDone();
  const part =
    source.kind === 'project'
      ? await judgeClosed(deps, rules, projectIn(rules, projectId), input, source.days, before)
      : { progress: await judgeUpload(deps, rules, input, source.uploadId, before), fetched: false };
  await saveProgress(deps, input, part.progress);
  if (isAtEnd(part.progress)) return stepDone();
  return {
    kind: 'again',
    bindings: {},
    message: progressWords(part.progress.done, Number(job.bindings[TOTAL] ?? 0)),
    ...(part.fetched && { afterSeconds: REST_SECONDS }),
  };
}

const isAtEnd = ({ listed, waiting }: Progress): boolean => listed && waiting.length === 0;

/** "1,200 of 4,000 tickets". */
const progressWords = (done: number, total: number): string =>
  `${thousands(done)} of ${thousands(Math.max(done, total))} tickets`;

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const backTestRunner: JobRunner = {
  run,
  finish: (deps, job) => dropProgress(deps, inputOf(job)),
  canCancel: true,
};
