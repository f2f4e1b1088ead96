import Lozenge from '@atlaskit/lozenge/lozenge';
import type { EmergencyView } from '../../../../../src/contract/emergency';
import { DayMoment, Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.changeEmergency;
type Phone = NonNullable<EmergencyView['phone']>;
const APPEARANCE = {
  waiting: 'inprogress',
  confirmed: 'success',
  denied: 'removed',
  lapsed: 'removed',
  stale: 'moved',
} as const satisfies Record<Phone['state'], string>;

/** The approval that was told over the phone: who, how, when, what, and whether it is confirmed. */
export function PhoneLine({ phone }: { phone: Phone }) {
  return (
    <div className="form-box">
      <p>
        <Lozenge appearance={APPEARANCE[phone.state]}>{words.phoneStates[phone.state]}</Lozenge>{' '}
        <span className="strong">
          <PersonWord accountId={phone.approver} />
        </span>{' '}
        {words.phone.said} {words.channels[phone.channel]}, <Moment at={phone.calledAt} />.
        {phone.note === '' ? null : (
          <>
            {' '}
            <span className="subtle quote">{phone.note}</span>
          </>
        )}
      </p>
      <p className="small subtle">
        {words.phone.recorded} <PersonWord accountId={phone.recordedBy} />, <Moment at={phone.recordedAt} />.
        {phone.state === 'waiting' ? (
          <>
            {' '}
            {words.phone.confirmBy} <DayMoment at={phone.confirmBy} style="long" />.
          </>
        ) : null}
      </p>
    </div>
  );
}
