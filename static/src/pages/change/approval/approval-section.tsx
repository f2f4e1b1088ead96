import Lozenge from '@atlaskit/lozenge/lozenge';
import { useState } from 'react';
import type { ApprovalView } from '../../../../../src/contract/change';
import { Section } from '../../../components/section';
import { text } from '../../../text';
import { Conditions } from './conditions';
import { JsmApprovals } from './jsm-approvals';
import { Manage } from './manage/manage';
import { PeopleOutside } from './people-outside';
import { Stages } from './stages';
import { WhyThese } from './why-these';

const words = text.change.approval;
const APPEARANCE = {
  preview: 'default',
  open: 'inprogress',
  approved: 'success',
  rejected: 'removed',
  blocked: 'removed',
  closed: 'default',
  automatic: 'success',
  refused: 'removed',
} as const;

/** How far it is, in one line. */
function Summary({ approval }: { approval: ApprovalView }) {
  const { phase, count, conditions } = approval;
  const open = conditions.filter(({ metBy }) => metBy === null).length;
  return (
    <span className="row">
      <span>
        {[
          ...(open > 0 ? [words.conditions.open(open)] : []),
          ...(count === '' || phase === 'preview' ? [] : [words.counted(count)]),
        ].join(', ')}
      </span>
      <Lozenge appearance={APPEARANCE[phase]}>{text.change.approvalPhases[phase]}</Lozenge>
    </span>
  );
}

/** Who decides, who has, who is missing, on which conditions, and who may not. */
export function ApprovalSection({ approval, open }: { approval: ApprovalView; open: boolean }) {
  const { stages, phase } = approval;
  // What somebody ticks off or votes on may be the last thing wanted: it isn't folded away under their hands.
  const [wasOpen, stayOpen] = useState(open);
  if (open && !wasOpen) stayOpen(true);
  return (
    <Section title={words.title} open={open || wasOpen} summary={<Summary approval={approval} />}>
      {phase === 'preview' && stages.length > 0 ? <p>{words.wouldNeed}</p> : null}
      {phase === 'automatic' ? <p>{words.automatic}</p> : null}
      {phase === 'refused' ? <p>{words.refused}</p> : null}
      {stages.length === 0 && phase !== 'automatic' && phase !== 'refused' ? <p>{words.none}</p> : null}
      <Stages stages={stages} preview={phase === 'preview'} />
      <Conditions conditions={approval.conditions} />
      <PeopleOutside excluded={approval.excluded} cleared={approval.cleared} />
      <JsmApprovals jsm={approval.jsm} />
      <WhyThese approval={approval} />
      <Manage approval={approval} />
    </Section>
  );
}
