import { createHash } from 'node:crypto';
import { diffSealed, isSealedField, sealOf, sealedContent } from '../../../src/domain/approvals';
import { contentOf, doc, p, t } from './approval-builders';

const textOf = (value: unknown, field = 'backOutPlan') => contentOf({ [field]: value }).fields[field]?.text;
const link = (href: string) => ({ type: 'link', attrs: { href } });

describe('the text of a document', () => {
  it('reads like what was written', () => {
    const plan = doc(
      { type: 'heading', attrs: { level: 2 }, content: [t('Steps')] },
      {
        type: 'orderedList',
        content: [
          { type: 'listItem', content: [p(t('Stop '), t('mail', { type: 'strong' }))] },
          {
            type: 'listItem',
            content: [
              p(t('Restore')),
              {
                type: 'bulletList',
                content: [
                  { type: 'listItem', content: [p(t('see '), t('here', link('https://a.example')))] },
                ],
              },
            ],
          },
        ],
      },
      p(t('Tell '), { type: 'mention', attrs: { id: 'acc-1', text: '@Ada', localId: 'x' } }),
      { type: 'codeBlock', attrs: { language: 'sh' }, content: [t('ls | wc\n  -l')] },
    );
    expect(textOf(plan)).toBe(
      [
        '## Steps',
        '',
        '1. Stop mail',
        '2. Restore',
        '',
        '   • see ⟨link⟩here⟨https://a.example⟩',
        '',
        'Tell ⟨@acc-1⟩',
        '',
        '⟨code {"language":"sh"}⟩',
        'ls | wc',
        '  -l',
        '⟨/code⟩',
      ].join('\n'),
    );
  });

  it('tells tables, tasks, panels, quotes and media apart', () => {
    const cell = (text: string) => ({
      type: 'tableCell',
      attrs: { colspan: 1, background: '#fff' },
      content: [p(t(text))],
    });
    const table = doc({
      type: 'table',
      attrs: { localId: 'q' },
      content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }],
    });
    expect(textOf(table)).toBe('⟨table⟩\n⟨row⟩\n⟨cell⟩\na\n⟨/cell⟩\n\n⟨cell⟩\nb\n⟨/cell⟩\n⟨/row⟩\n⟨/table⟩');
    const task = (state: string) =>
      doc({
        type: 'taskList',
        content: [{ type: 'taskItem', attrs: { state, localId: '1' }, content: [t('try')] }],
      });
    expect([textOf(task('TODO')), textOf(task('DONE'))]).toEqual(['☐ try', '☑ try']);
    expect(textOf(doc({ type: 'panel', attrs: { panelType: 'warning' }, content: [p(t('hot'))] }))).toBe(
      '⟨panel {"panelType":"warning"}⟩\nhot\n⟨/panel⟩',
    );
    expect(textOf(doc({ type: 'blockquote', content: [p(t('a')), p(t('b'))] }))).toBe('> a\n> \n> b');
    expect(
      textOf(
        doc({
          type: 'mediaSingle',
          content: [{ type: 'media', attrs: { id: 'm1', type: 'file', __fileName: 'x' } }],
        }),
      ),
    ).toContain('"id":"m1"');
  });

  it.each<[string, unknown, unknown]>([
    [
      'another address behind the same words',
      doc(p(t('x', link('https://a')))),
      doc(p(t('x', link('https://b')))),
    ],
    ['a link whose address is also typed', doc(p(t('x', link('u')))), doc(p(t('⟨link⟩x⟨u⟩')))],
    [
      'somebody else mentioned under the same name',
      doc(p({ type: 'mention', attrs: { id: '1', text: '@A' } })),
      doc(p({ type: 'mention', attrs: { id: '2', text: '@A' } })),
    ],
    ['a step struck out', doc(p(t('stop'))), doc(p(t('stop', { type: 'strike' })))],
    [
      'a digit raised',
      doc(p(t('10'), t('3'))),
      doc(p(t('10'), t('3', { type: 'subsup', attrs: { type: 'sup' } }))),
    ],
    ['two paragraphs in one', doc(p(t('a')), p(t('b'))), doc(p(t('a'), { type: 'hardBreak' }, t('b')))],
    [
      'a list that was typed',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [p(t('a'))] }] }),
      doc(p(t('• a'))),
    ],
    ['two steps swapped', doc(p(t('a')), p(t('b'))), doc(p(t('b')), p(t('a')))],
    [
      'a node nobody knows with another parameter',
      doc({ type: 'newThing', attrs: { v: 1 } }),
      doc({ type: 'newThing', attrs: { v: 2 } }),
    ],
    ['an emoji', doc(p(t('a'))), doc(p(t('a'), { type: 'emoji', attrs: { shortName: ':no:' } }))],
  ])('differs for %s', (_, before, after) => {
    expect(textOf(before)).not.toBe(textOf(after));
  });

  it.each<[string, unknown, unknown]>([
    [
      'bold, italics and colour',
      doc(p(t('a', { type: 'strong' }, { type: 'textColor', attrs: { color: '#f00' } }), t('b'))),
      doc(p(t('ab'))),
    ],
    ['an empty paragraph at the end', doc(p(t('a')), p()), doc(p(t('a')))],
    ['composed and decomposed letters, even across nodes', doc(p(t('é'))), doc(p(t('e'), t('\u0301')))],
    [
      'a letter at the start of a line that decomposes into a marker',
      doc(p(t('\u226f'))),
      doc(p(t('>\u0338'))),
    ],
    ['blanks at the ends', doc(p(t(' a '))), doc(p(t('a')))],
    [
      'a link split in two nodes',
      doc(p(t('ab', link('u')))),
      doc(p(t('a', link('u')), t('b', { type: 'em' }, link('u')))),
    ],
    [
      'a display name that changed',
      doc(p({ type: 'mention', attrs: { id: '1', text: '@A' } })),
      doc(p({ type: 'mention', attrs: { id: '1', text: '@B' } })),
    ],
    ['no value and an empty document', null, doc()],
    [
      'ids that the editor gives',
      doc({ type: 'expand', attrs: { title: 'x', localId: '1' }, content: [p(t('a'))] }),
      doc({ type: 'expand', attrs: { localId: '2', title: 'x' }, content: [p(t('a'))] }),
    ],
  ])('is the same for %s', (_, before, after) => {
    expect(textOf(before)).toBe(textOf(after));
  });
});

