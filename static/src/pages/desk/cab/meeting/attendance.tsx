import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { Attendee } from '../../../../../../src/contract/meetings';
import { usePersonName } from '../../../../components/people-context';
import { PersonName } from '../../../../components/person-name';
import { useSight } from '../../../../components/viewer-context';
import { text } from '../../../../text';
import { InPlaceOf } from '../in-place-of';
import { ActError } from './act-error';
import { useShownMeeting } from './meeting-context';
import { useAct } from './use-meeting-writes';

const words = text.cab.meeting;

/** Who is there. Members say it of themselves, who leads says it of everybody. */
export function Attendance() {
  const { meeting, attendance, you } = useShownMeeting();
  const { accountId } = useSight();
  const nameOf = usePersonName();
  const act = useAct(meeting.id);
  const isOpen = meeting.state !== 'ended';
  const attend = (one: Attendee) =>
    act.go({ verb: 'attend', accountId: one.accountId, present: !one.present });
  return (
    <div className="stack-tight">
      <ul className="plain-list stack-tight">
        {attendance.map((one) => {
          const isMe = one.accountId === accountId;
          return (
            <li key={one.accountId} className="attendee">
              <span className="row">
                <PersonName accountId={one.accountId} />
                <span className="small subtle">{text.cab.attends[one.role]}</span>
                <InPlaceOf people={one.for} />
              </span>
              {isOpen && isMe && !you.canLead && you.role !== 'reader' ? (
                <Button spacing="compact" isDisabled={act.sending} onClick={() => attend(one)}>
                  {one.present ? words.imGone : words.imHere}
                </Button>
              ) : isOpen && you.canLead ? (
                <label className="desk-tick">
                  <input
                    type="checkbox"
                    aria-label={words.here(nameOf(one.accountId))}
                    checked={one.present}
                    disabled={act.sending}
                    onChange={() => attend(one)}
                  />
                  <span aria-hidden="true">{words.isPresent}</span>
                </label>
              ) : (
                <Lozenge appearance={one.present ? 'success' : 'default'}>
                  {one.present ? words.isPresent : words.absent}
                </Lozenge>
              )}
            </li>
          );
        })}
      </ul>
      <ActError act={act} />
    </div>
  );
}
