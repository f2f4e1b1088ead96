import Button from '@atlaskit/button/default/button';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { markRead, readInbox } from '../../../api/report';
import type { Viewer } from '../../../api/viewer';
import { useAnnounce } from '../../../components/announcer';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import { text } from '../../../text';
import { Notice } from './notice';

const words = text.report.inbox;
/** Most ids that one call takes. */
const AT_ONCE = 100;

/** What the viewer was told about clocks, newest first: here even when quiet hours kept the mail back. */
export function InboxScreen({ viewer }: { viewer: Viewer }) {
  const announce = useAnnounce();
  const client = useQueryClient();
  const inbox = useInfiniteQuery({
    queryKey: ['inbox'],
    queryFn: ({ pageParam }) => readInbox({ cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
  });
  const read = useMutation({
    mutationFn: (ids: readonly string[]) => markRead({ ids: ids.slice(0, AT_ONCE) }),
    onSuccess: async () => {
      announce(words.marked);
      await client.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
  if (inbox.isPending) return <Skeleton rows={['line', 'section', 'section']} />;
  if (!inbox.data) return <Failure error={inbox.error} retry={() => void inbox.refetch()} />;
  const notices = inbox.data.pages.flatMap((page) => page.notices);
  const unread = notices.filter((one) => !one.read).map((one) => one.id);
  if (notices.length === 0) return <EmptyState title={words.empty} why={words.emptyWhy} />;
  return (
    <SightProvider viewer={viewer} serverAt={inbox.data.pages[0]?.at}>
      <div className="stack">
        <div className="row spread">
          <p className="strong">{words.unread(inbox.data.pages[0]?.unread ?? 0)}</p>
          {unread.length === 0 ? null : (
            <Button isLoading={read.isPending} onClick={() => read.mutate(unread)}>
              {words.markAll}
            </Button>
          )}
        </div>
        {read.isError ? <Failure error={read.error} retry={() => read.mutate(unread)} /> : null}
        <ul className="plain-list" aria-label={words.list}>
          {notices.map((notice) => (
            <Notice key={notice.id} notice={notice} siteUrl={viewer.siteUrl} />
          ))}
        </ul>
        {inbox.hasNextPage ? (
          <div>
            <Button isLoading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
              {words.more}
            </Button>
          </div>
        ) : null}
      </div>
    </SightProvider>
  );
}
