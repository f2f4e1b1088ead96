import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useQuery } from '@tanstack/react-query';
import type { BoardsView } from '../../../../../src/contract/meetings';
import { readMyBoards } from '../../../api/meetings';
import type { Viewer } from '../../../api/viewer';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { DayMoment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { PersonName } from '../../../components/person-name';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import { text } from '../../../text';
import { FocusHeading } from '../../admin/focus-heading';
import { useCabPlace } from './use-cab-place';

const words = text.cab.boards;
type Board = BoardsView['boards'][number];

/** When it meets, or has begun to; until when changes are taken on. */
function Next({ next }: Pick<Board, 'next'>) {
  if (next === null) return <p className="subtle">{words.noNext}</p>;
  if (next.state === 'running')
    return (
      <p>
        <Lozenge appearance="inprogress">{text.cab.states.running}</Lozenge> {words.running}{' '}
        <DayMoment at={next.start} style="long" />
      </p>
    );
  return (
    <p>
      <span className="subtle">{words.next}</span>{' '}
      <span className="strong">
        <DayMoment at={next.start} style="long" />
      </span>
      <span className="subtle">
        . {words.cutOff} <DayMoment at={next.cutOff} style="long" />
      </span>
    </p>
  );
}

function BoardCard({ board }: { board: Board }) {
  const { toBoard, toMeeting } = useCabPlace();
  const { next } = board;
  return (
    <article className="desk-card stack-tight">
      <div className="row">
        <h2 className="desk-name">{board.name}</h2>
        <Lozenge>{words.kinds[board.kind]}</Lozenge>
        <span className="small subtle">{words.roles[board.role]}</span>
      </div>
      {board.purpose === '' ? null : <p className="subtle">{board.purpose}</p>}
      <Next next={next} />
      <p className="desk-facts">
        <span>{words.waiting(board.waiting)}</span>
        {board.chair === null ? null : (
          <span className="row">
            <span className="subtle">{words.chair}</span> <PersonName accountId={board.chair} />
          </span>
        )}
        <span className="subtle">{words.quorum(board.quorum)}</span>
      </p>
      <div className="row">
        {next === null ? null : (
          <Button
            appearance={next.state === 'running' ? 'primary' : 'default'}
            aria-label={`${words.open} ${words.openOf(board.name)}`}
            onClick={() => toMeeting(next.id)}
          >
            {words.open}
          </Button>
        )}
        <Button
          appearance="subtle"
          aria-label={`${words.all} ${words.allOf(board.name)}`}
          onClick={() => toBoard(board.id)}
        >
          {words.all}
        </Button>
      </div>
    </article>
  );
}

/** The boards that the viewer has to do with, each with its next meeting. */
export function BoardsList({ viewer }: { viewer: Viewer }) {
  const boards = useQuery({ queryKey: ['my-boards'], queryFn: readMyBoards });
  if (boards.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!boards.data) return <Failure error={boards.error} retry={() => void boards.refetch()} />;
  const all = boards.data.boards;
  return (
    <SightProvider viewer={viewer} serverAt={boards.data.at}>
      <PeopleProvider accountIds={all.flatMap(({ chair }) => chair ?? [])}>
        <FocusHeading level="h1">{words.title}</FocusHeading>
        {boards.isError ? <Failure error={boards.error} retry={() => void boards.refetch()} /> : null}
        {all.length === 0 ? (
          <EmptyState title={words.empty} why={words.emptyWhy} />
        ) : (
          <>
            <p className="subtle">{words.lead}</p>
            <ul className="plain-list stack">
              {all.map((board) => (
                <li key={board.id}>
                  <BoardCard board={board} />
                </li>
              ))}
            </ul>
          </>
        )}
      </PeopleProvider>
    </SightProvider>
  );
}
