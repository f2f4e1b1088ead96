import { store } from '../../../src/store';
import { castVote } from '../../../src/usecases/cast-vote';
import { anchorDaily } from '../../../src/usecases/evidence/anchoring-job';
import { packOf } from '../../../src/usecases/evidence/make-pack';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { viewChange } from '../../../src/usecases/view-change';
import { goodChange, openBench, type Bench } from '../support/app-bench';
import { FIELD, STATUS } from '../support/rules';

export const DAY = 86_400_000;

/** A medium change that has been submitted and voted on by a peer; its issue id. */
export async function votedChange(bench: Bench): Promise<string> {
  const issue = bench.site.create(
    goodChange({
      [FIELD.impact]: { id: '71', value: 'Extensive / Widespread' },
      [FIELD.environment]: { id: '92', value: 'Production' },
      [FIELD.outageExpected]: { id: '141', value: 'Yes' },
    }),
  );
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
  const seen = await viewChange(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });
  await castVote(
    bench.as('pia'),
    {
      issueId: issue.id,
      roundId: seen.approval.roundId ?? '',
      seal: seen.approval.seal,
      vote: 'approve',
    },
    { accountId: 'pia' },
  );
  return issue.id;
}

/** Works on all jobs that are queued, to their end. */
export async function workJobs(bench: Bench): Promise<void> {
  for (let at = bench.queue.findIndex(isJob); at >= 0; at = bench.queue.findIndex(isJob)) {
    const [message] = bench.queue.splice(at, 1);
    const body = message?.body;
    if (body !== undefined && 'jobId' in body) await workJob(bench.as(null), body.jobId);
  }
}
const isJob = ({ queue }: Bench['queue'][number]): boolean => queue === 'job-work';

/** The daily look, and what it begins. Gives whether it began something. */
export async function anchorNow(bench: Bench): Promise<boolean> {
  const rules = await store.rules.get();
  if (rules === null) throw new Error('no rules');
  const began = await anchorDaily(bench.as(null), rules);
  await workJobs(bench);
  return began;
}

export const packText = (bench: Bench, issueId: string): Promise<string> =>
  packOf(bench.as('audra'), issueId, 'audra');

export { openBench, store, type Bench };
