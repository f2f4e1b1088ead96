import { useRef } from 'react';
import type { ChangeView } from '../../../../src/contract/change';
import { Failure } from '../../components/failure';
import { PartialNotice } from '../../components/partial-notice';
import { ApprovalSection } from './approval-section';
import { GateSection } from './gate-section';
import { Headline } from './headline';
import { HistorySection } from './history-section';
import { RiskSection } from './risk-section';
import type { Voting } from './use-vote';
import { VoidNotice } from './void-notice';
import { VotePanel } from './vote-panel';
import { WindowSection } from './window-section';

/** The panel: the answer first, then what the viewer can do, then the evidence. */
export function ChangeBody(props: { view: ChangeView; voting: Voting; refreshFailed: unknown }) {
  const { view, voting, refreshFailed } = props;
  const headline = useRef<HTMLHeadingElement>(null);
  const { approval } = view;
  const draft = view.phase === 'draft';
  return (
    <main className="stack">
      <Headline view={view} headingRef={headline} />
      {refreshFailed ? <Failure error={refreshFailed} /> : null}
      {approval.voided ? <VoidNotice voided={approval.voided} /> : null}
      <VotePanel approval={approval} voting={voting} onDone={() => headline.current?.focus()} />
      <PartialNotice partial={view.partial} />
      <div>
        <ApprovalSection
          approval={approval}
          open={approval.phase === 'open' || approval.phase === 'blocked'}
        />
        <RiskSection assessment={view.assessment} open={draft} />
        <GateSection view={view} open={!draft && !view.gate.passes && view.phase === 'scheduled'} />
        <WindowSection window={view.window} />
        <HistorySection ledger={approval.ledger} />
      </div>
    </main>
  );
}
