import type { ReviewView } from '../../../../../src/contract/review';
import { OutsideLink } from '../../../components/outside-link';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { Deviations } from './deviations';

const words = text.changeReview;

/** Actions with who does them and the issue that they have become. */
export function ActionList({ actions }: { actions: NonNullable<ReviewView['review']>['actions'] }) {
  const { siteUrl } = useChangeActions();
  if (actions.length === 0) return <p className="subtle">{words.actions.none}</p>;
  return (
    <ul className="inline-link">
      {actions.map(({ text: what, owner, issue }, index) => (
        <li key={index}>
          {issue === null ? null : (
            <>
              <OutsideLink href={`${siteUrl}/browse/${issue.key}`}>{issue.key}</OutsideLink>{' '}
            </>
          )}
          {what}
          {owner === null ? null : (
            <span className="subtle">
              {' '}
              (<PersonWord accountId={owner} />)
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The review for those who only read it. */
export function ReviewText({ view }: { view: ReviewView }) {
  const { review, deviations, you } = view;
  return (
    <>
      {you.why === null ? null : <p className="subtle">{you.why}</p>}
      <h4>{words.deviations}</h4>
      <Deviations
        deviations={deviations}
        note={({ note }) => (note === '' ? null : <p className="subtle quote">{note}</p>)}
      />
      {review === null ? null : (
        <>
          <h4>{words.findings}</h4>
          <p>
            <span className="strong">{words.results[review.result]}.</span> {review.findings}
          </p>
          <h4>{words.actions.title}</h4>
          <ActionList actions={review.actions} />
        </>
      )}
    </>
  );
}
