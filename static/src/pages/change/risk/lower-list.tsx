import Button from '@atlaskit/button/default/button';
import type { AssessmentView, ChangeView } from '../../../../../src/contract/change';
import { LevelLozenge } from '../../../components/level-lozenge';
import { usePlannedWords } from '../../../components/planned';
import { signed } from '../../../format/numbers';
import { text } from '../../../text';
import { isBeforeGate } from '../before-gate';
import { useChangeActions } from '../change-actions';
import { whereIs } from '../where-is';

const words = text.change.risk.lower;
/** The first few decide what somebody does next; the rest is a click away. */
const FIRST = 4;
type Change = AssessmentView['lower'][number];

/** What one press does about it. A frame can't reach the issue's own fields: of those it says which. */
function Act({ change, view }: { change: Change; view: ChangeView }) {
  const { move, movingTo, answer } = useChangeActions();
  const say = usePlannedWords();
  const { action } = change;
  if (action === null || !view.you.canEdit) return null;
  switch (action.kind) {
    case 'move':
      return (
        <Button
          spacing="compact"
          isLoading={movingTo?.start === action.start}
          isDisabled={movingTo !== null}
          onClick={() => move({ start: action.start, end: action.end })}
        >
          {words.move(say(action.start))}
        </Button>
      );
    case 'answer':
      return (
        <Button
          spacing="compact"
          aria-label={words.answerWhat(
            view.questions.find(({ id }) => id === action.question)?.text ?? change.text,
          )}
          onClick={() => answer(action.question)}
        >
          {words.answer}
        </Button>
      );
    case 'edit':
      return <span className="small subtle">{whereIs(action.field)}</span>;
  }
}

function Line({ change, view }: { change: Change; view: ChangeView }) {
  const { levelForPolicy } = view.assessment;
  return (
    <li className="acted-line">
      <span className="acted-text">
        {change.text}
        {change.scoreChange === 0 ? null : (
          <span className="subtle small"> ({words.points(signed(change.scoreChange))})</span>
        )}
      </span>
      {change.level === levelForPolicy ? null : (
        <span className="row small">
          <span className="hidden-text">{words.then}</span>
          <LevelLozenge level={change.level} />
        </span>
      )}
      <Act change={change} view={view} />
    </li>
  );
}

/** Single changes that would lower the risk, best first, each with the level it would give and the way to it; while there is time. */
export function LowerList({ view }: { view: ChangeView }) {
  if (!isBeforeGate(view)) return null;
  const { lower } = view.assessment;
  const line = (change: Change) => <Line key={change.id} change={change} view={view} />;
  const rest = lower.slice(FIRST);
  return (
    <div className="stack-tight">
      <h4>{words.title}</h4>
      {lower.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol className="plain-list acted-list">{lower.slice(0, FIRST).map(line)}</ol>
      )}
      {rest.length > 0 ? (
        <details>
          <summary className="more">{words.more(rest.length)}</summary>
          <ol className="plain-list acted-list" start={FIRST + 1}>
            {rest.map(line)}
          </ol>
        </details>
      ) : null}
    </div>
  );
}
