import { Fragment, type ReactNode } from 'react';
import { Mention } from './mention';

/** The part of Atlassian's document format that the shell writes and reads. */
interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

/** Plain text to a document: a blank line ends a paragraph, a single line break stays one. Empty text: null. */
export function toDocument(text: string): unknown {
  if (text.trim() === '') return null;
  const paragraphs = text.trim().split(/\n{2,}/);
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [{ type: 'hardBreak' }] : []),
          ...(line === '' ? [] : [{ type: 'text', text: line }]),
        ]),
    })),
  };
}

/** A document to plain text, for editing. Loses what plain text can't hold; the shell only edits what it wrote. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  const visit = (node: Node): string => {
    if (node.type === 'text') return node.text ?? '';
    if (node.type === 'hardBreak') return '\n';
    const inner = (node.content ?? []).map(visit);
    return node.type === 'doc'
      ? inner.join('\n\n')
      : ['bulletList', 'orderedList'].includes(node.type)
        ? inner.join('\n')
        : inner.join('');
  };
  return value ? visit(value as Node) : '';
}

const WRAPPERS: Record<string, (children: ReactNode, node: Node) => ReactNode> = {
  paragraph: (children) => <p>{children}</p>,
  heading: (children) => <h4>{children}</h4>,
  bulletList: (children) => <ul>{children}</ul>,
  orderedList: (children) => <ol>{children}</ol>,
  listItem: (children) => <li>{children}</li>,
  blockquote: (children) => <blockquote>{children}</blockquote>,
  codeBlock: (children) => <pre>{children}</pre>,
  panel: (children) => <div className="adf-panel">{children}</div>,
  rule: () => <hr />,
  hardBreak: () => <br />,
  mention: (_children, node) => (
    <Mention accountId={attribute(node, 'id') ?? ''} text={attribute(node, 'text')} />
  ),
};

const attribute = (node: Node, name: string): string | undefined => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : undefined;
};

/** Shows a document; marks other than bold, emphasis and code are left out. */
export function Adf({ value }: { value: unknown }) {
  const show = (node: Node, key: number): ReactNode => {
    if (node.type === 'text') {
      const marks = (node.marks ?? []).map((mark) => mark.type);
      const text = node.text ?? '';
      if (marks.includes('code')) return <code key={key}>{text}</code>;
      if (marks.includes('strong')) return <strong key={key}>{text}</strong>;
      return marks.includes('em') ? <em key={key}>{text}</em> : text;
    }
    const children = (node.content ?? []).map(show);
    return <Fragment key={key}>{WRAPPERS[node.type]?.(children, node) ?? children}</Fragment>;
  };
  if (typeof value === 'string') return <p>{value}</p>;
  return <div className="adf">{((value as Node | null)?.content ?? []).map(show)}</div>;
}
