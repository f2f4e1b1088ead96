import type { Suspect } from '../../contract/services';
import type { RankedSuspect } from '../../domain/suspects';
import { isoOf } from '../../jira/instant';
import type { IssueState, SuspectVerdict } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { lastVerdicts } from '../suspects/verdicts';

/**
 * The suspects with what was said of each, confirmed ones first. A confirmed one that the plan no longer knows is told from
 * its own record; one read for those.
 */
export async function suspectViews(
  { store }: Pick<Deps, 'store'>,
  ranked: readonly RankedSuspect[],
  state: Pick<IssueState, 'suspects'> | null,
): Promise<Suspect[]> {
  const verdicts = lastVerdicts(state?.suspects ?? []);
  const known = new Set(ranked.map(({ issueId }) => issueId));
  const lost = [...verdicts.values()].filter(
    (one) => one.verdict === 'confirmed' && !known.has(one.changeId),
  );
  const records = await store.issues.getMany(lost.map(({ changeId }) => changeId));
  const named = await nameServices(store, ranked);
  const all = [
    ...lost.flatMap((verdict, index) => {
      const record = records[index] ?? null;
      return record === null ? [] : [fromRecord(record, verdict)];
    }),
    ...ranked.map((one) => ({
      ...one,
      reasons: [...one.reasons],
      services: one.services.map((id) => named.get(id) ?? id),
      ...said(verdicts.get(one.issueId)),
    })),
  ];
  const first = (one: Suspect): number => Number(one.verdict !== 'confirmed');
  return all.sort((a, b) => first(a) - first(b));
}

/** Services by the names that people know. One read for every 25. */
async function nameServices(
  store: Deps['store'],
  ranked: readonly RankedSuspect[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(ranked.flatMap(({ services }) => services))];
  const reaches = await store.services.reaches(ids);
  return new Map(reaches.flatMap((one) => (one === null ? [] : [[one.serviceId, one.name]])));
}

const said = (verdict: SuspectVerdict | undefined): Pick<Suspect, 'verdict' | 'by' | 'at'> =>
  verdict === undefined
    ? { verdict: 'open', by: null, at: null }
    : { verdict: verdict.verdict, by: verdict.by, at: isoOf(verdict.at) };

const fromRecord = ({ issueId, issueKey, plan, seenAt }: IssueState, verdict: SuspectVerdict): Suspect => ({
  issueId,
  issueKey,
  score: 100,
  reasons: [],
  startedAt: plan?.slot?.start ?? seenAt,
  endedAt: plan?.slot?.end ?? null,
  services: [],
  ...said(verdict),
});