describe('the text of other values', () => {
  it('writes instants in UTC, whoever asked for them', () => {
    expect(textOf('2026-11-23T09:00:00.000+0100', 'plannedStart')).toBe('2026-11-23T08:00:00.000Z');
    expect(textOf('2026-11-23T00:00:00.000-0800', 'plannedStart')).toBe('2026-11-23T08:00:00.000Z');
    expect(textOf('2026-11-23T09:00:00.000+0100', 'service')).toBe('2026-11-23T09:00:00.000+0100');
  });
  it('reads options, numbers, people and lists', () => {
    expect(textOf({ self: 'https://x', id: '10100', value: 'Production' }, 'environment')).toBe('Production');
    expect(textOf({ value: 'EU', child: { value: 'Berlin' } }, 'service')).toBe('EU > Berlin');
    expect(textOf(15, 'backOutMinutes')).toBe('15');
    expect(textOf({ accountId: 'acc-1', displayName: 'Ada' }, 'service')).toBe('@acc-1');
    const a = { id: '2', filename: 'b.pdf' };
    const b = { id: '1', filename: 'z.pdf' };
    expect(textOf([a, b], 'attachments')).toBe('z.pdf (1)\nb.pdf (2)');
    expect(textOf([b, a], 'attachments')).toBe(textOf([a, b], 'attachments'));
  });
  it('seals an unknown shape as it stands, and refuses what JSON cannot hold', () => {
    expect(textOf({ odd: 1, self: 'https://x' }, 'service')).toBe('{"odd":1}');
    expect(() => textOf(() => 1, 'service')).toThrow(/service holds a function/);
  });
});

describe('sealOf', () => {
  it('is SHA-256 over canonical JSON', () => {
    const json = '{"steward":1,"texts":{"backOutPlan":"b","testPlan":"t"}}';
    expect(sealOf(contentOf({ testPlan: 't', backOutPlan: 'b' }))).toBe(
      createHash('sha256').update(json).digest('hex'),
    );
  });
  it('does not see names of fields, empty fields or fields that are not sealed', () => {
    const seal = sealOf(contentOf({ backOutPlan: 'b' }));
    expect(sealOf(contentOf({ backOutPlan: 'b', testPlan: null, service: '', attachments: [] }))).toBe(seal);
    expect(sealOf(sealedContent({ backOutPlan: { name: 'Rollback', value: 'b' } }))).toBe(seal);
    const unsealed = { summary: 's', assignee: 'a', status: 'x', priority: 'p', labels: ['l'], risk: 'High' };
    expect(sealOf(contentOf({ backOutPlan: 'b', ...unsealed }))).toBe(seal);
    expect(['summary', 'risk', 'comment', 'issuelinks'].some(isSealedField)).toBe(false);
  });
  it.each([
    'description',
    'implementationPlan',
    'backOutPlan',
    'testPlan',
    'plannedStart',
    'plannedEnd',
    'service',
    'environment',
    'changeType',
    'backOutTested',
    'backOutMinutes',
    'outageExpected',
    'peerReviewed',
    'attachments',
  ])('covers %s', (field) => {
    expect(sealOf(contentOf({ [field]: 'a' }))).not.toBe(sealOf(contentOf({ [field]: 'b' })));
    expect(sealOf(contentOf({ [field]: 'a' }))).not.toBe(sealOf(contentOf({})));
  });
});

describe('diffSealed', () => {
  it('names each field with both texts', () => {
    const before = contentOf({ backOutPlan: 'old', testPlan: 't' });
    const after = contentOf({ backOutPlan: 'new', testPlan: 't', service: 'Mail' });
    expect(diffSealed(before, after)).toEqual([
      { field: 'backOutPlan', name: 'Backout plan', before: 'old', after: 'new' },
      { field: 'service', name: 'service', before: '', after: 'Mail' },
    ]);
    expect(diffSealed(before, before)).toEqual([]);
  });
});
