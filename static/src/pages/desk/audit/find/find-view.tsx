import Button from '@atlaskit/button/default/button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { findChanges } from '../../../../api/evidence';
import { EmptyState } from '../../../../components/empty-state';
import { Failure } from '../../../../components/failure';
import { Skeleton } from '../../../../components/skeleton';
import { useAnnounced } from '../../../../components/use-announced';
import { text } from '../../../../text';
import type { Query, Show } from '../show';
import { FindForm } from './find-form';
import { FoundTable } from './found-table';
import { readQuestion, writeQuestion } from './question';

const words = text.evidence.find;

/** Finds changes, a page at a time: a page may be short, even empty, while there is more. */
export function FindView({ query, show }: { query: Query; show: Show }) {
  const question = readQuestion(query);
  const pages = useInfiniteQuery({
    queryKey: ['audit-find', question],
    queryFn: ({ pageParam }) => findChanges({ ...question, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const changes = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  const count = pages.data ? words.found(changes.length, pages.hasNextPage) : null;
  useAnnounced(count);
  return (
    <section className="stack" aria-label={words.title}>
      <FindForm
        question={question}
        projects={pages.data?.pages[0]?.projects ?? []}
        busy={pages.isFetching && !pages.isFetchingNextPage}
        ask={(next) => show({ view: 'changes', ...writeQuestion(next) })}
      />
      {pages.isPending ? <Skeleton rows={['line', 'block']} /> : null}
      {pages.isError ? <Failure error={pages.error} retry={() => void pages.refetch()} /> : null}
      {pages.data && changes.length === 0 && !pages.hasNextPage ? (
        <EmptyState title={words.none} why={words.noneWhy} />
      ) : null}
      {pages.data && changes.length === 0 && pages.hasNextPage ? <p>{words.noneYet}</p> : null}
      {changes.length > 0 ? (
        <>
          <p className="subtle">{count}</p>
          <FoundTable changes={changes} open={(issue) => show({ ...query, issue })} />
        </>
      ) : null}
      {pages.hasNextPage ? (
        <div>
          <Button isLoading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
