import Lozenge from '@atlaskit/lozenge/lozenge';
import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { useAnnounce } from '../../../../components/announcer';
import { EmptyState } from '../../../../components/empty-state';
import { LevelLozenge } from '../../../../components/level-lozenge';
import { text } from '../../../../text';
import { ActError } from './act-error';
import { useShownMeeting } from './meeting-context';
import { moved } from './order-of';
import { useAct } from './use-meeting-writes';

const words = text.cab;
const APPEARANCE = { waiting: 'default', now: 'inprogress', done: 'success', deferred: 'moved' } as const;

/** One line of the agenda, as a button that shows the change. */
export function AgendaLine(props: {
  item: AgendaItem;
  number: number | null;
  isShown: boolean;
  choose: () => void;
}) {
  const { item, number, isShown } = props;
  return (
    <button
      type="button"
      className="agenda-line"
      aria-current={isShown ? 'true' : undefined}
      onClick={props.choose}
    >
      <span className="agenda-number">{number ?? ''}</span>
      <span className="agenda-text">
        <span className="strong">{item.issueKey}</span> {item.summary}
        <span className="row">
          {item.level === null ? (
            <Lozenge appearance="moved">{words.item.notAssessed}</Lozenge>
          ) : (
            <LevelLozenge level={item.level} />
          )}
          {item.state === 'waiting' ? null : (
            <Lozenge appearance={APPEARANCE[item.state]} isBold={item.state === 'now'}>
              {words.itemStates[item.state]}
            </Lozenge>
          )}
          {item.vote === null || item.vote.decision === 'pending' ? null : (
            <Lozenge>{words.decisions[item.vote.decision]}</Lozenge>
          )}
          <span className="small subtle">{words.item.minutes(item.plannedMinutes)}</span>
        </span>
      </span>
    </button>
  );
}

/** What is talked about, in the order of the meeting; who leads can move what waits. */
export function Agenda({ shown, choose }: { shown: string | null; choose: (issueId: string) => void }) {
  const { meeting, items, you } = useShownMeeting();
  const announce = useAnnounce();
  const act = useAct(meeting.id);
  const discussed = items.filter(({ treat }) => treat === 'discuss');
  const waiting = items.filter(({ state }) => state === 'waiting').map(({ issueId }) => issueId);
  const talked = discussed.filter(({ state }) => state === 'waiting').map(({ issueId }) => issueId);
  const move = (item: AgendaItem, by: -1 | 1) => {
    const order = moved(talked, item.issueId, by);
    // Those that are approved together keep their places behind.
    act.go({ verb: 'order', issueIds: [...order, ...waiting.filter((id) => !order.includes(id))] });
    announce(words.chairBar.moved(item.issueKey, order.indexOf(item.issueId) + 1));
  };
  const canMove = you.canLead && meeting.state !== 'ended' && talked.length > 1;
  return (
    <section className="stack-tight">
      <h2 id="agenda" tabIndex={-1}>
        {words.meeting.agenda}
      </h2>
      {discussed.length === 0 ? (
        <EmptyState title={words.meeting.emptyAgenda} why={words.meeting.emptyAgendaWhy} />
      ) : (
        <p className="small subtle">{words.meeting.order}</p>
      )}
      <ol className="plain-list agenda">
        {discussed.map((item, index) => {
          const place = talked.indexOf(item.issueId);
          return (
            <li key={item.issueId} className={`agenda-item agenda-${item.state}`}>
              <AgendaLine
                item={item}
                number={index + 1}
                isShown={item.issueId === shown}
                choose={() => choose(item.issueId)}
              />
              {canMove && place >= 0 ? (
                <span className="agenda-moves">
                  <button
                    type="button"
                    className="agenda-move"
                    aria-label={words.chairBar.up(item.issueKey)}
                    aria-disabled={place === 0 || act.sending}
                    onClick={() => (place === 0 || act.sending ? undefined : move(item, -1))}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="agenda-move"
                    aria-label={words.chairBar.down(item.issueKey)}
                    aria-disabled={place === talked.length - 1 || act.sending}
                    onClick={() => (place === talked.length - 1 || act.sending ? undefined : move(item, 1))}
                  >
                    ↓
                  </button>
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
      <ActError act={act} />
    </section>
  );
}
