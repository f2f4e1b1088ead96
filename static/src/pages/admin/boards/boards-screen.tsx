import './boards.css';
import Button from '@atlaskit/button/default/button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readBoards } from '../../../api/boards';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { BoardEditor } from './board-editor';
import { BoardList } from './board-list';
import { BOARDS_KEY } from './keys';

const words = text.cabBoards;
type Place = { readonly at: 'list' } | { readonly at: 'one'; readonly id: string | null };

/** The boards of the site: their list, or one of them. */
export function BoardsScreen({ canConfigure }: { canConfigure: boolean }) {
  const [place, go] = useState<Place>({ at: 'list' });
  const boards = useQuery({ queryKey: BOARDS_KEY, queryFn: readBoards });
  if (boards.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!boards.data) return <Failure error={boards.error} retry={() => void boards.refetch()} />;
  if (place.at === 'one')
    return (
      <div className="stack">
        <div className="back">
          <Button appearance="subtle" spacing="compact" onClick={() => go({ at: 'list' })}>
            ← {words.backTo}
          </Button>
        </div>
        <BoardEditor
          key={place.id}
          id={place.id}
          view={boards.data}
          canConfigure={canConfigure}
          saved={(id) => go({ at: 'one', id })}
        />
      </div>
    );
  return (
    <div className="stack">
      <div className="row board-head">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        {canConfigure ? (
          <Button appearance="primary" onClick={() => go({ at: 'one', id: null })}>
            {words.add}
          </Button>
        ) : null}
      </div>
      <p>{words.lead}</p>
      {boards.isError ? <Failure error={boards.error} retry={() => void boards.refetch()} /> : null}
      <BoardList view={boards.data} open={(id) => go({ at: 'one', id })} />
    </div>
  );
}
