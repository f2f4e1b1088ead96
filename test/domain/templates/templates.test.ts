import fc from 'fast-check';
import type { ChangeTemplate } from '../../../src/contract/templates';
import { sealedContent } from '../../../src/domain/approvals/seal';
import { checkTemplate } from '../../../src/domain/templates/check-template';
import { compileTemplate } from '../../../src/domain/templates/compile-template';
import { documentOf } from '../../../src/domain/templates/document';
import { nominate, type RoutineOutcome } from '../../../src/domain/templates/nominate';
import { standardOf } from '../../../src/domain/templates/standard-of';
import { suspension, type TemplateOutcome } from '../../../src/domain/templates/suspension';
import { sealedTemplateText } from '../../../src/domain/templates/template-text';

const template = (more: Partial<ChangeTemplate> = {}): ChangeTemplate => ({
  id: 'restart-mail',
  version: 2,
  projectId: '10',
  name: 'Restart mail',
  description: '',
  summary: 'Restart the mail service',
  fields: [
    { field: 'implementationPlan', mode: 'locked', value: '- Drain\n- Restart' },
    { field: 'environment', mode: 'locked', value: 'Production' },
    { field: 'testPlan', mode: 'default', value: 'Send a mail' },
  ],
  tasks: [],
  maxLevel: 'Medium',
  freezeExempt: false,
  ...more,
});
const approvedBy = null;
const rules = (more: Partial<ChangeTemplate> = {}, status: 'active' | 'suspended' | 'retired' = 'active') =>
  compileTemplate(template(more), { status, approvedBy });
const content = (plan = '- Drain\n- Restart', environment = 'Production') =>
  sealedContent({
    implementationPlan: { name: 'Implementation plan', value: documentOf(plan) },
    environment: { name: 'Change environment', value: { id: '9', value: environment } },
  });
const from = { templateId: 'restart-mail', version: 2 };

describe('whether a change is standard', () => {
  test('it is while its template is active in that version and every locked field still says the same', () => {
    expect(standardOf(from, [rules()], content(), 'Medium')).toMatchObject({ isStandard: true });
  });
  test.each([
    ['was made from nothing', standardOf(null, [rules()], content(), 'Low'), null],
    [
      'differs in a locked field',
      standardOf(from, [rules()], content('- Restart'), 'Low'),
      'Implementation plan',
    ],
    [
      'differs in a locked option',
      standardOf(from, [rules()], content(undefined, 'Test'), 'Low'),
      'Change environment',
    ],
    [
      'has emptied a locked field',
      standardOf(from, [rules()], sealedContent({}), 'Low'),
      'differs from the template',
    ],
    ['is one level too high', standardOf(from, [rules()], content(), 'High'), 'Its level is High'],
    ['has no level', standardOf(from, [rules()], content(), null), 'isn’t known'],
    [
      'comes from an older version',
      standardOf({ ...from, version: 1 }, [rules()], content(), 'Low'),
      'version 2 is in force',
    ],
    [
      'comes from a suspended template',
      standardOf(from, [rules({}, 'suspended')], content(), 'Low'),
      'is suspended',
    ],
    [
      'comes from a retired template',
      standardOf(from, [rules({}, 'retired')], content(), 'Low'),
      'has been given up',
    ],
    ['comes from a template that is gone', standardOf(from, [], content(), 'Low'), 'Its template is gone'],
  ])('it is not when it %s, and the words say so', (_, verdict, words) => {
    expect(verdict.isStandard).toBe(false);
    const why = verdict.isStandard ? null : verdict.why;
    if (words === null) expect(why).toBeNull();
    else expect(why).toContain(words);
  });
  test('any text that is filled in from a template is read back as the very text that it locks', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        fc.pre(text.trim() !== '');
        const field = { field: 'testPlan', mode: 'locked' as const, value: text };
        const live = sealedContent({ testPlan: { name: 'Test plan', value: documentOf(text) } });
        return standardOf(from, [rules({ fields: [field] })], live, 'Low').isStandard;
      }),
    );
  });
});

