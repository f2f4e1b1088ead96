import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { useId, useState } from 'react';
import type { PolicyView } from '../../../../../src/contract/policies';
import { FormField } from '../../../components/form-field';
import { useSight } from '../../../components/viewer-context';
import { zonedInstant } from '../../../format/zoned-instant';
import { text } from '../../../text';
import type { PolicyActions } from './use-policy-draft';

const words = text.approvalPolicies.activation;

const Option = (props: {
  name: string;
  label: string;
  checked: boolean;
  disabled?: boolean;
  choose: () => void;
}) => (
  <label className="freeze-tick">
    <input
      type="radio"
      name={props.name}
      checked={props.checked}
      disabled={props.disabled}
      onChange={props.choose}
    />
    {props.label}
  </label>
);

/** From when on the draft serves, what becomes of open rounds, and why: activated, or proposed where it takes two people. */
export function ActivateForm(props: { view: PolicyView; actions: PolicyActions; cancel: () => void }) {
  const { view, actions } = props;
  const two = view.twoPeople.on;
  const { now, timeZone } = useSight();
  const id = useId();
  const [later, setLater] = useState(false);
  const [local, setLocal] = useState('');
  const [reroute, setReroute] = useState(false);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const at = zonedInstant(local, timeZone);
  const bad = later && (at === null || at <= now);
  return (
    <form
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (bad) return;
        actions.activate({
          effectiveFrom: later && at !== null ? new Date(at).toISOString() : null,
          openRounds: reroute && !later ? 'reroute' : 'leave',
          note: note.trim(),
        });
      }}
    >
      <h4>{two ? words.proposeTitle : words.title}</h4>
      <fieldset className="practice-list">
        <legend className="label">{words.from}</legend>
        <Option
          name={`${id}-when`}
          label={two ? words.nowConfirmed : words.now}
          checked={!later}
          choose={() => setLater(false)}
        />
        <Option name={`${id}-when`} label={words.later} checked={later} choose={() => setLater(true)} />
      </fieldset>
      {later ? (
        <FormField
          label={words.at}
          help={words.atHelp(timeZone)}
          error={checked && bad ? words.atFault : undefined}
        >
          {(field) => (
            <TextField
              {...field}
              type="datetime-local"
              width="medium"
              value={local}
              onChange={({ currentTarget }) => setLocal(currentTarget.value)}
            />
          )}
        </FormField>
      ) : null}
      <fieldset className="practice-list">
        <legend className="label">{words.open}</legend>
        <Option
          name={`${id}-open`}
          label={words.leave(view.open.rounds.length)}
          checked={!reroute || later}
          choose={() => setReroute(false)}
        />
        <Option
          name={`${id}-open`}
          label={words.reroute}
          checked={reroute && !later}
          disabled={later}
          choose={() => setReroute(true)}
        />
      </fieldset>
      <FormField label={words.note} help={words.noteHelp}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={2}
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={actions.activating}>
          {two ? words.propose : words.yes}
        </Button>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
