import Lozenge from '@atlaskit/lozenge/lozenge';
import type { AfterView, ReviewView } from '../../../../../src/contract/review';
import { DayMoment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { Moment } from '../../../components/moment';
import { text } from '../../../text';

const words = text.changeReview;

function By({ at }: { at: string | null }) {
  if (at === null) return null;
  return (
    <span className="subtle">
      {words.by} <DayMoment at={at} style="long" />
    </span>
  );
}

/** What is still due before the change can be closed, with its clock; and who has done what is done. */
export function Owed({ review, after }: { review: ReviewView; after: AfterView }) {
  const { retro, closing } = after;
  const saved = review.review;
  return (
    <div className="stack-tight">
      <p>
        {review.required ? (
          <>
            {words.required} {review.why.join('; ')}. {saved?.done ? null : <By at={review.by} />}
          </>
        ) : (
          words.notRequired
        )}
      </p>
      {saved === null ? null : (
        <p className="small subtle">
          {saved.done ? words.doneBy : words.draftBy} <PersonWord accountId={saved.by} />,{' '}
          <Moment at={saved.at} />
        </p>
      )}
      {retro === null ? null : (
        <p>
          <span className="strong">{words.retro.state}</span>{' '}
          <Lozenge>{words.retroStates[retro.state]}</Lozenge> {retro.words}{' '}
          {retro.state === 'open' ? <By at={retro.by} /> : null}
        </p>
      )}
      {closing.length === 0 ? null : (
        <>
          <h4>{words.owed}</h4>
          <ul className="plain-list gate-list">
            {closing.map(({ code, text: what, remedy }) => (
              <li key={code}>
                <span className="strong">{what}</span>
                <span>{remedy}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