test('two templates that differ in anything read differently where they are approved', () => {
  const name = (field: string): string => field;
  const texts = [
    template(),
    template({ version: 3 }),
    template({ maxLevel: 'High' }),
    template({ fields: template().fields.map((one) => ({ ...one, mode: 'default' as const })) }),
    template({ tasks: [{ summary: 'Look', required: true }] }),
    template({ freezeExempt: true }),
  ].map((one) => sealedTemplateText(one, name));
  expect(new Set(texts).size).toBe(texts.length);
});

test.each([
  ['a field nobody knows', { field: 'implementer', mode: 'default', value: 'x' }, 'can’t fill in'],
  ['the window', { field: 'plannedStart', mode: 'locked', value: 'x' }, 'can’t fill in'],
  ['locking what is not sealed', { field: 'impact', mode: 'locked', value: 'Minor' }, 'can’t be locked'],
  ['locking nothing', { field: 'testPlan', mode: 'locked', value: ' ' }, 'nothing to fill in'],
  ['letters for a number', { field: 'backOutMinutes', mode: 'default', value: 'ten' }, 'whole number'],
] as const)('a template with %s is refused', (_, field, words) => {
  expect(checkTemplate(template({ fields: [field] }))[0]?.message).toContain(words);
});

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23T08:00:00.000Z');
const ended = (n: number, more: Partial<RoutineOutcome> = {}): RoutineOutcome => ({
  changeId: String(n),
  changeKey: `CHG-${n}`,
  model: 'Normal / Upgrade',
  services: ['mail'],
  closedAt: new Date(NOW - n * DAY).toISOString(),
  failed: false,
  ...more,
});
const some = (count: number): RoutineOutcome[] => Array.from({ length: count }, (_, n) => ended(n + 1));

describe('nominations', () => {
  test('nine successes are not enough', () => expect(nominate(some(9), NOW)).toEqual([]));
  test('ten are, with the newest to make the template from', () => {
    expect(nominate(some(10), NOW)).toMatchObject([
      { serviceId: 'mail', successes: 10, latest: { changeKey: 'CHG-1' } },
    ]);
  });
  test('one failure among them spoils it', () => {
    expect(nominate([...some(12), ended(13, { failed: true })], NOW)).toEqual([]);
  });
  test('a failure of another kind, or on another service, doesn’t', () => {
    const others = [
      ended(13, { failed: true, model: 'Normal' }),
      ended(14, { failed: true, services: ['web'] }),
    ];
    expect(nominate([...some(10), ...others], NOW)).toHaveLength(1);
  });
  test('a success 180 days ago counts, and one a millisecond older doesn’t', () => {
    const edge = (ms: number) => ended(180, { closedAt: new Date(NOW - 180 * DAY - ms).toISOString() });
    expect(nominate([...some(9), edge(0)], NOW)).toHaveLength(1);
    expect(nominate([...some(9), edge(1)], NOW)).toEqual([]);
  });
  test('a failure that is older than 180 days is forgotten', () => {
    const old = ended(200, { failed: true });
    expect(nominate([...some(10), old], NOW)).toHaveLength(1);
  });
});

describe('suspension', () => {
  const use = (n: number, more: Partial<TemplateOutcome> = {}): TemplateOutcome => ({
    changeId: String(n),
    changeKey: `CHG-${n}`,
    closedAt: new Date(NOW - n * DAY).toISOString(),
    failed: false,
    grave: false,
    ...more,
  });
  const failedAt = (...places: number[]) =>
    Array.from({ length: 30 }, (_, n) => use(n + 1, { failed: places.includes(n + 1) }));
  test('one failure among the last 20 suspends nothing', () =>
    expect(suspension(failedAt(1), null)).toBeNull());
  test('two do', () => expect(suspension(failedAt(1, 20), null)).toContain('CHG-20'));
  test('the second in the 21st place doesn’t', () => expect(suspension(failedAt(1, 21), null)).toBeNull());
  test('one that caused a grave incident does at once', () => {
    expect(suspension([use(1, { failed: true, grave: true })], null)).toContain('gravest');
  });
  test('what ended before it was taken back into use is forgiven, what ended then and later is not', () => {
    const since = use(5).closedAt;
    expect(suspension(failedAt(5, 6), since)).toBeNull();
    expect(suspension(failedAt(3, 4), since)).not.toBeNull();
  });
});
