import canonicalize from 'canonicalize';
import { attrsOf, childrenOf, isNode, typeOf, type AdfNode } from './adf-node';

/**
 * Everything that isn't literal text stands in ⟨ ⟩, and these two and the backslash are escaped in literal text: so
 * no text that somebody types reads like a link, a mention or a table, and two different contents never look alike.
 */
export const escapeText = (text: string): string => text.replace(/[\\⟨⟩]/g, '\\$&');

/** Attributes that the editor rewrites on its own and that say nothing. */
const UNSEEN = new Set(
  'localId uniqueId accessLevel userType layout displayMode width height widthType colwidth background'.split(
    ' ',
  ),
);

const isSeen = ([name, value]: [string, unknown]): boolean => {
  if (UNSEEN.has(name) || name.startsWith('__') || value === null || value === false) return false;
  return !((name === 'colspan' || name === 'rowspan') && value === 1);
};

/** The attributes of a node that aren't known one by one, in canonical order; empty when there are none. */
export function seenAttrs(node: AdfNode): string {
  const seen = Object.fromEntries(Object.entries(attrsOf(node)).filter(isSeen));
  return Object.keys(seen).length === 0 ? '' : ` ${escapeText(canonicalize(seen) ?? '')}`;
}

const attr = (node: AdfNode, name: string): string => {
  const value = attrsOf(node)[name];
  return typeof value === 'string' || typeof value === 'number' ? escapeText(String(value)) : '';
};

interface Marks {
  readonly href: string | null;
  /** Struck out or set high or low: these change what a sentence or a number says; bold and colour don't. */
  readonly style: string;
}

function marksOf(node: AdfNode): Marks {
  const marks = Array.isArray(node['marks']) ? node['marks'].filter(isNode) : [];
  const link = marks.find((mark) => typeOf(mark) === 'link');
  const style = marks
    .map((mark) =>
      typeOf(mark) === 'strike' ? 'strike' : typeOf(mark) === 'subsup' ? attr(mark, 'type') : '',
    )
    .filter((name) => name !== '')
    .sort()
    .join(' ');
  return { href: link === undefined ? null : attr(link, 'href'), style };
}

function pieceOf(node: AdfNode): string {
  switch (typeOf(node)) {
    case 'text':
      return typeof node['text'] === 'string' ? escapeText(node['text'].replace(/\r\n?/g, '\n')) : '';
    case 'hardBreak':
      return '\n';
    case 'mention':
      return `⟨@${attr(node, 'id')}⟩`;
    case 'emoji':
      return `⟨${attr(node, 'shortName')}⟩`;
    case 'date': {
      const at = Number(attrsOf(node)['timestamp']);
      return Number.isFinite(at) && Math.abs(at) < 8.64e15
        ? `⟨${new Date(at).toISOString().slice(0, 10)}⟩`
        : `⟨date ${attr(node, 'timestamp')}⟩`;
    }
    case 'status':
      return `⟨${attr(node, 'color')} status: ${attr(node, 'text')}⟩`;
    case 'inlineCard':
      return `⟨${attr(node, 'url') || `card${seenAttrs(node)}`}⟩`;
    default: {
      const inner = inlineText(childrenOf(node));
      const type = escapeText(typeOf(node));
      return inner === '' ? `⟨${type}${seenAttrs(node)}⟩` : `⟨${type}${seenAttrs(node)}⟩${inner}⟨/${type}⟩`;
    }
  }
}

/** Inline nodes as one text: neighbours under the same link or style count as one, so splitting them changes nothing. */
export function inlineText(nodes: readonly AdfNode[]): string {
  let out = '';
  let open: Marks = { href: null, style: '' };
  const move = (next: Marks): void => {
    if (open.href !== next.href || open.style !== next.style) {
      if (open.href !== null) out += `⟨${open.href}⟩`;
      if (open.style !== '') out += `⟨/${open.style}⟩`;
      if (next.style !== '') out += `⟨${next.style}⟩`;
      if (next.href !== null) out += '⟨link⟩';
    }
    open = next;
  };
  for (const node of nodes) {
    move(marksOf(node));
    out += pieceOf(node);
  }
  move({ href: null, style: '' });
  return out.normalize('NFC');
}
