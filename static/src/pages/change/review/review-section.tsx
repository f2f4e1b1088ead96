import Lozenge from '@atlaskit/lozenge/lozenge';
import { lazy } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { LazySection } from '../../../components/lazy-section';
import { DayMoment } from '../../../components/moment';
import { text } from '../../../text';
import { isBeforeGate } from '../before-gate';

const ReviewDetails = lazy(async () => ({ default: (await import('./review-details')).ReviewDetails }));
const words = text.change.parts.review;

/** Whether it is owed, by when, and how much deviated: in one line. */
function Summary({ after }: { after: NonNullable<ChangeView['after']> }) {
  const { review, deviations } = after;
  return (
    <span className="row">
      {review === null ? (
        <span>{words.notRequired}</span>
      ) : review.done ? (
        <Lozenge appearance="success">{words.done}</Lozenge>
      ) : review.by === null ? (
        <span>{words.beforeClosing}</span>
      ) : (
        <span>
          {words.due} <DayMoment at={review.by} />
        </span>
      )}
      {deviations > 0 ? <Lozenge>{words.deviations(deviations)}</Lozenge> : null}
    </span>
  );
}

/** The post-implementation review, from when there is something to review; it is read when somebody opens it. */
export function ReviewSection({ view }: { view: ChangeView }) {
  const { after } = view;
  if (after === undefined || isBeforeGate(view) || view.phase === 'cancelled') return null;
  return (
    <LazySection title={words.title} summary={<Summary after={after} />}>
      {() => <ReviewDetails after={after} />}
    </LazySection>
  );
}
