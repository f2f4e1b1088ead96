import type { RulesInForce } from '../../../src/domain/rules/types';
import { store } from '../../../src/store';
import { castBallot, type BallotCast } from '../../../src/usecases/approvals/cast-ballot';
import { seatRow } from '../../../src/usecases/asking/seat-rows';
import { foldIssue } from '../../../src/usecases/fold-issue';
import { adf, goodChange, openBench } from '../support/app-bench';
import { FIELD, STATUS, testRules } from '../support/rules';

/** Issue ids in somebody's inbox of approvals. */
export const rowsOf = async (accountId: string): Promise<string[]> =>
  (await store.records.list('seat', accountId, seatRow)).records.map(({ id }) => id);

interface Options {
  /** Who is asked about changes of low risk; default: pia and pit. */
  readonly peers?: readonly string[];
  /** The change asks the service's owners (here the CAB's group), too. */
  readonly cabToo?: boolean;
  readonly rules?: RulesInForce;
}

const costly = {
  [FIELD.impact]: { id: '71', value: 'Extensive / Widespread' },
  [FIELD.environment]: { id: '92', value: 'Production' },
  [FIELD.outageExpected]: { id: '141', value: 'Yes' },
};

/** A submitted change whose round is open; what the queue holds has not been worked on. */
export async function openAsking({ peers, cabToo = false, rules = testRules() }: Options = {}) {
  const bench = await openBench(rules);
  if (peers !== undefined) bench.site.groups.set('peers', [...peers]);
  const submit = async (extra: Record<string, unknown> = {}) => {
    const issue = bench.site.create(goodChange({ ...(cabToo ? costly : {}), ...extra }));
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    await foldIssue(bench.as(null), { issueId: issue.id, act: true });
    return issue;
  };
  const issue = await submit();
  const vote = async (who: string, extra: Partial<BallotCast> = {}) => {
    const round = (await store.issues.get(issue.id))?.rounds.at(-1);
    const request = {
      issueId: issue.id,
      roundId: round?.id ?? '',
      seal: round?.seal ?? '',
      vote: 'approve' as const,
    };
    return castBallot(bench.as(who), { ...request, ...extra }, { accountId: who });
  };
  const edit = (words: string) => bench.site.edit(issue, { [FIELD.backOutPlan]: adf(words) }, 'bob');
  return { bench, issue, submit, vote, edit, implementer: FIELD.implementer };
}
