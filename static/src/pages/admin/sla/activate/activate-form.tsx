import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useId, useState, type ReactNode } from 'react';
import type { ActivationPlan } from '../../../../../../src/contract/sla-admin';
import { FormField } from '../../../../components/form-field';
import { useSight } from '../../../../components/viewer-context';
import { zonedInstant } from '../../../../format/zoned-instant';
import { text } from '../../../../text';

const words = text.sla.activation;

export interface ActivationChoice {
  readonly effectiveFrom: string | null;
  readonly openTickets: 'keep' | 'move';
}

function Option(props: { name: string; checked: boolean; choose: () => void; title: string; why: string }) {
  return (
    <label className="practice">
      <input type="radio" name={props.name} checked={props.checked} onChange={props.choose} />
      <span>
        <span className="strong">{props.title}</span> <span className="subtle">{props.why}</span>
      </span>
    </label>
  );
}

/** What becomes of the open tickets, and from when the new version serves. Keeping and now are the default. */
export function ActivateForm(props: {
  plan: ActivationPlan;
  busy: boolean;
  problem: ReactNode;
  activate: (choice: ActivationChoice) => void;
}) {
  const { plan } = props;
  const { now, timeZone } = useSight();
  const id = useId();
  const [openTickets, setOpenTickets] = useState<'keep' | 'move'>('keep');
  const [later, setLater] = useState(false);
  const [local, setLocal] = useState('');
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
        props.activate({
          openTickets,
          effectiveFrom: later && at !== null ? new Date(at).toISOString() : null,
        });
      }}
    >
      {plan.openTickets === 0 ? null : (
        <fieldset className="practice-list">
          <legend className="label">{words.tickets}</legend>
          <Option
            name={`${id}-open`}
            checked={openTickets === 'keep'}
            choose={() => setOpenTickets('keep')}
            title={words.keep}
            why={words.keepWhy}
          />
          <Option
            name={`${id}-open`}
            checked={openTickets === 'move'}
            choose={() => setOpenTickets('move')}
            title={words.move}
            why={words.moveWhy}
          />
        </fieldset>
      )}
      <fieldset className="practice-list">
        <legend className="label">{words.when}</legend>
        <Option
          name={`${id}-when`}
          checked={!later}
          choose={() => setLater(false)}
          title={words.now}
          why={words.nowWhy}
        />
        <Option
          name={`${id}-when`}
          checked={later}
          choose={() => setLater(true)}
          title={words.later}
          why=""
        />
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
      {props.problem}
      <div>
        <Button type="submit" appearance="primary" isLoading={props.busy}>
          {words.go}
        </Button>
      </div>
    </form>
  );
}
