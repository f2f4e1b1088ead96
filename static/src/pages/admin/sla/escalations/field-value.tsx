import TextField from '@atlaskit/textfield/text-field';
import { FormField } from '../../../../components/form-field';
import { Pick, WriteMany } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import type { VocabularyField } from '../draft/names';
import { PersonPicker } from './person-picker';

const words = text.sla.escalations;

const part = (value: unknown, key: string): string => {
  if (typeof value !== 'object' || value === null || !(key in value)) return '';
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : '';
};
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** The value that a field is set to, in the form in which Jira's edit call takes it for this kind of field. */
export function FieldValue(props: {
  field: VocabularyField;
  value: unknown;
  change: (value: unknown) => void;
}) {
  const { field, value, change } = props;
  switch (field.kind) {
    case 'people':
      return <PersonPicker user={part(value, 'accountId')} change={(accountId) => change({ accountId })} />;
    case 'labels':
      return (
        <WriteMany
          label={words.value}
          options={optionsOf(field.options)}
          values={texts(value)}
          change={change}
        />
      );
    case 'choice':
    case 'derived':
      return (
        <Pick
          label={words.value}
          options={optionsOf(field.options)}
          value={part(value, 'id')}
          isInvalid={part(value, 'id') === ''}
          change={(id) => change({ id })}
        />
      );
    case 'text':
    case 'date':
      return (
        <FormField label={words.value}>
          {(ties) => (
            <TextField
              {...ties}
              isCompact
              type={field.kind === 'date' ? 'date' : 'text'}
              value={typeof value === 'string' ? value : ''}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
          )}
        </FormField>
      );
  }
}
