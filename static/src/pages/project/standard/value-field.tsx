import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import type { TemplateView } from '../../../../../src/contract/templates';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';

/** What a field is filled in with: a text, one line, a number, or one of Jira's options. */
export function ValueField(props: {
  field: TemplateView['fields'][number];
  value: string;
  change: (value: string) => void;
  error?: string | undefined;
}) {
  const { field, value, change, error } = props;
  return (
    <FormField label={field.name} error={error}>
      {(ties) => {
        if (field.form === 'document')
          return (
            <TextArea
              {...ties}
              minimumRows={3}
              maxLength={10_000}
              value={value}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
          );
        if (field.form === 'option' && field.options.length > 0)
          return (
            <Choice
              {...ties}
              options={field.options.map((one) => ({ value: one, label: one }))}
              value={value}
              onChange={change}
            />
          );
        return (
          <TextField
            {...ties}
            maxLength={1000}
            {...(field.form === 'number' && { inputMode: 'numeric' as const })}
            value={value}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          />
        );
      }}
    </FormField>
  );
}
