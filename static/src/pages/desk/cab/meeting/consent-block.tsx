import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { AnswerFailed, staleDiff } from '../../../../api/answer-failed';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { FieldDiffs } from '../../../../components/field-diffs';
import { text } from '../../../../text';
import { ConsentItem } from './consent-item';
import { useShownMeeting } from './meeting-context';
import { useMeetingVote } from './use-meeting-writes';

const words = text.cab.consent;
const isMine = ({ you, vote }: AgendaItem) =>
  you.canVote && you.vote === null && vote?.decision === 'pending';

/** What is approved together: one press for all that wait for the viewer, and a way to pull each of them out. */
export function ConsentBlock({ choose }: { choose: (issueId: string) => void }) {
  const { meeting, items, you } = useShownMeeting();
  const announce = useAnnounce();
  const voting = useMeetingVote(meeting.id);
  const [sent, setSent] = useState<readonly AgendaItem[]>([]);
  const consent = items.filter(({ treat }) => treat === 'consent');
  if (consent.length === 0) return null;
  const mine = consent.filter(isMine);
  const approveAll = () => {
    setSent(mine);
    voting.mutate(
      mine.flatMap(({ issueId, vote }) =>
        vote === null ? [] : [{ issueId, roundId: vote.roundId, seal: vote.seal, vote: 'approve' as const }],
      ),
      {
        onSuccess: ({ results }) =>
          announce(words.voted(results.filter(({ ok }) => ok).length, results.length)),
      },
    );
  };
  const results = voting.data?.results ?? [];
  return (
    <section className="desk-card stack">
      <div className="stack-tight">
        <h2 id="consent" tabIndex={-1}>
          {words.title}
        </h2>
        <p className="subtle">{words.lead}</p>
      </div>
      <ul className="plain-list consent-list">
        {consent.map((item) => (
          <ConsentItem key={item.issueId} item={item} choose={() => choose(item.issueId)} />
        ))}
      </ul>
      {mine.length > 0 ? (
        <div className="row">
          <Button isLoading={voting.isPending} onClick={approveAll}>
            {words.approveAll(mine.length)}
          </Button>
          <span className="small subtle">{words.covers}</span>
        </div>
      ) : you.canVote ? (
        <p className="subtle">{words.none}</p>
      ) : null}
      {voting.isError ? <Failure error={voting.error} title={text.cab.vote.failed} /> : null}
      {results.length === 0 ? null : (
        <p className="strong">{words.voted(results.filter(({ ok }) => ok).length, results.length)}</p>
      )}
      {results.map((one) => {
        if (one.ok) return null;
        const error = new AnswerFailed(one.error);
        const key = sent.find(({ issueId }) => issueId === one.issueId)?.issueKey ?? '';
        return (
          <div key={one.issueId} className="stack-tight">
            <Failure error={error} title={words.refused(key)} />
            <FieldDiffs diff={staleDiff(error) ?? []} before={text.approverInbox.results.seen} />
          </div>
        );
      })}
    </section>
  );
}
