import { useRef } from 'react';
import type { ChangeView } from '../../../../src/contract/change';
import { Failure } from '../../components/failure';
import { PartialNotice } from '../../components/partial-notice';
import { ApprovalSection } from './approval-section';
import { ChangeActionsContext } from './change-actions';
import { CompletenessSection } from './completeness-section';
import { GateSection } from './gate-section';
import { Headline } from './headline';
import { HistorySection } from './history-section';
import { MoveNotice } from './move/move-notice';
import { useMove } from './move/use-move';
import { QuestionsSection } from './questions/questions-section';
import { RiskSection } from './risk/risk-section';
import { ScheduleSection } from './schedule/schedule-section';
import { SimilarSection } from './similar/similar-section';
import { useAsked } from './use-asked';
import type { Voting } from './use-vote';
import { VoidNotice } from './void-notice';
import { VotePanel } from './vote-panel';

/** The panel: the answer first, then what the viewer can do, then the evidence. */
export function ChangeBody(props: {
  view: ChangeView;
  voting: Voting;
  siteUrl: string;
  refreshFailed: unknown;
}) {
  const { view, voting, siteUrl, refreshFailed } = props;
  const headline = useRef<HTMLHeadingElement>(null);
  const moving = useMove(view);
  const asked = useAsked();
  const actions = {
    issueId: view.issue.id,
    siteUrl,
    move: moving.move,
    movingTo: moving.sending,
    answer: asked.ask,
  };
  const { approval } = view;
  const draft = view.phase === 'draft';
  const toHeadline = () => headline.current?.focus();
  return (
    <ChangeActionsContext.Provider value={actions}>
      <main className="stack">
        <Headline view={view} headingRef={headline} />
        {refreshFailed ? <Failure error={refreshFailed} /> : null}
        <MoveNotice moving={moving} onClosed={toHeadline} />
        {approval.voided ? <VoidNotice voided={approval.voided} /> : null}
        <VotePanel approval={approval} voting={voting} onDone={toHeadline} />
        <PartialNotice partial={view.partial} />
        <div>
          <ApprovalSection
            approval={approval}
            open={approval.phase === 'open' || approval.phase === 'blocked'}
          />
          <RiskSection view={view} open={draft} />
          <QuestionsSection view={view} asked={asked} />
          <ScheduleSection view={view} />
          <GateSection view={view} open={!draft && !view.gate.passes && view.phase === 'scheduled'} />
          <CompletenessSection view={view} />
          <SimilarSection />
          <HistorySection ledger={approval.ledger} />
        </div>
      </main>
    </ChangeActionsContext.Provider>
  );
}
