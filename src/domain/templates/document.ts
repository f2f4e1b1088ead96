interface TextNode {
  readonly type: 'text';
  readonly text: string;
}
interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly (TextNode | { readonly type: 'hardBreak' })[];
}
/** A document in Atlassian's format that holds nothing but paragraphs. */
export interface PlainDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly Paragraph[];
}

/** A plain text as a document: an empty line parts paragraphs, a line end is a line end. */
export function documentOf(text: string): PlainDocument {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '');
  return { type: 'doc', version: 1, content: blocks.map(paragraphOf) };
}

const paragraphOf = (block: string): Paragraph => ({
  type: 'paragraph',
  content: block
    .split('\n')
    .flatMap((line, index): Paragraph['content'] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' as const }]),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ]),
});
