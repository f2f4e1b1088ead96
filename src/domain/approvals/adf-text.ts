import { escapeText, inlineText, seenAttrs } from './adf-inline';
import { attrsOf, childrenOf, typeOf, type AdfNode } from './adf-node';

/** Starts of a line that mean structure: typed at the start of a line they get a backslash. */
const LIKE_STRUCTURE = /^(?=\s|•|☐|☑|◇|>|#|\d+\.|$)/;

/** A run of text as lines of a block: what is blank at either end isn't seen and doesn't count. */
function linesOf(nodes: readonly AdfNode[]): string {
  const text = inlineText(nodes).replace(/^\s+|\s+$/g, '');
  if (text === '') return '';
  return text
    .split('\n')
    .map((line) => line.replace(/\s+$/, '').replace(LIKE_STRUCTURE, '\\'))
    .join('\n');
}

/** Puts `first` before the first line and as much space before the others. */
function indent(first: string, text: string): string {
  const [head = '', ...rest] = text.split('\n');
  const space = ' '.repeat(first.length);
  return [first + head, ...rest.map((line) => (line === '' ? '' : space + line))].join('\n');
}

function itemsOf(list: AdfNode, marker: (item: AdfNode, index: number) => string): string {
  return childrenOf(list)
    .map((item, index) =>
      // Lists inside lists come as items of their own in task lists.
      typeOf(item) === typeOf(list)
        ? indent('  ', blockText(item))
        : indent(marker(item, index), itemText(item)),
    )
    .join('\n');
}

/** The inside of an item: either blocks, or text right away as in task and decision lists. */
function itemText(item: AdfNode): string {
  return typeOf(item) === 'taskItem' || typeOf(item) === 'decisionItem'
    ? linesOf(childrenOf(item))
    : blocksText(childrenOf(item));
}

/** A block between marks that name it, for everything that has no plainer form. */
function wrapped(name: string, node: AdfNode, inside: string): string {
  return inside === '' ? `⟨${name}${seenAttrs(node)}⟩` : `⟨${name}${seenAttrs(node)}⟩\n${inside}\n⟨/${name}⟩`;
}

const quoted = (text: string): string => (text === '' ? '' : text.replace(/^/gm, '> '));

function blockText(node: AdfNode): string {
  const type = typeOf(node);
  const attrs = attrsOf(node);
  switch (type) {
    case 'paragraph':
      return linesOf(childrenOf(node));
    case 'heading': {
      const inside = linesOf(childrenOf(node));
      return inside === '' ? '' : `${'#'.repeat(Number(attrs['level']) || 1)} ${inside}`;
    }
    case 'bulletList':
      return itemsOf(node, () => '• ');
    case 'orderedList': {
      const start = Number(attrs['order'] ?? 1);
      return itemsOf(node, (_, index) => `${start + index}. `);
    }
    case 'taskList':
      return itemsOf(node, (item) => (attrsOf(item)['state'] === 'DONE' ? '☑ ' : '☐ '));
    case 'decisionList':
      return itemsOf(node, () => '◇ ');
    case 'blockquote':
      return quoted(blocksText(childrenOf(node)));
    case 'rule':
      return '⟨rule⟩';
    case 'codeBlock':
      return wrapped('code', node, inlineText(childrenOf(node)));
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'tableHeader':
      return wrapped(
        { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'head' }[type],
        node,
        inner(node),
      );
    default:
      return wrapped(escapeText(type), node, inner(node));
  }
}

const INLINE = new Set(['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard']);

/** The children of a block, whichever kind they are. */
function inner(node: AdfNode): string {
  const children = childrenOf(node);
  return children.some((child) => INLINE.has(typeOf(child))) ? linesOf(children) : blocksText(children);
}

/** Blocks with an empty line between them. Blocks in which nothing is to be seen are left out. */
function blocksText(nodes: readonly AdfNode[]): string {
  return nodes
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

/**
 * A document as text that a person can read and that tells different contents apart: words, block structure,
 * addresses of links, ids of mentions and of media. Bold, italics, colour, ids that the editor gives and the order of
 * attributes don't count; struck-out text and raised or lowered digits do, since they change what is said.
 */
export function documentText(document: AdfNode): string {
  return blocksText(childrenOf(document)).normalize('NFC');
}
