import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { decisionOf, faultsOf, type Decision, type Way } from './decision';

const words = text.portalApproval;
const WAYS: readonly Way[] = ['approve', 'withConditions', 'reject', 'abstain'];

/** The four answers. An approval and an abstention go at once; what needs words opens its fields first. */
export function BallotForm(props: { isChange: boolean; busy: boolean; send: (decision: Decision) => void }) {
  const { isChange, busy, send } = props;
  const [way, setWay] = useState<Way | null>(null);
  const [reason, setReason] = useState('');
  const [conditions, setConditions] = useState('');
  const [checked, setChecked] = useState(false);
  const choose = (next: Way) => {
    setChecked(false);
    if (!isChange && (next === 'approve' || next === 'abstain'))
      send(decisionOf({ way: next, reason: '', conditions: '' }));
    else setWay(next);
  };
  if (way === null)
    return (
      <div className="row">
        {WAYS.map((one) => (
          <Button
            key={one}
            appearance={one === 'approve' ? 'primary' : one === 'abstain' ? 'subtle' : 'default'}
            isDisabled={busy}
            onClick={() => choose(one)}
          >
            {words[one]}
          </Button>
        ))}
      </div>
    );
  const faults = faultsOf({ way, reason, conditions }, isChange);
  const shown = checked ? faults : {};
  const withReason = way === 'reject' || isChange;
  return (
    <form
      className="stack-tight"
      noValidate
      aria-label={words[way]}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (Object.keys(faults).length === 0) send(decisionOf({ way, reason, conditions }));
      }}
    >
      <p className="strong">{words[way]}</p>
      {way === 'withConditions' ? (
        <FormField label={words.conditions} help={words.conditionsHelp} error={shown.conditions}>
          {(field) => (
            <TextArea
              {...field}
              autoFocus
              minimumRows={3}
              value={conditions}
              onChange={({ currentTarget }) => setConditions(currentTarget.value)}
            />
          )}
        </FormField>
      ) : null}
      <FormField
        label={withReason ? words.reason : words.note}
        {...(isChange
          ? { help: words.reasonForChange }
          : way === 'reject'
            ? { help: words.reasonForReject }
            : {})}
        error={shown.reason}
      >
        {(field) => (
          <TextArea
            {...field}
            autoFocus={way !== 'withConditions'}
            minimumRows={2}
            maxLength={2000}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance={way === 'reject' ? 'danger' : 'primary'} isLoading={busy}>
          {words[way]}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={() => setWay(null)}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
