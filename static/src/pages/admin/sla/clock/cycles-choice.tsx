import { useId } from 'react';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';
import { text } from '../../../../text';
import { CyclesPicture } from './cycles-picture';

type Cycles = SlaDraft['clock']['cycles'];
const CYCLES = ['once', 'resume', 'every'] as const satisfies readonly Cycles[];
const words = text.sla.editor;

/** What happens when the clock starts again after a stop. */
export function CyclesChoice({ cycles, choose }: { cycles: Cycles; choose: (cycles: Cycles) => void }) {
  const id = useId();
  return (
    <fieldset className="practice-list">
      <legend className="label">{words.cyclesTitle}</legend>
      {CYCLES.map((one) => (
        <label key={one} className="practice">
          <input type="radio" name={id} checked={cycles === one} onChange={() => choose(one)} />
          <span className="sla-cycle">
            <span>
              <span className="strong">{words.cycles[one].name}</span>{' '}
              <span className="subtle">{words.cycles[one].why}</span>
            </span>
            <CyclesPicture cycles={one} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
