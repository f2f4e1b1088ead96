import { useQuery } from '@tanstack/react-query';
import { getRequestForm } from '../api/service-desk';

interface Props {
  deskId: string;
  typeId: string;
  /** Chosen option ids by field id; a field without a choice is left out. */
  values: Readonly<Record<string, string>>;
  change: (values: Record<string, string>) => void;
}

/** The questions of a request type that are answered by choosing, such as impact and urgency. */
export function RequestChoices({ deskId, typeId, values, change }: Props) {
  const form = useQuery({
    queryKey: ['request-form', deskId, typeId],
    queryFn: () => getRequestForm(deskId, typeId),
  });
  if (form.isError) return <p role="alert">{form.error.message}</p>;
  const questions = form.data?.requestTypeFields.filter(({ jiraSchema }) => jiraSchema.type === 'option');
  const choose = (fieldId: string, option: string) => {
    const { [fieldId]: _before, ...others } = values;
    change(option === '' ? others : { ...others, [fieldId]: option });
  };
  return (
    <>
      {questions?.map(({ fieldId, name, required, validValues }) => (
        <div key={fieldId} className="field">
          <label htmlFor={`request-${fieldId}`}>{name}</label>
          <select
            id={`request-${fieldId}`}
            required={required}
            value={values[fieldId] ?? ''}
            onChange={(event) => choose(fieldId, event.target.value)}
          >
            <option value="">Not answered</option>
            {validValues.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  );
}
