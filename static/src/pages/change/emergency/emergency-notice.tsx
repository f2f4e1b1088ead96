import SectionMessage from '@atlaskit/section-message/section-message';
import type { EmergencyView } from '../../../../../src/contract/emergency';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import { Cause } from './cause';
import { PhoneAnswer } from './phone-answer';

const words = text.change.standing.emergency;

/** That it is an emergency, for what, and where it stands; and to the approver who was called, the question whether that is so. */
export function EmergencyNotice({ emergency }: { emergency: EmergencyView | undefined }) {
  if (emergency === undefined) return null;
  const { declared, phone, you } = emergency;
  return (
    <>
      {declared === null ? null : (
        <SectionMessage appearance="warning" title={words.title} headingLevel="h3">
          <div className="stack-tight">
            <p>{emergency.words}</p>
            <p className="small subtle inline-link">
              {words.for} <Cause cause={declared.cause} /> {words.by} <PersonWord accountId={declared.by} />,{' '}
              <Moment at={declared.at} />
            </p>
          </div>
        </SectionMessage>
      )}
      {phone?.state === 'stale' ? <p className="stage-nobody">{words.phoneStale}</p> : null}
      {phone !== null && you.confirmPhone.can ? <PhoneAnswer phone={phone} /> : null}
    </>
  );
}
