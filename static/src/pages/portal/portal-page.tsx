import { useQuery } from '@tanstack/react-query';
import { readRequestId } from '../../api/read-request-id';
import { useViewer } from '../../api/viewer';
import { Skeleton } from '../../components/skeleton';
import { RequestView } from './request-view';
import { Trouble } from './trouble';

/** About the height of one promise. */
export const PromiseSkeleton = () => <Skeleton rows={['line', 'line']} />;

/** What a customer sees beside the request in the portal: where it stands, what is asked of them, what is promised. */
export function PortalPage() {
  const viewer = useViewer();
  const request = useQuery({ queryKey: ['request-id'], queryFn: readRequestId, staleTime: Infinity });
  if (viewer.isPending || request.isPending)
    return (
      <main>
        <PromiseSkeleton />
      </main>
    );
  const lacking = viewer.isError ? viewer : request;
  return (
    <main className="stack">
      {viewer.data && request.data !== undefined ? (
        <RequestView viewer={viewer.data} issueId={request.data} />
      ) : (
        <Trouble error={lacking.error} retry={() => void lacking.refetch()} />
      )}
    </main>
  );
}
