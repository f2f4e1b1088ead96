import { useId } from 'react';
import type { PriorityScheme } from '../../../../../src/contract/practices';
import { text } from '../../../text';

const words = text.priority;
const MODES = ['set', 'advise'] as const;

/** Whether Steward writes the priority or only says it. */
export function ModeChoice(props: {
  mode: PriorityScheme['mode'];
  choose: (mode: PriorityScheme['mode']) => void;
}) {
  const id = useId();
  return (
    <fieldset className="practice-list">
      <legend className="label">{words.mode}</legend>
      {MODES.map((mode) => (
        <label key={mode} className="practice">
          <input type="radio" name={id} checked={props.mode === mode} onChange={() => props.choose(mode)} />
          <span>
            <span className="strong">{words.modes[mode].name}</span>{' '}
            <span className="subtle">{words.modes[mode].why}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
