import type { ApprovalView, StageView } from '../../../../../src/contract/change';
import { usePeopleNames } from '../../../components/people-context';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { Deadline } from './deadline';
import { pendingStages, waitedFor } from './seats-of';

const words = text.change.approval;
const SHOWN = 3;

/** "Waiting for you and Lena": those who can still approve, the viewer first. */
function WaitingFor({ stage, named }: { stage: StageView; named: boolean }) {
  const { accountId } = useSight();
  const nameOf = usePeopleNames();
  const seats = waitedFor(stage);
  const mine = (seat: (typeof seats)[number]) => (seat.accountId === accountId ? 0 : 1);
  const names = [...seats]
    .sort((one, other) => mine(one) - mine(other))
    .map((seat) => (seat.accountId === accountId ? words.you : nameOf(seat.accountId)));
  if (names.length === 0) return null;
  const missing = Math.max(1, stage.need - stage.approvals);
  const isChoice = missing < names.length;
  const joint = isChoice && missing === 1 ? words.or : words.and;
  const rest = names.length - SHOWN;
  const shown = rest > 0 ? names.slice(0, SHOWN) : names.slice(0, -1);
  const last = rest > 0 ? words.more(rest) : names.at(-1);
  const link = rest > 0 ? ' ' : ` ${joint} `;
  return (
    <p>
      {named ? <span className="subtle">{stage.name}: </span> : null}
      {isChoice && missing > 1 ? words.anyOf(missing) : words.waitingFor}{' '}
      <span className="strong">
        {shown.join(', ')}
        {shown.length > 0 ? link : ''}
        {last}
      </span>
    </p>
  );
}

/** Who is waited for, and until when: the two lines that an approver and a requester look for. */
export function Glance({ approval }: { approval: ApprovalView }) {
  const pending = pendingStages(approval);
  if (pending.length === 0) return null;
  return (
    <div className="glance">
      {pending.map((stage) => (
        <div key={stage.id}>
          <WaitingFor stage={stage} named={pending.length > 1} />
          <Deadline stage={stage} />
        </div>
      ))}
    </div>
  );
}
