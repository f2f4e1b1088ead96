import { RESOLVERS, type AnswerOf, type RequestOf } from '../../../src/contract/resolvers';
import type { ApprovalPolicy } from '../../../src/contract/approval-policy';
import type { PolicyTable, PolicyView } from '../../../src/contract/policies';
import { store } from '../../../src/store';
import { POLICIES } from '../../../src/usecases/policies';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { goodChange, openBench, type Bench } from '../support/app-bench';
import { STATUS } from '../support/rules';
import { otherwise, policyOf, roundOf, rulesWith, stage, type Round } from '../approvals/support';

export type Name = keyof typeof POLICIES;
export const PROJECT = { projectId: '10' };

/** Asks as a person, and holds the answer to its contract. */
export async function ask<N extends Name>(
  bench: Bench,
  name: N,
  request: RequestOf<N>,
  who = 'admin',
): Promise<AnswerOf<N>> {
  const asked = RESOLVERS[name].request.parse(request) as RequestOf<N>;
  const usecase = POLICIES[name] as (...args: unknown[]) => Promise<unknown>;
  return RESOLVERS[name].answer.parse(await usecase(bench.as(who), asked, { accountId: who })) as AnswerOf<N>;
}

/** A project whose changes all need one of the peers. */
export const openPolicies = (policies?: readonly ApprovalPolicy[]): Promise<Bench> =>
  openBench(rulesWith(policies ?? [policyOf([otherwise(stage('peers'))])]));

export const table = (...stages: ReturnType<typeof stage>[]): PolicyTable => ({
  hit: 'FIRST',
  rows: [otherwise(...stages)],
});
/** Peers and one of the CAB. */
export const STRICTER = table(stage('peers'), stage('cab'));

export const view = (bench: Bench, who = 'admin'): Promise<PolicyView> =>
  ask(bench, 'policies.view', PROJECT, who);

export async function save(
  bench: Bench,
  wanted: PolicyTable,
  who = 'admin',
  acknowledged: { id: string; why: string }[] = [],
): Promise<PolicyView> {
  const present = await view(bench, who);
  const draft = { hit: wanted.hit, rows: [...wanted.rows], acknowledged };
  const request = {
    ...PROJECT,
    draft,
    version: present.draft?.version ?? 0,
    basedOn: present.newest.version,
  };
  return ask(bench, 'policies.saveDraft', request as RequestOf<'policies.saveDraft'>, who);
}

export async function activate(
  bench: Bench,
  wanted: PolicyTable,
  more: Partial<RequestOf<'policies.activate'>> = {},
  who = 'admin',
): Promise<PolicyView> {
  const { draft } = await save(bench, wanted, who);
  return ask(
    bench,
    'policies.activate',
    { ...PROJECT, version: draft?.version ?? 0, effectiveFrom: null, openRounds: 'leave', note: '', ...more },
    who,
  );
}

/** A change that ann has raised and submitted. */
export function submit(bench: Bench): Round {
  const issue = bench.site.create(goodChange());
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
  return roundOf(bench, issue);
}

export const lastRound = async (round: Round) => {
  await round.fold();
  const { rounds } = await round.state();
  const last = rounds.at(-1);
  if (last === undefined) throw new Error('no round');
  return last;
};

/** Works on jobs and on issues until nothing is left, delays included. */
export async function settle(bench: Bench): Promise<void> {
  for (let turn = 0; turn < 20 && bench.queue.length > 0; turn++) {
    const jobs = bench.queue.flatMap(({ body }) => ('jobId' in body ? [body.jobId] : []));
    const rest = bench.queue.filter(({ body }) => !('jobId' in body));
    bench.queue.length = 0;
    bench.queue.push(...rest.map((one) => ({ ...one, options: {} })));
    await bench.drain();
    for (const jobId of jobs) await workJob(bench.as(null), jobId);
  }
}

export const audit = async (subject: string): Promise<string[]> =>
  (await store.auditLog.page(`project-${subject}`, null)).records.map(({ kind }) => kind);
