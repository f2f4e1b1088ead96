import Lozenge from '@atlaskit/lozenge/lozenge';
import type { JsmApprovalView } from '../../../../../src/contract/change';
import { Moment } from '../../../components/moment';
import { PersonName } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.change.approval.jsm;
const APPEARANCE = { approved: 'success', declined: 'removed', pending: 'inprogress' } as const;

/** Approvals of Jira Service Management itself, as information beside Steward's. */
export function JsmApprovals({ jsm }: { jsm: readonly JsmApprovalView[] }) {
  if (jsm.length === 0) return null;
  return (
    <div className="stack-tight">
      <h4>{words.title}</h4>
      <p className="small subtle">{words.why}</p>
      {jsm.map(({ id, name, createdAt, decision, answers }) => (
        <div key={id}>
          <div className="stage-head">
            <span className="strong">{name}</span>
            <Lozenge appearance={APPEARANCE[decision]}>{words.decisions[decision]}</Lozenge>
            <span className="small subtle">
              <Moment at={createdAt} />
            </span>
          </div>
          <ul className="plain-list people-list">
            {answers.map(({ accountId, answer, counted }) => (
              <li key={accountId}>
                <PersonName accountId={accountId} />
                {counted ? <span className="small subtle">{words.counts}</span> : null}
                <span className="seat-state subtle">{words.decisions[answer]}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
