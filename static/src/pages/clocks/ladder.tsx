import Lozenge from '@atlaskit/lozenge/lozenge';
import type { LadderStep } from '../../../../src/contract/clocks';
import { DayMoment } from '../../components/moment';
import { text } from '../../text';

const words = text.clocks.ladder;
const APPEARANCE = {
  sent: 'success',
  passed: 'default',
  due: 'moved',
  planned: 'inprogress',
  waits: 'default',
} as const;

/** One step: when, what it does, what became of it. A sent one that carries a note did not go quite as it should. */
function Step({ step }: { step: LadderStep }) {
  const noted = step.state === 'sent' && step.note !== null;
  return (
    <li className={`ladder-step ladder-${noted ? 'noted' : step.state}`}>
      <p className="ladder-head">
        <span>
          <span className="strong">{step.name}</span>
          {step.at === null ? null : (
            <>
              , <DayMoment at={step.at} />
            </>
          )}
        </span>
        <Lozenge appearance={noted ? 'moved' : APPEARANCE[step.state]}>
          {noted ? words.noted : words.steps[step.state]}
        </Lozenge>
      </p>
      {step.actions.length === 0 ? null : <p>{step.actions.join('; ')}</p>}
      {step.note === null ? null : <p className="subtle">{step.note}</p>}
    </li>
  );
}

/** The escalation ladder: what was sent, what was passed over, what comes. */
export function Ladder({ steps }: { steps: readonly LadderStep[] }) {
  return (
    <div className="stack-tight">
      <h4>{words.title}</h4>
      {steps.length === 0 ? (
        <p className="subtle small">{words.none}</p>
      ) : (
        <ol className="plain-list ladder small">
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
    </div>
  );
}
