import type { AfterView, ReviewView } from '../../../../../src/contract/review';
import { Failure } from '../../../components/failure';
import { PeopleProvider } from '../../../components/people-context';
import { Skeleton } from '../../../components/skeleton';
import { useAnnounced } from '../../../components/use-announced';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { Owed } from './owed';
import { ReviewForm } from './review-form';
import { ReviewText } from './review-text';
import { useReview } from './use-review';

const words = text.changeReview;

const peopleIn = ({ review }: ReviewView): readonly string[] =>
  review === null ? [] : [review.by, ...review.actions.flatMap(({ owner }) => owner ?? [])];

/** The review as it stands: what is owed, what deviated, what was found and what follows; to be written by those who may. */
export function ReviewDetails({ after }: { after: AfterView }) {
  const { issueId } = useChangeActions();
  const query = useReview(issueId);
  useAnnounced(query.data ? words.announced(query.data.deviations.length) : null);
  if (query.isPending) return <Skeleton rows={['line', 'line', 'block', 'button']} />;
  if (!query.data) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const { data } = query;
  return (
    <PeopleProvider accountIds={peopleIn(data)}>
      {query.isError ? <Failure error={query.error} retry={() => void query.refetch()} /> : null}
      <Owed review={data} after={after} />
      {data.you.canSave ? (
        // A review that was saved meanwhile is another one to write on.
        <ReviewForm key={data.review?.at ?? 'first'} view={data} />
      ) : (
        <ReviewText view={data} />
      )}
    </PeopleProvider>
  );
}
