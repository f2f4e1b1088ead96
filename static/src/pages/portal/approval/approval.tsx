import type { PortalApprovalView } from '../../../../../src/contract/portal-approval';
import { isStale } from '../../../api/answer-failed';
import { PeopleProvider } from '../../../components/people-context';
import { text } from '../../../text';
import { Ballot } from './ballot';
import { Progress } from './progress';
import { StaleNotice } from './stale-notice';
import { Steps } from './steps';
import { useChangedTexts } from './use-changed-texts';
import { useVote } from './use-vote';

const words = text.portalApproval;

/** Where a change stands, how many have approved it, and what is asked of the person who looks. */
export function Approval({ view, issueId }: { view: PortalApprovalView; issueId: string }) {
  const { stand, progress, ballot } = view;
  const voting = useVote(issueId);
  const changed = useChangedTexts(ballot);
  if (stand === null) return null;
  const accounts = [...(progress?.people ?? []).map(({ accountId }) => accountId), ...(ballot?.for ?? [])];
  const refused = isStale(voting.error) ? voting.error : null;
  return (
    <PeopleProvider accountIds={accounts}>
      <section className="stack-tight" aria-labelledby="stand">
        <h2 id="stand">{words.title}</h2>
        <Steps step={stand.step} />
        <p>{stand.words}</p>
        {progress === null ? null : <Progress progress={progress} />}
      </section>
      {refused !== null || changed.length > 0 ? (
        <StaleNotice error={refused} changed={changed} isAsked={ballot !== null} />
      ) : null}
      {ballot === null ? null : <Ballot ballot={ballot} voting={voting} />}
    </PeopleProvider>
  );
}
