import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ApprovalView } from '../../../../src/contract/change';
import { PersonName } from '../../components/person-name';
import { Section } from '../../components/section';
import { text } from '../../text';
import { Stage } from './stage';

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

/** Who decides, who has, who is missing, and who may not. */
export function ApprovalSection({ approval, open }: { approval: ApprovalView; open: boolean }) {
  const { stages, phase, excluded } = approval;
  return (
    <Section
      title={words.title}
      open={open}
      summary={
        <span className="row">
          {approval.roundId === null ? null : (
            <span className="small">{words.round(approval.roundNumber)}</span>
          )}
          <Lozenge appearance={APPEARANCE[phase]}>{text.change.approvalPhases[phase]}</Lozenge>
        </span>
      }
    >
      {phase === 'preview' && stages.length > 0 ? <p>{words.wouldNeed}</p> : null}
      {phase === 'automatic' ? <p>{words.automatic}</p> : null}
      {phase === 'refused' ? <p>{words.refused}</p> : null}
      {stages.length === 0 && phase !== 'automatic' && phase !== 'refused' ? <p>{words.none}</p> : null}
      {stages.map((stage) => (
        <Stage key={stage.id} stage={stage} preview={phase === 'preview'} />
      ))}
      {excluded.length > 0 ? (
        <div className="stack-tight">
          <h4>{words.excludedTitle}</h4>
          <ul className="plain-list people-list">
            {excluded.map(({ accountId, why }) => (
              <li key={`${accountId} ${why}`}>
                <PersonName accountId={accountId} />
                <span className="subtle">{why}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {approval.row ? <p className="small subtle">{words.row(approval.row)}</p> : null}
    </Section>
  );
}
