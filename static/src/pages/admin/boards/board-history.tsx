import { useQuery } from '@tanstack/react-query';
import type { BoardHistory as History } from '../../../../../src/contract/boards';
import { readBoardHistory } from '../../../api/boards';
import { Failure } from '../../../components/failure';
import { LazySection } from '../../../components/lazy-section';
import { Moment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { PersonWord } from '../../../components/person-name';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { partsChanged } from './draft';

const words = text.cabBoards.editor;
type Version = History['versions'][number];

function changeWords(one: Version, before: Version | undefined): string {
  if (before === undefined) return words.first;
  if (one.retired && !before.retired) return words.wasRetired;
  const parts = partsChanged(before.board, one.board);
  return parts.length === 0 ? words.same : words.changed(parts.map((part) => words.parts[part]));
}

function Versions({ boardId }: { boardId: string }) {
  const history = useQuery({
    queryKey: ['board-history', boardId],
    queryFn: () => readBoardHistory(boardId),
  });
  if (history.isPending) return <Skeleton rows={['line', 'line']} />;
  if (!history.data) return <Failure error={history.error} retry={() => void history.refetch()} />;
  const { versions } = history.data;
  return (
    <PeopleProvider accountIds={versions.map(({ by }) => by)}>
      <ul className="plain-list stack-tight">
        {versions.map((one, index) => (
          <li key={one.version}>
            <span className="strong">{words.version(one.version)}</span>{' '}
            <span className="subtle">
              <Moment at={one.at} /> {words.by} <PersonWord accountId={one.by} />.
            </span>{' '}
            {changeWords(one, versions[index + 1])}
          </li>
        ))}
      </ul>
    </PeopleProvider>
  );
}

/** Every version of a board: who made it when, and what it changed. */
export const BoardHistory = ({ boardId }: { boardId: string }) => (
  <LazySection title={words.history}>{() => <Versions boardId={boardId} />}</LazySection>
);
