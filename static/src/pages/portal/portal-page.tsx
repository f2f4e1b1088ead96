import { useQuery } from '@tanstack/react-query';
import { readRequestId } from '../../api/read-request-id';
import { useViewer } from '../../api/viewer';
import { Skeleton } from '../../components/skeleton';
import { PromiseOfRequest } from './promise-of-request';
import { Trouble } from './trouble';

/** About the height of one promise. */
export const PromiseSkeleton = () => <Skeleton rows={['line', 'line']} />;

/** What is promised to the customer, beside the request in the portal. */
export function PortalPage() {
  const viewer = useViewer();
  const request = useQuery({ queryKey: ['request-id'], queryFn: readRequestId, staleTime: Infinity });
  if (viewer.isPending || request.isPending) return <PromiseSkeleton />;
  if (viewer.isError) return <Trouble error={viewer.error} retry={() => void viewer.refetch()} />;
  if (request.isError) return <Trouble error={request.error} retry={() => void request.refetch()} />;
  return <PromiseOfRequest viewer={viewer.data} issueId={request.data} />;
}
