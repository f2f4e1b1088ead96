import { useId, type ReactNode } from 'react';
import { FieldError } from './field-error';

/** What an input needs to be tied to its label, help and error. */
export interface FieldTies {
  readonly id: string;
  readonly isInvalid: boolean;
  readonly 'aria-describedby': string;
}

/** A label, an input, its help, and what must be mended. */
export function FormField(props: {
  label: string;
  help?: string;
  error?: string | undefined;
  children: (field: FieldTies) => ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      {props.children({
        id,
        isInvalid: props.error !== undefined,
        'aria-describedby': `${id}-help ${id}-error`,
      })}
      {props.help ? (
        <p className="field-help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{props.error ?? null}</FieldError>
    </div>
  );
}
