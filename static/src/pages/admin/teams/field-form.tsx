import Button from '@atlaskit/button/default/button';
import { useId, useState } from 'react';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import type { TeamsView } from '../../../../../src/contract/teams';
import { Choice } from '../../../components/choice';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

const words = text.teams.field;
type Field = RequestOf<'teams.mapField'>['field'];
type Kind = 'one' | 'make' | 'none';

/** Which field says what team holds a ticket: one of the site, one that Steward makes, or none. */
export function FieldForm(props: {
  view: TeamsView;
  busy: boolean;
  error: unknown;
  map: (field: Field) => void;
  cancel: (() => void) | null;
}) {
  const { view, cancel } = props;
  const name = useId();
  const [kind, setKind] = useState<Kind>(view.candidates.length > 0 ? 'one' : 'make');
  const [id, setId] = useState(view.field?.id ?? '');
  const [checked, setChecked] = useState(false);
  const kinds: readonly Kind[] = [
    ...(view.candidates.length > 0 ? (['one'] as const) : []),
    'make',
    ...(view.field ? (['none'] as const) : []),
  ];
  return (
    <form
      className="card stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (kind !== 'one') props.map(kind);
        else if (id !== '') props.map({ id });
      }}
    >
      <fieldset className="practice-list">
        <legend className="label">{words.which}</legend>
        {kinds.map((one) => (
          <label key={one} className="practice">
            <input type="radio" name={name} checked={kind === one} onChange={() => setKind(one)} />
            <span>
              <span className="strong">{words.kinds[one].name}</span>{' '}
              <span className="subtle">{words.kinds[one].why}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'one' ? (
        <FormField label={words.field} error={checked && id === '' ? words.needed : undefined}>
          {(field) => (
            <Choice
              {...field}
              options={view.candidates.map((one) => ({
                value: one.id,
                label: words.candidate(one.name, one.kind),
              }))}
              value={id}
              placeholder={words.choose}
              onChange={setId}
            />
          )}
        </FormField>
      ) : null}
      {props.error ? <Failure error={props.error} /> : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={props.busy}>
          {words.go[kind]}
        </Button>
        {cancel ? (
          <Button appearance="subtle" onClick={cancel}>
            {text.common.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
