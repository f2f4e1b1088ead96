import type { AdfDocument } from './adf-types';

/**
 * Node and mark types of Atlassian's document format, version 1.
 * Source: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
const BLOCKS = new Set([
  'blockquote',
  'bulletList',
  'codeBlock',
  'expand',
  'heading',
  'listItem',
  'media',
  'mediaGroup',
  'mediaSingle',
  'nestedExpand',
  'orderedList',
  'panel',
  'paragraph',
  'rule',
  'table',
  'tableCell',
  'tableHeader',
  'tableRow',
  'taskList',
  'taskItem',
  'decisionList',
  'decisionItem',
  'blockCard',
  'embedCard',
  'layoutSection',
  'layoutColumn',
  'multiBodiedExtension',
  'extension',
  'bodiedExtension',
]);
const INLINES = new Set([
  'date',
  'emoji',
  'hardBreak',
  'inlineCard',
  'mention',
  'status',
  'text',
  'mediaInline',
  'inlineExtension',
  'placeholder',
]);
const MARKS = new Set([
  'border',
  'code',
  'em',
  'link',
  'strike',
  'strong',
  'subsup',
  'textColor',
  'underline',
  'backgroundColor',
  'annotation',
  'alignment',
  'indentation',
  'breakout',
  'dataConsumer',
  'fragment',
]);

/** Says whether a value is a document at all: an object whose type is "doc", with version 1 and a list of content. */
export function isAdf(value: unknown): value is AdfDocument {
  if (!isRecord(value) || value['type'] !== 'doc' || value['version'] !== 1) return false;
  const content = value['content'];
  return (
    Array.isArray(content) && content.every((node) => isNode(node) && BLOCKS.has(node['type'] as string))
  );
}

function isNode(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const type = value['type'];
  if (typeof type !== 'string' || !(BLOCKS.has(type) || INLINES.has(type))) return false;
  // An empty text node is refused by Jira: the schema gives `text` a minimum length of 1.
  if (type === 'text' && (typeof value['text'] !== 'string' || value['text'] === '')) return false;
  if (!isListOf(value['marks'], isMark)) return false;
  return isListOf(value['content'], isNode);
}
const isMark = (value: unknown): boolean => isRecord(value) && MARKS.has(String(value['type']));
const isListOf = (value: unknown, test: (item: unknown) => boolean): boolean =>
  value === undefined || (Array.isArray(value) && value.every(test));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
