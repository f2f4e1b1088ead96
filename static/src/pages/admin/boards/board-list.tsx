import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { BoardsAdminView } from '../../../../../src/contract/boards';
import { EmptyState } from '../../../components/empty-state';
import { PeopleProvider } from '../../../components/people-context';
import { PersonName } from '../../../components/person-name';
import { useSight } from '../../../components/viewer-context';
import { spanWords } from '../../../format/span-words';
import { text } from '../../../text';

const words = text.cabBoards;
type Summary = BoardsAdminView['boards'][number];

const seats = ({ chair, deputies, members }: Summary['board']) =>
  new Set([...(chair === null ? [] : [chair]), ...deputies, ...members]).size;

function BoardCard({ summary, open }: { summary: Summary; open: () => void }) {
  const sight = useSight();
  const { board, retired, next, warnings } = summary;
  const [first] = next;
  const facts = [
    words.people(seats(board)),
    ...(board.groups.length === 0 ? [] : [words.groups(board.groups.length)]),
    words.quorum(board.quorum),
  ];
  return (
    <article className="card stack-tight">
      <div className="row board-head">
        <div className="row">
          <h3>{board.name}</h3>
          <Lozenge>{text.cab.boards.kinds[board.kind]}</Lozenge>
          {retired ? <Lozenge appearance="removed">{words.isRetired}</Lozenge> : null}
          {warnings.length === 0 ? null : (
            <Lozenge appearance="moved">{words.warnings(warnings.length)}</Lozenge>
          )}
        </div>
        <Button spacing="compact" onClick={open}>
          {words.open}
          <span className="hidden-text"> {board.name}</span>
        </Button>
      </div>
      {retired ? null : first === undefined ? (
        <p className="subtle">{words.noNext}</p>
      ) : (
        <p>
          <span className="subtle">{words.next}</span>{' '}
          <span className="strong">{spanWords(first.start, first.end, sight)}</span>
        </p>
      )}
      <p className="row">
        {board.chair === null ? null : (
          <>
            <span className="subtle">{words.editor.chair}:</span> <PersonName accountId={board.chair} />
          </>
        )}
        <span className="small subtle">{facts.join(', ')}</span>
      </p>
    </article>
  );
}

/** Boards in force; retired ones can be opened below. */
export function BoardList({ view, open }: { view: BoardsAdminView; open: (id: string) => void }) {
  const list = (boards: readonly Summary[]) => (
    <ul className="plain-list stack">
      {boards.map((summary) => (
        <li key={summary.board.id}>
          <BoardCard summary={summary} open={() => open(summary.board.id)} />
        </li>
      ))}
    </ul>
  );
  const live = view.boards.filter(({ retired }) => !retired);
  const retired = view.boards.filter((one) => one.retired);
  return (
    <PeopleProvider accountIds={view.boards.flatMap(({ board }) => board.chair ?? [])}>
      {live.length === 0 ? <EmptyState title={words.empty} why={words.emptyWhy} /> : list(live)}
      {retired.length === 0 ? null : (
        <details>
          <summary className="more">{words.retired(retired.length)}</summary>
          {list(retired)}
        </details>
      )}
    </PeopleProvider>
  );
}
