import '../desk.css';
import './inbox.css';
import { Failure } from '../../../components/failure';
import { PeopleProvider } from '../../../components/people-context';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import type { DeskPageProps } from '../pages';
import { InboxBody } from './inbox-body';
import { useInbox } from './use-inbox';

/** The approver's inbox: what waits for the viewer's vote, across projects. */
export function InboxPage({ viewer }: DeskPageProps) {
  const inbox = useInbox();
  const { list } = inbox;
  if (list.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const { pages } = list.data;
  return (
    <SightProvider viewer={viewer} serverAt={pages[0]?.at}>
      <PeopleProvider accountIds={pages.flatMap(({ waiting }) => waiting.flatMap((one) => one.for))}>
        <InboxBody inbox={inbox} pages={pages} siteUrl={viewer.siteUrl} />
      </PeopleProvider>
    </SightProvider>
  );
}
