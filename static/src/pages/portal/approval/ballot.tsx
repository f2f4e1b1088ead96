import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef, useState } from 'react';
import type { PortalApprovalView } from '../../../../../src/contract/portal-approval';
import { isStale } from '../../../api/answer-failed';
import { Failure } from '../../../components/failure';
import { DayMoment } from '../../../components/moment';
import { usePeopleNames } from '../../../components/people-context';
import { text } from '../../../text';
import { BallotForm } from './ballot-form';
import type { Voting } from './use-vote';
import { WhatIsAsked } from './what-is-asked';

const words = text.portalApproval;
type Asked = NonNullable<PortalApprovalView['ballot']>;

/** What this person is asked: the question, everything their decision covers, and the ways to answer. */
export function Ballot({ ballot, voting }: { ballot: Asked; voting: Voting }) {
  const { answer, error, busy, send, forget } = voting;
  const [changing, setChanging] = useState(false);
  const nameOf = usePeopleNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const { vote: cast } = ballot;
  const votedAt = ballot.votedAt;
  // The form goes away once the vote is counted; what it says instead takes the focus.
  useEffect(() => {
    if (!answer) return;
    setChanging(false);
    heading.current?.focus();
  }, [answer]);
  const isOpen = ballot.refused === null && (cast === null || changing);
  return (
    <section className="stack ballot" aria-labelledby="asked">
      <div className="stack-tight">
        <h2 id="asked" tabIndex={-1} ref={heading}>
          {cast === null || changing ? words.ask : words.voted[cast]}
        </h2>
        {cast !== null && votedAt !== null ? (
          <p className="subtle">
            <DayMoment at={votedAt} style="long" />
          </p>
        ) : null}
        <p>{ballot.question}</p>
        {ballot.for.length === 0 ? null : (
          <p>
            {words.forOthers} {ballot.for.map(nameOf).join(', ')}.
          </p>
        )}
      </div>
      {error !== null && !isStale(error) ? <Failure error={error} title={words.voteFailed} /> : null}
      <WhatIsAsked ballot={ballot} />
      {ballot.refused === null ? null : (
        <SectionMessage title={words.noVote} headingLevel="h3">
          <p>{ballot.refused}</p>
        </SectionMessage>
      )}
      {isOpen ? (
        <BallotForm isChange={cast !== null} busy={busy} send={(decision) => send(ballot, decision)} />
      ) : null}
      {ballot.refused === null && cast !== null ? (
        <div>
          <Button
            appearance="subtle"
            onClick={() => {
              forget();
              setChanging(!changing);
            }}
          >
            {changing ? words.keep : words.change}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
