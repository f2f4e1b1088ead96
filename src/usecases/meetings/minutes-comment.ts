import type { Minutes, MinutesItem } from '../../contract/meetings';
import { instantWords } from '../../domain/approvals/words';

type Node = Readonly<Record<string, unknown>>;
const text = (words: string): Node => ({ type: 'text', text: words });
const mention = (id: string): Node => ({ type: 'mention', attrs: { id } });
const paragraph = (...content: readonly Node[]): Node => ({ type: 'paragraph', content });

/**
 * What a meeting came to about one change, as an Atlassian document. Only who has to do something is mentioned, for a mention
 * sends a notice; who voted how stands on the Change panel.
 */
export function minutesComment({ meeting }: Minutes, item: MinutesItem, timeZone: string): Node {
  const when = instantWords(Date.parse(meeting.start), timeZone);
  const lines: Node[][] = [
    ...item.notes.map((one) => [text('Note: '), text(oneLine(one.text))]),
    ...item.actions.map(({ text: what, owner, due }) => [
      text('Action: '),
      text(oneLine(what)),
      ...(owner === null ? [] : [text(', '), mention(owner)]),
      ...(due === null ? [] : [text(`, by ${due}`)]),
    ]),
  ];
  const list: Node = {
    type: 'bulletList',
    content: lines.map((line) => ({ type: 'listItem', content: [paragraph(...line)] })),
  };
  return {
    type: 'doc',
    version: 1,
    content: [
      paragraph(text(`${meeting.board}, meeting of ${when}: ${item.outcome}.`)),
      ...(lines.length === 0 ? [] : [list]),
    ],
  };
}

/** A text node holds no line breaks, and is never empty. */
const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, ' / ');
