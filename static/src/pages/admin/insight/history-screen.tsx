import Button from '@atlaskit/button/default/button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { HistoryView } from '../../../../../src/contract/insight';
import { readHistory } from '../../../api/read-history';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { DatedMoment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { PersonWord } from '../../../components/person-name';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';

const words = text.insight.history;
const FIRST: string | null = null;

function Entry({ entry }: { entry: HistoryView['entries'][number] }) {
  return (
    <li className="history-entry">
      <p className="small subtle">
        <DatedMoment at={entry.at} />,{' '}
        {entry.actor === null ? text.common.steward : <PersonWord accountId={entry.actor} />}
      </p>
      <p>{entry.text}</p>
      {entry.details.length > 0 ? (
        <details>
          <summary className="more small">{words.details(entry.details.length)}</summary>
          <ul>
            {entry.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

/** Everything that Steward did in a project and who asked for it, newest first, a page at a time. */
export function HistoryScreen({ projectId }: { projectId: string }) {
  const announce = useAnnounce();
  const history = useInfiniteQuery({
    queryKey: ['history', projectId],
    queryFn: ({ pageParam }) => readHistory({ projectId, cursor: pageParam }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.next,
  });
  const pages = history.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const later = pages.length > 1;
  useEffect(() => {
    if (later) announce(words.loaded(entries.length));
  }, [later, entries.length, announce]);
  if (history.isPending) return <Skeleton rows={['title', 'section', 'section', 'section', 'section']} />;
  if (!history.data) return <Failure error={history.error} retry={() => void history.refetch()} />;
  return (
    <PeopleProvider accountIds={entries.flatMap(({ actor }) => (actor === null ? [] : [actor]))}>
      <div className="stack">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        {entries.length === 0 ? (
          <div>
            <p className="strong">{words.none}</p>
            <p className="subtle">{words.noneWhy}</p>
          </div>
        ) : (
          <ol className="plain-list history">
            {entries.map((entry, index) => (
              <Entry key={`${entry.at} ${index}`} entry={entry} />
            ))}
          </ol>
        )}
        {history.isError ? <Failure error={history.error} /> : null}
        {history.hasNextPage ? (
          <div>
            <Button isLoading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
              {words.more}
            </Button>
          </div>
        ) : null}
      </div>
    </PeopleProvider>
  );
}
