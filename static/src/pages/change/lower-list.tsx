import type { AssessmentView } from '../../../../src/contract/change';
import type { LevelName } from '../../../../src/contract/common';
import { signed } from '../../format/numbers';
import { text } from '../../text';

const words = text.change.risk;
/** The first few decide what somebody does next; the rest is a click away. */
const FIRST = 4;
type Change = AssessmentView['lower'][number];

function Line({ change, level }: { change: Change; level: LevelName }) {
  const effects = [
    ...(change.scoreChange === 0 ? [] : [words.lowerPoints(signed(change.scoreChange))]),
    ...(change.level === level ? [] : [words.lowerLevel(text.common.levels[change.level])]),
  ];
  return (
    <li>
      {change.text} {effects.length > 0 ? <span className="subtle small">({effects.join(', ')})</span> : null}
    </li>
  );
}

/** Single changes that would lower the risk, best first. */
export function LowerList({ lower, level }: { lower: readonly Change[]; level: LevelName }) {
  const line = (change: Change) => <Line key={change.id} change={change} level={level} />;
  const rest = lower.slice(FIRST);
  return (
    <div className="stack-tight">
      <h4>{words.lower}</h4>
      {lower.length === 0 ? <p>{words.lowerNone}</p> : <ol>{lower.slice(0, FIRST).map(line)}</ol>}
      {rest.length > 0 ? (
        <details>
          <summary className="more">{words.more(rest.length)}</summary>
          <ol start={FIRST + 1}>{rest.map(line)}</ol>
        </details>
      ) : null}
    </div>
  );
}
