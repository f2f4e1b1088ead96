import type { AssessmentView } from '../../../../src/contract/change';
import { signed } from '../../format/numbers';
import { text } from '../../text';

/** Single changes that would lower the risk, best first. */
export function LowerList({ lower }: { lower: AssessmentView['lower'] }) {
  const words = text.change.risk;
  return (
    <div className="stack-tight">
      <h4>{words.lower}</h4>
      {lower.length === 0 ? (
        <p>{words.lowerNone}</p>
      ) : (
        <ol>
          {lower.map(({ id, text: what, level, scoreChange }) => (
            <li key={id}>
              {what}{' '}
              <span className="subtle small">
                ({words.lowerTo(signed(scoreChange), text.common.levels[level])})
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
