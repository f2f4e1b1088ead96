import type { TriedOn } from '../../../../../src/contract/policies';
import { FormField } from '../../../components/form-field';
import { Pick, PickMany, WriteMany, type PickOption } from '../../../components/pick';
import { text } from '../../../text';
import { options, texts, useVocabulary } from './context';

const words = text.approvalPolicies;
export type Values = Exclude<TriedOn, { readonly issueKey: string }>;
/** Nothing known but its kind. */
export const UNKNOWN: Values = {
  level: null,
  kind: 'normal',
  environment: null,
  services: null,
  model: null,
  freeze: null,
  labels: [],
};
const NONE: PickOption = { value: '', label: words.try.unknown };
const KINDS = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));

/** What a change could be; what is left alone isn't known. */
export function TryValues({ values, change }: { values: Values; change: (values: Values) => void }) {
  const known = useVocabulary();
  const one = (
    label: string,
    all: readonly PickOption[],
    value: string | null,
    set: (value: string | null) => Partial<Values>,
  ) => (
    <FormField label={label}>
      {({ id }) => (
        <Pick
          id={id}
          label={label}
          options={[NONE, ...all]}
          value={value ?? ''}
          placeholder={NONE.label}
          change={(next) => change({ ...values, ...set(next === '' ? null : next) })}
        />
      )}
    </FormField>
  );
  return (
    <div className="sla-fields">
      {one(words.try.level, texts(words.levels), values.level, (level) => ({
        level: level as Values['level'],
      }))}
      <FormField label={words.try.kind}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.try.kind}
            options={KINDS}
            value={values.kind}
            change={(kind) => change({ ...values, kind: kind as Values['kind'] })}
          />
        )}
      </FormField>
      {one(words.try.model, texts(known.models), values.model, (model) => ({ model }))}
      {one(words.try.environment, texts(known.environments), values.environment, (environment) => ({
        environment,
      }))}
      <FormField label={words.try.service}>
        {({ id }) => (
          <PickMany
            id={id}
            label={words.try.service}
            options={options(known.services)}
            values={values.services ?? []}
            placeholder={NONE.label}
            change={(services) =>
              change({ ...values, services: services.length === 0 ? null : [...services] })
            }
          />
        )}
      </FormField>
      {one(
        words.try.freeze,
        [
          { value: 'yes', label: words.try.yes },
          { value: 'no', label: words.try.no },
        ],
        values.freeze === null ? null : values.freeze ? 'yes' : 'no',
        (freeze) => ({ freeze: freeze === null ? null : freeze === 'yes' }),
      )}
      <FormField label={words.try.labels}>
        {({ id }) => (
          <WriteMany
            id={id}
            label={words.try.labels}
            options={[]}
            values={values.labels}
            change={(labels) => change({ ...values, labels: [...labels] })}
          />
        )}
      </FormField>
    </div>
  );
}
