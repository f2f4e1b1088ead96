import { useId } from 'react';
import type { Freeze } from '../../../../../src/contract/freezes';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { GroupsField } from '../groups-field';
import { PeopleField } from '../teams/people-pickers';
import { withAbsolute, withEffect } from './draft';

const words = text.freezes.editor;
const EFFECTS = ['block', 'approve', 'warn'] as const;

function Tick(props: {
  label: string;
  why: string;
  checked: boolean;
  disabled: boolean;
  change: (checked: boolean) => void;
  error: string | undefined;
}) {
  const id = useId();
  return (
    <div>
      <label className="freeze-tick">
        <input
          type="checkbox"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={`${id}-why`}
          aria-invalid={props.error !== undefined}
          onChange={({ currentTarget }) => props.change(currentTarget.checked)}
        />
        {props.label}
      </label>
      <p className="field-help freeze-tick-why" id={`${id}-why`}>
        {props.why}
      </p>
      {props.error === undefined ? null : <p className="field-error">{props.error}</p>}
    </div>
  );
}

/** What the freeze does, said as what happens to people's changes; who passes, and who decides. */
export function EffectFields(props: {
  freeze: Freeze;
  disabled: boolean;
  change: (freeze: Freeze) => void;
  faultAt: (field: string) => string | undefined;
}) {
  const { freeze, disabled, change, faultAt } = props;
  const { effect, absolute, exemptStandard, approvers } = freeze;
  const name = useId();
  return (
    <div className="stack">
      <fieldset className="practice-list form" disabled={disabled}>
        <legend className="label">{words.effect}</legend>
        {EFFECTS.map((one) => (
          <label key={one} className="practice">
            <input
              type="radio"
              name={name}
              checked={effect === one}
              onChange={() => change(withEffect(freeze, one))}
            />
            <span>
              <span className="strong">{text.freezes.effects[one].name}</span>{' '}
              <span className="subtle">{text.freezes.effects[one].why}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {effect === 'approve' && !disabled ? (
        <div className="form">
          <FormField label={words.approvers} help={words.approversHelp} error={faultAt('approvers')}>
            {(field) => (
              <PeopleField
                field={field}
                values={approvers.accounts}
                change={(accounts) => change({ ...freeze, approvers: { ...approvers, accounts } })}
              />
            )}
          </FormField>
          <FormField label={words.groups} help={words.groupsHelp} error={faultAt('approvers.groups')}>
            {(field) => (
              <GroupsField
                label={words.groups}
                field={field}
                values={approvers.groups}
                change={(groups) => change({ ...freeze, approvers: { ...approvers, groups: [...groups] } })}
              />
            )}
          </FormField>
        </div>
      ) : null}
      <div className="stack-tight form">
        <Tick
          label={words.exempt}
          why={absolute ? words.exemptNot : words.exemptWhy}
          checked={exemptStandard}
          disabled={disabled || absolute}
          change={(checked) => change({ ...freeze, exemptStandard: checked })}
          error={faultAt('exemptStandard')}
        />
        <Tick
          label={words.absolute}
          why={effect === 'warn' ? words.absoluteNot : words.absoluteWhy}
          checked={absolute}
          disabled={disabled || effect === 'warn'}
          change={(checked) => change(withAbsolute(freeze, checked))}
          error={faultAt('absolute')}
        />
      </div>
    </div>
  );
}
