import type { ChangeTemplate, TemplateFault } from '../../contract/templates';
import { canLock, formOf } from './fields';

type Field = ChangeTemplate['fields'][number];

/** What has to be mended before a template can be saved; empty: nothing. */
export function checkTemplate({
  summary,
  fields,
}: Pick<ChangeTemplate, 'summary' | 'fields'>): TemplateFault[] {
  const faults = fields.map((one, index) => faultOf(one, index, fields)).filter((one) => one !== null);
  return summary.trim() === ''
    ? [
        {
          path: 'summary',
          message: 'Changes made from it would have no summary.',
          remedy: 'Write one; it can be completed for each change.',
        },
        ...faults,
      ]
    : faults;
}

function faultOf({ field, mode, value }: Field, index: number, all: readonly Field[]): TemplateFault | null {
  const at = (message: string, remedy: string): TemplateFault => ({
    path: `fields[${index}]`,
    message,
    remedy,
  });
  const form = formOf(field);
  if (form === null) return at('A template can’t fill in this field.', 'Take the field out.');
  if (all.findIndex((one) => one.field === field) !== index)
    return at('The template names this field twice.', 'Keep one of the two.');
  if (mode === 'locked' && !canLock(field))
    return at(
      'This field is not part of what approvers approve, so it can’t be locked.',
      'Fill it in as a suggestion.',
    );
  if (mode !== 'mandatory' && value.trim() === '')
    return at('There is nothing to fill in.', 'Write a text, or ask for it each time.');
  if (form === 'number' && value.trim() !== '' && !/^\d{1,9}$/.test(value.trim()))
    return at('This field takes a whole number.', 'Write digits only.');
  return null;
}
