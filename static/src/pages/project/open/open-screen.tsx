import Button from '@atlaskit/button/default/button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readOpenClocks } from '../../../api/report';
import type { Viewer } from '../../../api/viewer';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { PartialNotice } from '../../../components/partial-notice';
import { PeopleProvider } from '../../../components/people-context';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import { text } from '../../../text';
import { ALL, filterClocks, type ClockFilter } from './filter-clocks';
import { OpenFilters } from './open-filters';
import { OpenTable } from './open-table';

const words = text.report.open;
const LISTS = ['due', 'paused'] as const;
/** A list that is looked at asks again this often. */
const EVERY = 60_000;

/** The open clocks of a project: breached and still open first, then by due time; or those that wait. */
export function OpenScreen({ projectId, viewer }: { projectId: string; viewer: Viewer }) {
  const [list, setList] = useState<(typeof LISTS)[number]>('due');
  const [filter, setFilter] = useState<ClockFilter>(ALL);
  const clocks = useInfiniteQuery({
    queryKey: ['open-clocks', projectId, list],
    queryFn: ({ pageParam }) => readOpenClocks({ projectId, list, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
    refetchInterval: EVERY,
  });
  const rows = (clocks.data?.pages ?? []).flatMap((page) => page.rows);
  const found = filterClocks(rows, filter);
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return (
    <div className="stack">
      <div className="row spread">
        <Segmented
          label={words.list}
          options={LISTS.map((value) => ({ value, label: words.lists[value] }))}
          value={list}
          onChange={setList}
        />
        <OpenFilters rows={rows} filter={filter} onChange={setFilter} />
      </div>
      {clocks.isPending ? <Skeleton rows={['line', 'section', 'section', 'section']} /> : null}
      {clocks.isError ? <Failure error={clocks.error} retry={() => void clocks.refetch()} /> : null}
      {clocks.data === undefined ? null : (
        <SightProvider viewer={viewer} serverAt={clocks.data.pages.at(-1)?.at}>
          <PartialNotice level="h2" partial={clocks.data.pages.flatMap((page) => page.partial)} />
          {rows.length === 0 ? (
            <EmptyState title={words.empty[list]} why={words.emptyWhy[list]} />
          ) : (
            <>
              <p>
                {list === 'due' ? (
                  <strong>{words.headline(count('breached'), count('atRisk'))} </strong>
                ) : null}
                <span className="subtle">{words.shown(rows.length, clocks.hasNextPage)}</span>
              </p>
              <PeopleProvider accountIds={rows.flatMap(({ assignee }) => assignee ?? [])}>
                {found.length === 0 ? (
                  <p>{words.filteredAway}</p>
                ) : (
                  <OpenTable rows={found} siteUrl={viewer.siteUrl} list={list} />
                )}
              </PeopleProvider>
            </>
          )}
          {clocks.hasNextPage ? (
            <div>
              <Button isLoading={clocks.isFetchingNextPage} onClick={() => void clocks.fetchNextPage()}>
                {words.more}
              </Button>
            </div>
          ) : null}
        </SightProvider>
      )}
    </div>
  );
}
