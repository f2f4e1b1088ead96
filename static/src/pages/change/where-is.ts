import { text } from '../../text';

/** Where on the issue something is mended, by the logical name of its field. */
export function whereIs(field: string): string {
  const name = text.change.completeness.fields[field];
  return name === undefined ? text.change.risk.lower.somewhere : text.change.risk.lower.where(name);
}
