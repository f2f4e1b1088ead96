/** Any value as text: texts as they are, objects as JSON, nothing as ''. For ids in requests and for error messages. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean | bigint);
}
