import { AnswerFailed } from '../../api/answer-failed';
import { useViewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { ClocksOfIssue } from './clocks-of-issue';

const noIssue = new AnswerFailed({
  code: 'NOT_FOUND',
  message: text.errors.noIssue,
  remedy: text.errors.noIssueRemedy,
});

/** About the height of the first line, a priority and two clocks. */
export const ClocksSkeleton = () => (
  <Skeleton rows={['title', 'line', 'section', 'line', 'section', 'line']} />
);

/** The clocks beside an issue. */
export function ClocksPage() {
  const viewer = useViewer();
  if (viewer.isPending) return <ClocksSkeleton />;
  if (viewer.isError) return <Failure error={viewer.error} retry={() => void viewer.refetch()} />;
  if (viewer.data.issueId === null) return <Failure error={noIssue} />;
  return <ClocksOfIssue viewer={viewer.data} issueId={viewer.data.issueId} />;
}
