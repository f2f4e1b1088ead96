import { RESOLVERS } from '../../../src/contract/resolvers';
import type { Question } from '../../../src/contract/risk-admin';
import { shippedModel } from '../../../src/domain/risk';
import type { OutcomeRecord } from '../../../src/domain/risk/outcome-record';
import type { RiskInput } from '../../../src/domain/risk/types';
import type { Reach } from '../../../src/domain/services/types';
import { store } from '../../../src/store';
import { packBody } from '../../../src/store/body';
import { ENTITY, KEY } from '../../../src/store/keys';
import { writeInBatches } from '../../../src/store/transaction';
import { viewChange } from '../../../src/usecases/view-change';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { FIELD, STATUS, testRules } from '../support/rules';
import { tell } from '../support/schedule';
import { service } from '../services/support';

export const view = async (bench: Bench, issue: Pick<FakeIssue, 'id'>, who = 'bob') =>
  RESOLVERS['change.view'].answer.parse(
    await viewChange(bench.as(who), { issueId: issue.id }, { accountId: who }),
  );

/** Puts a service into the registry, with what the map says of it. */
export async function addService(id: string, more: Partial<Reach> = {}): Promise<void> {
  const name = more.name ?? id;
  await store.services.save(service(id, [], { name }), null);
  await store.services.putReaches([
    {
      serviceId: id,
      name,
      criticality: 3,
      users: 50,
      team: null,
      owner: null,
      stage: 'live',
      verifiedOn: null,
      confidence: 'verified',
      damage: { value: 3, path: [name], because: `criticality 3 of ${name}` },
      dependants: [],
      total: 0,
      neighbours: [],
      depth: 0,
      single: false,
      windows: [],
      windowsUntil: null,
      version: 1,
      ...more,
    },
  ]);
}

/** Takes a change from wherever it is through implementation to closed, with this outcome; null: nobody says. */
export async function close(bench: Bench, issue: FakeIssue, outcome: string | null): Promise<void> {
  bench.site.move(issue, STATUS.implementing, 'Implementing');
  await tell(bench, issue);
  bench.site.move(issue, STATUS.review, 'Review');
  if (outcome !== null) bench.site.edit(issue, { [FIELD.changeOutcome]: { id: outcome, value: outcome } });
  bench.site.move(issue, STATUS.closed, 'Closed');
  await tell(bench, issue);
}

export const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  text: `Question ${id}?`,
  help: '',
  options: [
    { id: 'yes', label: 'Yes', value: 1 },
    { id: 'no', label: 'No', value: 0 },
  ],
  weight: 1,
  sign: 1,
  centre: 0.5,
  variance: 0.25,
  kinds: [],
  prefill: null,
  ...more,
});

export const benchWith = (questions: readonly Question[], gate: 'observe' | 'enforce' = 'observe') =>
  openBench(testRules(gate, { riskModels: [{ ...shippedModel(), questions }] }));

/** A closed change as the store keeps it. */
export const closed = (
  changeId: string,
  input: RiskInput,
  more: Partial<OutcomeRecord> & { readonly p?: number } = {},
): OutcomeRecord => {
  const { p = 0.1, ...rest } = more;
  const closedAt = rest.closedAt ?? '2026-11-20T12:00:00.000Z';
  const level = 'Medium' as const;
  return {
    changeId,
    changeKey: `ITSM-${changeId}`,
    projectId: '10',
    result: 'successful',
    knownAt: closedAt,
    closedAt,
    startedAt: null,
    endedAt: null,
    team: null,
    model: 'Normal',
    services: [],
    environment: 'Test',
    words: [],
    assessed: { number: 1, at: closedAt, modelVersion: 1, score: 0, probability: p, level, input },
    counted: { failed: 0, at: closedAt },
    ...rest,
  };
};

/** Writes closed changes as they are, without counting, as fast as storage admits. */
export async function keep(bench: Bench, outcomes: readonly OutcomeRecord[]): Promise<void> {
  for (let start = 0; start < outcomes.length; start += 25) {
    const some = outcomes.slice(start, start + 25).map((value) => ({
      entity: ENTITY.outcome,
      key: KEY.outcome(value.changeId),
      row: { version: 1, projectId: value.projectId, closedAt: value.closedAt, body: packBody(value) },
    }));
    await writeInBatches(some);
    bench.site.now += 2000;
  }
}

export const as = (accountId: string) => ({ accountId });
