import Button from '@atlaskit/button/default/button';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readMeetings, readMyBoards } from '../../../api/meetings';
import type { Viewer } from '../../../api/viewer';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import { text } from '../../../text';
import { FocusHeading } from '../../admin/focus-heading';
import { BackButton } from './back-button';
import { CallForm } from './call-form';
import { ComingList, PastTable } from './meeting-lists';
import { useCabPlace } from './use-cab-place';

const words = text.cab.list;

/** The meetings of one board, to come and past. */
export function BoardScreen({ boardId, viewer }: { boardId: string; viewer: Viewer }) {
  const { toBoards, toMeeting } = useCabPlace();
  const [calling, setCalling] = useState(false);
  const boards = useQuery({ queryKey: ['my-boards'], queryFn: readMyBoards });
  const meetings = useInfiniteQuery({
    queryKey: ['meetings', boardId],
    queryFn: ({ pageParam }) => readMeetings({ boardId, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const back = <BackButton onClick={toBoards}>{words.back}</BackButton>;
  if (meetings.isPending) return <Skeleton rows={['button', 'title', 'block', 'block']} />;
  if (!meetings.data)
    return (
      <>
        {back}
        <Failure error={meetings.error} retry={() => void meetings.refetch()} />
      </>
    );
  const board = boards.data?.boards.find((one) => one.id === boardId);
  const { pages } = meetings.data;
  const coming = pages[0]?.coming ?? [];
  const past = pages.flatMap((page) => page.past);
  return (
    <SightProvider viewer={viewer} serverAt={boards.data?.at}>
      {back}
      <div className="row spread">
        <FocusHeading level="h1">
          {board?.name ?? coming[0]?.board ?? past[0]?.board ?? text.cab.boards.title}
        </FocusHeading>
        {board?.canCall && !calling ? <Button onClick={() => setCalling(true)}>{words.call}</Button> : null}
      </div>
      {board === undefined || board.purpose === '' ? null : <p className="desk-lead">{board.purpose}</p>}
      {calling ? (
        <CallForm boardId={boardId} called={(id) => toMeeting(id)} cancel={() => setCalling(false)} />
      ) : null}
      {meetings.isError ? <Failure error={meetings.error} retry={() => void meetings.refetch()} /> : null}
      <h2>{words.coming}</h2>
      {coming.length === 0 ? (
        <EmptyState title={words.noComing} why={words.noComingWhy} />
      ) : (
        <ComingList meetings={coming} />
      )}
      <h2>{words.past}</h2>
      {past.length === 0 ? <p className="subtle">{words.noPast}</p> : <PastTable meetings={past} />}
      {meetings.hasNextPage ? (
        <div>
          <Button isLoading={meetings.isFetchingNextPage} onClick={() => void meetings.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      ) : null}
    </SightProvider>
  );
}
