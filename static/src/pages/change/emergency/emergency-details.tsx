import type { EmergencyView } from '../../../../../src/contract/emergency';
import { undeclareEmergency } from '../../../api/emergency';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { Deed } from '../deeds/deed';
import { DeedForm } from '../deeds/deed-form';
import { DeclareForm } from './declare-form';
import { Door } from './door';
import { GlassForm } from './glass-form';
import { PhoneForm } from './phone-form';
import { PhoneLine } from './phone-line';

const words = text.changeEmergency;

/** The three doors with what follows each, and the way in: declaring it. */
export function EmergencyDetails({ emergency, seal }: { emergency: EmergencyView; seal: string }) {
  const { issueId } = useChangeActions();
  const { declared, door, phone, you, codes } = emergency;
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <ol className="plain-list doors">
        <Door door="a" isOpen={door === 'a'} />
        <Door door="b" isOpen={door === 'b'}>
          {phone === null ? null : <PhoneLine phone={phone} />}
          {declared === null ? null : you.phoneIn.can ? (
            <Deed open={words.phone.open}>{(closing) => <PhoneForm seal={seal} {...closing} />}</Deed>
          ) : (
            <p className="small subtle">{you.phoneIn.why}</p>
          )}
        </Door>
        <Door door="c" isOpen={door === 'c'}>
          {declared === null ? null : you.breakGlass.can ? (
            <Deed open={words.glass.open} appearance="danger">
              {(closing) => <GlassForm declared={declared} seal={seal} {...closing} />}
            </Deed>
          ) : (
            <p className="small subtle">{you.breakGlass.why}</p>
          )}
        </Door>
      </ol>
      <p className="small subtle">{words.afterwards}</p>
      {declared === null ? (
        you.declare.can ? (
          <Deed open={words.declare.open} appearance="primary" isCompact={false}>
            {(closing) => <DeclareForm codes={codes} {...closing} />}
          </Deed>
        ) : (
          <p className="subtle">{you.declare.why}</p>
        )
      ) : you.undeclare.can ? (
        <Deed open={words.undeclare.open} appearance="subtle">
          {(closing) => (
            <DeedForm
              {...closing}
              words={{ ...words.undeclare, needed: words.reasonNeeded }}
              send={(reason) => undeclareEmergency({ issueId, reason })}
            />
          )}
        </Deed>
      ) : null}
    </div>
  );
}
