import * as fc from 'fast-check';
import { escapeText, inlineText, seenAttrs } from '../../../src/domain/approvals/adf-inline';

const attrs = (of: Readonly<Record<string, unknown>>) => seenAttrs({ type: 'thing', attrs: of });

describe('attributes that a seal sees', () => {
  it.each([
    'localId',
    'uniqueId',
    'accessLevel',
    'userType',
    'layout',
    'displayMode',
    'width',
    'height',
    'widthType',
    'colwidth',
    'background',
    '__confluenceMetadata',
  ])('not %s: the editor writes it on its own', (name) => {
    expect(attrs({ [name]: 'x' })).toBe('');
  });

  it.each([
    ['null', null],
    ['false', false],
  ])('not one that is %s', (_, value) => {
    expect(attrs({ shown: value })).toBe('');
  });

  it.each([0, '', true, 'x'])('one that is %j', (value) => {
    expect(attrs({ shown: value })).toBe(` {"shown":${JSON.stringify(value)}}`);
  });

  it.each(['_one', 'one__', 'a__b'])('%s: only two leading underscores hide a name', (name) => {
    expect(attrs({ [name]: 1 })).toBe(` {"${name}":1}`);
  });

  it.each(['colspan', 'rowspan'])('%s only when it is not 1', (name) => {
    expect(attrs({ [name]: 1 })).toBe('');
    expect(attrs({ [name]: 2 })).toBe(` {"${name}":2}`);
  });

  it('any other that is 1', () => {
    expect(attrs({ order: 1 })).toBe(' {"order":1}');
  });

  it('what is seen stands in one order, without what is not', () => {
    expect(attrs({ b: 2, localId: 'x', a: 1 })).toBe(' {"a":1,"b":2}');
    expect(attrs({ b: 2, a: 1 })).toBe(attrs({ a: 1, b: 2 }));
    expect(seenAttrs({ type: 'thing' })).toBe('');
  });
});

describe('inline nodes as text', () => {
  const text = (of: string, ...marks: unknown[]) => ({ type: 'text', text: of, marks });
  const LINK = { type: 'link', attrs: { href: 'https://a.example' } };
  const node = (type: string, of: Readonly<Record<string, unknown>>) => ({ type, attrs: of });

  it.each([
    ['a text with both line ends', text('a\r\nb\rc'), 'a\nb\nc'],
    ['a text node without text', { type: 'text' }, ''],
    ['a hard break', { type: 'hardBreak' }, '\n'],
    ['a mention', node('mention', { id: 'acc-1', text: '@Ada' }), '⟨@acc-1⟩'],
    ['an emoji', node('emoji', { shortName: ':ok:', text: 'x' }), '⟨:ok:⟩'],
    ['a date', node('date', { timestamp: '1772409600000' }), '⟨2026-03-02⟩'],
    ['a date that is no number', node('date', { timestamp: 'soon' }), '⟨date soon⟩'],
    [
      'a date beyond the last instant',
      node('date', { timestamp: '8640000000000000' }),
      '⟨date 8640000000000000⟩',
    ],
    ['a date before the first', node('date', { timestamp: -8.64e15 }), '⟨date -8640000000000000⟩'],
    ['a status', node('status', { color: 'red', text: 'Late' }), '⟨red status: Late⟩'],
    ['a card', node('inlineCard', { url: 'https://b.example' }), '⟨https://b.example⟩'],
    ['a card of data', node('inlineCard', { data: 1 }), '⟨card {"data":1}⟩'],
    ['an unknown node', node('thing', { a: 1 }), '⟨thing {"a":1}⟩'],
    [
      'an unknown node around text',
      { ...node('thing', { a: 1 }), content: [text('in')] },
      '⟨thing {"a":1}⟩in⟨/thing⟩',
    ],
    ['struck text', text('no', { type: 'strike' }), '⟨strike⟩no⟨/strike⟩'],
    ['a power', text('2', { type: 'subsup', attrs: { type: 'sup' } }), '⟨sup⟩2⟨/sup⟩'],
    [
      'two styles in one order',
      text('2', { type: 'subsup', attrs: { type: 'sup' } }, { type: 'strike' }),
      '⟨strike sup⟩2⟨/strike sup⟩',
    ],
    ['bold text', text('x', { type: 'strong' }), 'x'],
    ['a link', text('here', LINK), '⟨link⟩here⟨https://a.example⟩'],
    [
      'a struck link',
      text('here', LINK, { type: 'strike' }),
      '⟨strike⟩⟨link⟩here⟨https://a.example⟩⟨/strike⟩',
    ],
  ])('%s', (_, given, expected) => {
    expect(inlineText([given])).toBe(expected);
  });

  it('splitting a text, linked or not, changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.subarray([LINK, { type: 'strike' }]), (a, b, marks) => {
        const between = a.endsWith('\r') && b.startsWith('\n');
        fc.pre(!between);
        expect(inlineText([text(a, ...marks), text(b, ...marks)])).toBe(inlineText([text(a + b, ...marks)]));
      }),
    );
  });

  it('no literal text reads like another: escaping can be undone', () => {
    const typed = fc.string({ unit: fc.constantFrom('\\', '⟨', '⟩', 'a') });
    fc.assert(
      fc.property(typed, (of) => {
        expect(escapeText(of)).not.toMatch(/(^|[^\\])(\\\\)*[⟨⟩]/);
        expect(escapeText(of).replace(/\\(.)/g, '$1')).toBe(of);
      }),
    );
  });
});
