import TextField from '@atlaskit/textfield/text-field';
import { useId } from 'react';
import type { Adaptation, FindingView } from '../../../../../../src/contract/practices';
import { text } from '../../../../text';
import { leaveOut, optionsOf, rename, setOptions, type DroppedPart, type NamedPart } from './adaptation';
import { OptionsEditor } from './options-editor';
import type { Part } from './parts';

const words = text.adapt;
/** Set for the whole project with the priority matrix. */
const IN_MATRIX: readonly string[] = ['impact', 'urgency'];

/** One part of a practice: its name here, whether it is left out, its options, and what speaks against a change. */
export function PartRow(props: {
  kind: NamedPart;
  drop: DroppedPart | null;
  part: Part;
  adaptation: Adaptation;
  findings: readonly FindingView[];
  change: (adaptation: Adaptation) => void;
}) {
  const { kind, drop, part, adaptation, findings, change } = props;
  const id = useId();
  const name = adaptation.names[kind][part.ref] ?? part.name;
  const out = drop !== null && adaptation.drop[drop].includes(part.ref);
  const needed = part.neededBy ?? [];
  const hasOptions = part.options.length > 0 && !out;
  return (
    <li>
      <div className="part" role="group" aria-labelledby={`${id}-name`}>
        <span id={`${id}-name`} className={out ? 'part-name subtle' : 'part-name'}>
          {part.name}
        </span>
        <TextField
          isCompact
          aria-label={words.nameOf(part.name)}
          aria-describedby={`${id}-findings`}
          isInvalid={findings.some((one) => one.severity === 'error')}
          isDisabled={out}
          maxLength={kind === 'fields' || kind === 'requestTypes' ? 255 : 60}
          value={name}
          onChange={(event) =>
            change(rename(adaptation, kind, part.ref, event.currentTarget.value, part.name))
          }
        />
        {drop === null ? null : (
          <label className="part-out">
            <input
              type="checkbox"
              aria-label={words.leaveOutOf(part.name)}
              aria-describedby={needed.length > 0 ? `${id}-needed` : undefined}
              checked={out}
              disabled={needed.length > 0 && !out}
              onChange={() => change(leaveOut(adaptation, drop, part.ref, !out))}
            />
            {words.leaveOut}
          </label>
        )}
        <div className="part-more">
          {needed.length > 0 ? (
            <p id={`${id}-needed`} className="small subtle">
              {words.needed}: {needed.join('; ')}
            </p>
          ) : null}
          <div id={`${id}-findings`} role={findings.length > 0 ? 'alert' : undefined}>
            {findings.map((finding) => (
              <p key={finding.text} className={finding.severity === 'error' ? 'field-error' : 'small subtle'}>
                {finding.text}
              </p>
            ))}
          </div>
          {hasOptions && IN_MATRIX.includes(part.ref) ? (
            <p className="small subtle">{words.inMatrix}</p>
          ) : hasOptions ? (
            <details>
              <summary className="more small">
                {words.optionCount(optionsOf(adaptation, part).length)}
                {part.ref in adaptation.options ? ` (${words.ownOptions})` : ''}
                <span className="hidden-text"> {words.optionsOf(part.name)}</span>
              </summary>
              <OptionsEditor
                field={part.name}
                options={optionsOf(adaptation, part)}
                change={(wanted) => change(setOptions(adaptation, part.ref, wanted, part.options))}
              />
            </details>
          ) : null}
        </div>
      </div>
    </li>
  );
}
