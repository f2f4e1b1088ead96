import { AnswerFailed } from '../../api/answer-failed';
import { useViewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { ServicesOfIssue } from './services-of-issue';

const noIssue = new AnswerFailed({
  code: 'NOT_FOUND',
  message: text.errors.noIssue,
  remedy: text.errors.noIssueRemedy,
});

/** About the height of the first line, two suspects and a service. */
export const ServiceSkeleton = () => (
  <Skeleton rows={['title', 'line', 'section', 'line', 'button', 'section', 'line']} />
);

/** The services beside an incident or a change. */
export function ServicePage() {
  const viewer = useViewer();
  if (viewer.isPending) return <ServiceSkeleton />;
  if (viewer.isError) return <Failure error={viewer.error} retry={() => void viewer.refetch()} />;
  const { issueId } = viewer.data;
  if (issueId === null) return <Failure error={noIssue} />;
  return <ServicesOfIssue viewer={viewer.data} issueId={issueId} />;
}
