import canonicalize from 'canonicalize';
import { isDocument, isNode, type AdfNode } from './adf-node';
import { documentText } from './adf-text';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** A typed text: NFC, one kind of line end, nothing blank at its ends. */
const plainText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** An instant in UTC: Jira writes it in the zone of whoever asks. Anything else stays as it is. */
function instantText(text: string): string {
  if (!INSTANT.test(text)) return plainText(text);
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? plainText(text) : new Date(at).toISOString();
}

const stringIn = (value: AdfNode, name: string): string | null =>
  typeof value[name] === 'string' && value[name] !== '' ? value[name] : null;

/** Options, users, attachments, versions: what identifies them to a reader, never a person's name. */
function objectText(value: AdfNode): string {
  const accountId = stringIn(value, 'accountId');
  if (accountId !== null) return `@${accountId}`;
  const filename = stringIn(value, 'filename');
  if (filename !== null) return `${plainText(filename)} (${stringIn(value, 'id') ?? '?'})`;
  const label = stringIn(value, 'value') ?? stringIn(value, 'name');
  const child = isNode(value['child']) ? ` > ${objectText(value['child'])}` : '';
  if (label !== null) return plainText(label) + child;
  // Nothing is left out silently: an unknown shape is sealed as it stands, without its address.
  const { self, ...rest } = value;
  void self;
  return canonicalize(rest) ?? '';
}

/** Lists are sorted by id, since Jira doesn't promise an order; what has no id by its text. */
function listText(items: readonly unknown[], field: string): string {
  const rows = items.map((item) => {
    const text = valueText(item, field);
    return {
      key:
        isNode(item) && (typeof item['id'] === 'string' || typeof item['id'] === 'number')
          ? String(item['id'])
          : text,
      text,
    };
  });
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.text < b.text ? -1 : 1));
  return rows
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}

/** A raw value of a Jira field as canonical text; empty values (null, "", [], an empty document) give "". */
export function valueText(value: unknown, field: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    return field === 'plannedStart' || field === 'plannedEnd' ? instantText(value) : plainText(value);
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return listText(value, field);
  if (isDocument(value)) return documentText(value);
  if (isNode(value)) return objectText(value);
  throw new TypeError(`The field ${field} holds a ${typeof value}, which can't come from Jira.`);
}
