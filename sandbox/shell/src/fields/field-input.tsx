import type { FieldMeta, UserBean } from '../api/jira';
import { kindOf } from './field-kind';

interface Props {
  id: string;
  meta: FieldMeta;
  users: readonly UserBean[];
  value: string;
  change: (text: string) => void;
}

/** One labelled input for one Jira field. */
export function FieldInput({ id, meta, users, value, change }: Props) {
  const kind = kindOf(id, meta);
  const common = { id: `field-${id}`, name: id, value, required: meta.required };
  const options =
    kind === 'user'
      ? users.map((user) => [user.accountId, user.displayName] as const)
      : (meta.allowedValues ?? []).map((one) => [one.id, one.value ?? one.name ?? one.id] as const);
  const input = () => {
    switch (kind) {
      case 'document':
        return <textarea {...common} rows={3} onChange={(event) => change(event.target.value)} />;
      case 'options':
        return (
          <select
            {...common}
            multiple
            value={value.split(',').filter(Boolean)}
            onChange={(event) => change([...event.target.selectedOptions].map((one) => one.value).join(','))}
          >
            {options.map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </select>
        );
      case 'option':
      case 'reference':
      case 'user':
        return (
          <select {...common} onChange={(event) => change(event.target.value)}>
            <option value="">None</option>
            {options.map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </select>
        );
      default:
        return (
          <input
            {...common}
            type={
              kind === 'datetime'
                ? 'datetime-local'
                : kind === 'date'
                  ? 'date'
                  : kind === 'number'
                    ? 'number'
                    : 'text'
            }
            onChange={(event) => change(event.target.value)}
          />
        );
    }
  };
  return (
    <div className="field">
      <label htmlFor={`field-${id}`}>
        {meta.name}
        {meta.required && <span className="required"> (required)</span>}
      </label>
      {input()}
    </div>
  );
}
