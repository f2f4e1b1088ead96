import Button from '@atlaskit/button/default/button';
import { text } from '../../../../text';
import { ActError } from './act-error';
import { AgendaLine } from './agenda';
import { useShownMeeting } from './meeting-context';
import { useAct } from './use-meeting-writes';

const words = text.cab;

/** Changes that wait for the board and came too late for this agenda; who leads can take them on. */
export function LateList({ shown, choose }: { shown: string | null; choose: (issueId: string) => void }) {
  const { meeting, late } = useShownMeeting();
  const act = useAct(meeting.id);
  if (late.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{words.meeting.late}</h2>
      <p className="small subtle">{words.meeting.lateWhy}</p>
      <ul className="plain-list agenda">
        {late.map((item) => (
          <li key={item.issueId} className="agenda-item agenda-late">
            <AgendaLine
              item={item}
              number={null}
              isShown={item.issueId === shown}
              choose={() => choose(item.issueId)}
            />
            {item.you.canLead && meeting.state !== 'ended' ? (
              <Button
                spacing="compact"
                aria-label={words.chairBar.addOne(item.issueKey)}
                isDisabled={act.sending}
                onClick={() => act.go({ verb: 'add', issueId: item.issueId })}
              >
                {words.chairBar.add}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ActError act={act} />
    </section>
  );
}
