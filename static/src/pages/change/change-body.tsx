import { useRef } from 'react';
import type { ChangeView } from '../../../../src/contract/change';
import { Failure } from '../../components/failure';
import { PartialNotice } from '../../components/partial-notice';
import { ApprovalSection } from './approval/approval-section';
import { Glance } from './approval/glance';
import { Unchanged } from './approval/unchanged';
import type { Voting } from './approval/use-vote';
import { VoidNotice } from './approval/void-notice';
import { VotePanel } from './approval/vote-panel';
import { ChangeActionsContext } from './change-actions';
import { CompletenessSection } from './completeness-section';
import { EmergencyNotice } from './emergency/emergency-notice';
import { EmergencySection } from './emergency/emergency-section';
import { StandingNotices } from './emergency/standing-notices';
import { GateSection } from './gate-section';
import { Headline } from './headline';
import { HistorySection } from './history-section';
import { MoveNotice } from './move/move-notice';
import { useMove } from './move/use-move';
import { QuestionsSection } from './questions/questions-section';
import { RetroNotice } from './review/retro-notice';
import { ReviewSection } from './review/review-section';
import { RiskSection } from './risk/risk-section';
import { ScheduleSection } from './schedule/schedule-section';
import { SimilarSection } from './similar/similar-section';
import { useAsked } from './use-asked';
import { VerbsSection } from './verbs/verbs-section';

/** Whether the approval is what people come for: it is open, stuck, or waits for a condition. */
const isApprovalWanted = ({ phase, conditions }: ChangeView['approval']): boolean =>
  phase === 'open' ||
  phase === 'blocked' ||
  (phase === 'approved' && conditions.some(({ metBy }) => metBy === null));

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
  const toHeadline = () => headline.current?.focus();
  const actions = {
    issueId: view.issue.id,
    siteUrl,
    move: moving.move,
    movingTo: moving.sending,
    answer: asked.ask,
    toHeadline,
  };
  const { approval } = view;
  const draft = view.phase === 'draft';
  return (
    <ChangeActionsContext.Provider value={actions}>
      <main className="stack">
        <Headline view={view} headingRef={headline} />
        <Glance approval={approval} />
        {refreshFailed ? <Failure error={refreshFailed} /> : null}
        <StandingNotices after={view.after} />
        <EmergencyNotice emergency={view.emergency} />
        <MoveNotice moving={moving} onClosed={toHeadline} />
        {approval.voided ? <VoidNotice voided={approval.voided} /> : null}
        <Unchanged approval={approval} />
        <VotePanel
          approval={approval}
          voting={voting}
          isSecond={approval.you.unchanged !== null || view.emergency?.you.confirmPhone.can === true}
          onDone={toHeadline}
        />
        <RetroNotice view={view} />
        <PartialNotice partial={view.partial} />
        <div>
          <ApprovalSection approval={approval} open={isApprovalWanted(approval)} />
          <RiskSection view={view} open={draft} />
          <QuestionsSection view={view} asked={asked} />
          <ScheduleSection view={view} />
          <GateSection view={view} open={!draft && !view.gate.passes && view.phase === 'scheduled'} />
          <ReviewSection view={view} />
          <EmergencySection view={view} />
          <VerbsSection view={view} />
          <CompletenessSection view={view} />
          <SimilarSection />
          <HistorySection ledger={approval.ledger} />
        </div>
      </main>
    </ChangeActionsContext.Provider>
  );
}
