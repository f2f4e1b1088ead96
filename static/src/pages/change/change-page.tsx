import { AnswerFailed } from '../../api/answer-failed';
import { useViewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { text } from '../../text';
import { ChangeOfIssue } from './change-of-issue';
import { ChangeSkeleton } from './change-skeleton';

const noIssue = new AnswerFailed({
  code: 'NOT_FOUND',
  message: text.errors.noIssue,
  remedy: text.errors.noIssueRemedy,
});

/** The change panel on an issue. */
export function ChangePage() {
  const viewer = useViewer();
  if (viewer.isPending) return <ChangeSkeleton />;
  if (viewer.isError) return <Failure error={viewer.error} retry={() => void viewer.refetch()} />;
  if (viewer.data.issueId === null) return <Failure error={noIssue} />;
  return <ChangeOfIssue viewer={viewer.data} issueId={viewer.data.issueId} />;
}
