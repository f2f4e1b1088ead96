import fc from 'fast-check';
import { adfHtml, adfText, textToAdf } from '../../../../sandbox/jira/adf/adf-text';
import { isAdf } from '../../../../sandbox/jira/adf/check-adf';

const paragraph = (content: unknown[]): unknown => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content }],
});

describe('Atlassian documents', () => {
  it.each<[string, unknown, boolean]>([
    ['an empty document', { type: 'doc', version: 1, content: [] }, true],
    ['a paragraph with marks', paragraph([{ type: 'text', text: 'a', marks: [{ type: 'strong' }] }]), true],
    ['a mention', paragraph([{ type: 'mention', attrs: { id: '1', text: '@Lena' } }]), true],
    ['plain text', 'text', false],
    ['no version', { type: 'doc', content: [] }, false],
    ['no content', { type: 'doc', version: 1 }, false],
    ['an empty text node', paragraph([{ type: 'text', text: '' }]), false],
    ['an unknown node', { type: 'doc', version: 1, content: [{ type: 'blink' }] }, false],
    ['an unknown mark', paragraph([{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }]), false],
    ['text at the top', { type: 'doc', version: 1, content: [{ type: 'text', text: 'a' }] }, false],
  ])('%s', (_what, value, expected) => {
    expect(isAdf(value)).toBe(expected);
  });

  it('keep the words of any text, line by line', () => {
    const line = fc
      .string({ minLength: 1, unit: 'grapheme-ascii' })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1 }),
        (lines) => adfText(textToAdf(lines.join('\n'))) === lines.join('\n'),
      ),
    );
  });

  it('become escaped HTML', () => {
    expect(
      adfHtml(paragraph([{ type: 'text', text: '<b>', marks: [{ type: 'strong' }] }, { type: 'hardBreak' }])),
    ).toBe('<p><b>&lt;b&gt;</b><br/></p>');
  });
});
