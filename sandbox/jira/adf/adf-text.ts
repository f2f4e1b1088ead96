import { textOf as plainText } from '../issues/fields/text-of';
import { isAdf } from './check-adf';
import type { AdfDocument, AdfNode } from './adf-types';

const LINES = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'tableRow',
  'taskItem',
  'decisionItem',
  'panel',
  'blockquote',
  'rule',
]);

/** The words of a document, one line per block; '' for what is not a document. Mentions keep their display text. */
export function adfText(value: unknown): string {
  if (!isAdf(value)) return typeof value === 'string' ? value : '';
  return textOf(value)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function textOf(node: AdfNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const label = node.attrs?.['text'] ?? node.attrs?.['shortName'] ?? node.attrs?.['url'];
  if (!node.content) return typeof label === 'string' ? label : '';
  const inner = node.content.map(textOf).join('');
  return LINES.has(node.type) ? `${inner}\n` : inner;
}

/** A document with one paragraph per line of the text; a document without content for the empty text. */
export function textToAdf(text: string): AdfDocument {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

/** A document as simple HTML (paragraphs, headings, lists, bold, links), the way `renderedFields` shows it. */
export function adfHtml(value: unknown): string {
  return isAdf(value) ? value.content.map(htmlOf).join('') : '';
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  codeBlock: 'pre',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};
const MARK_TAGS: Readonly<Record<string, string>> = {
  strong: 'b',
  em: 'em',
  code: 'tt',
  strike: 'del',
  underline: 'ins',
};

function htmlOf(node: AdfNode): string {
  if (node.type === 'text')
    return (node.marks ?? []).reduce(
      (html, mark) => wrap(html, MARK_TAGS[mark.type]),
      escape(node.text ?? ''),
    );
  if (node.type === 'hardBreak') return '<br/>';
  if (node.type === 'rule') return '<hr/>';
  const inner = node.content ? node.content.map(htmlOf).join('') : escape(textOf(node));
  return node.type === 'heading'
    ? wrap(inner, `h${plainText(node.attrs?.['level'] ?? 1)}`)
    : wrap(inner, TAGS[node.type]);
}
const wrap = (inner: string, tag: string | undefined): string => (tag ? `<${tag}>${inner}</${tag}>` : inner);
const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  );
