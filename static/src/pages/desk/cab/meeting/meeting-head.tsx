import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { DayMoment } from '../../../../components/moment';
import { useSight } from '../../../../components/viewer-context';
import { spanWords } from '../../../../format/span-words';
import { text } from '../../../../text';
import { FocusHeading } from '../../../admin/focus-heading';
import { InPlaceOf } from '../in-place-of';
import { useCabPlace } from '../use-cab-place';
import { useShownMeeting } from './meeting-context';

const words = text.cab.meeting;
const APPEARANCE = { coming: 'default', running: 'inprogress', ended: 'default' } as const;

function Quorum() {
  const { quorum } = useShownMeeting();
  const { need, present, met } = quorum;
  if (need === 0) return <span className="subtle">{words.noQuorum}</span>;
  return met ? (
    <Lozenge appearance="success">{words.quorumMet(present, need)}</Lozenge>
  ) : (
    <Lozenge appearance="moved">{words.quorumMissing(present, need)}</Lozenge>
  );
}

/** How the minutes stand, once the meeting is over. */
function Minutes() {
  const { meeting, minutes } = useShownMeeting();
  const { toMinutes } = useCabPlace();
  return (
    <div className="stack-tight">
      {minutes.state === 'writing' ? <p role="status">{words.writing}</p> : null}
      {minutes.failed.length === 0 ? null : (
        <div>
          <p className="strong">{words.notWritten}</p>
          <ul>
            {minutes.failed.map(({ issueId, issueKey, why }) => (
              <li key={issueId}>
                {issueKey}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button appearance="primary" onClick={() => toMinutes(meeting.id)}>
          {words.minutes}
        </Button>
      </div>
    </div>
  );
}

/** Which meeting, when, how it stands, whether enough are there, and what the viewer is in it. */
export function MeetingHead() {
  const { meeting, startedAt, endedAt, you, plannedMinutes, hidden } = useShownMeeting();
  const sight = useSight();
  const { agenda, meeting: length } = plannedMinutes;
  return (
    <header className="stack-tight">
      <div className="row">
        <FocusHeading level="h1">{meeting.board}</FocusHeading>
        <Lozenge appearance={APPEARANCE[meeting.state]} isBold={meeting.state === 'running'}>
          {text.cab.states[meeting.state]}
        </Lozenge>
        {meeting.called ? <Lozenge>{text.cab.list.called}</Lozenge> : null}
      </div>
      <p>
        <span className="strong">{spanWords(meeting.start, meeting.end, sight)}</span>
        <span className="subtle">
          {startedAt === null ? null : (
            <>
              . {words.began} <DayMoment at={startedAt} />
            </>
          )}
          {endedAt === null ? null : (
            <>
              . {words.ended} <DayMoment at={endedAt} />
            </>
          )}
        </span>
      </p>
      <p className="desk-facts">
        <Quorum />
        {agenda === 0 || meeting.state === 'ended' ? null : agenda > length ? (
          <span className="desk-late">{words.tooLong(agenda, length)}</span>
        ) : (
          <span className="subtle">{words.length(agenda, length)}</span>
        )}
        {you.for.length === 0 ? null : (
          <span className="subtle">
            {you.role === 'delegate' ? text.cab.boards.roles.delegate : words.alsoVotes}
          </span>
        )}
        <InPlaceOf people={you.for} />
      </p>
      {you.role === 'delegate' ? null : <p className="small subtle">{you.why}</p>}
      {hidden > 0 ? <p className="small subtle">{words.hidden(hidden)}</p> : null}
      {meeting.state === 'ended' ? <Minutes /> : null}
    </header>
  );
}
