import { pickPolicies } from '../../../src/domain/sla/pick-policies';
import { at, CREATED, goal, historyOf, HOUR, is, iso, last, policy, run, type Edit } from './build';

const vip = is('labels', 'vip');
const on = (time: string): string => `2026-11-23T${time}:00Z`;
const join = (time: string): Edit => [on(time), { labels: 'vip' }];
const leave = (time: string): Edit => [on(time), { labels: null }];
const told = (edits: readonly Edit[], until: string, p = policy({ scope: vip }), initial = {}) =>
  run(p, historyOf({ status: 'open', ...initial }, edits), on(until)).cycles.map((c) => ({
    number: c.number,
    state: c.state,
    start: iso(c.startTime)?.slice(11, 16),
    used: c.elapsedTime / HOUR,
    before: c.usedBeforeAttachment / HOUR,
  }));

describe('what was used up before the policy came to apply', () => {
  test('a retroactive start tells it, pauses left out', () => {
    const edits: Edit[] = [
      [on('11:00'), { status: 'waiting' }],
      [on('12:00'), { status: 'open' }],
      join('14:00'),
    ];
    expect(told(edits, '16:00')).toEqual([
      { number: 1, state: 'running', start: '10:00', used: 5, before: 3 },
    ]);
  });
  test('in scope from creation it is nothing', () =>
    expect(told([], '12:00', undefined, { labels: 'vip' })).toMatchObject([{ used: 2, before: 0 }]));
  test('a start at attachment has nothing before it', () => {
    const p = policy({ scope: vip, clock: { retroactive: false } });
    expect(told([join('14:00')], '16:00', p)).toMatchObject([{ start: '14:00', used: 2, before: 0 }]);
  });
  test('a promise that was already used up is breached in the past, and says what was used', () => {
    const p = policy({ scope: vip, goals: [goal(2)] });
    const cycle = last(p, historyOf({ status: 'open' }, [join('14:00')]), on('14:00'));
    expect(cycle).toMatchObject({
      breached: true,
      breachTime: at(on('12:00')),
      usedBeforeAttachment: 4 * HOUR,
    });
  });
  test('a cycle that ended before is all of it', () =>
    expect(told([[on('11:00'), { status: 'done' }], join('12:00')], '13:00')).toEqual([
      { number: 1, state: 'met', start: '10:00', used: 1, before: 1 },
    ]));
  test('coming back counts from the second coming', () =>
    expect(told([join('11:00'), leave('12:00'), join('13:00')], '14:00')).toMatchObject([
      { state: 'cancelled', used: 2, before: 1 },
      { state: 'running', used: 4, before: 3 },
    ]));
});

describe('cycles keep their numbers when the issue leaves and comes back', () => {
  const p = policy({
    scope: vip,
    clock: { cycles: 'every', start: [{ level: is('status', 'open') }] },
  });
  const story: Edit[] = [
    [on('11:00'), { status: 'done' }],
    [on('12:00'), { status: 'open' }],
    leave('13:00'),
    join('14:00'),
    leave('15:00'),
    join('16:00'),
  ];
  test('what had ended before stays in front of what leaving cancelled', () => {
    const seen = (until: string) =>
      told(story, until, p, { labels: 'vip' }).map((c) => `${c.number} ${c.state} ${c.start}`);
    expect(seen('12:30')).toEqual(['1 met 10:00', '2 running 12:00']);
    expect(seen('13:30')).toEqual(['1 met 10:00', '2 cancelled 12:00']);
    expect(seen('14:30')).toEqual(['1 met 10:00', '2 cancelled 12:00', '3 running 12:00']);
    expect(seen('15:30')).toEqual(['1 met 10:00', '2 cancelled 12:00', '3 cancelled 12:00']);
    expect(seen('16:30')).toEqual([
      '1 met 10:00',
      '2 cancelled 12:00',
      '3 cancelled 12:00',
      '4 running 12:00',
    ]);
  });
  test('what happens to the ticket while it is out of scope does not show until it is back', () => {
    const edits: Edit[] = [
      leave('11:00'),
      [on('12:00'), { status: 'done' }],
      [on('13:00'), { status: 'open' }],
    ];
    const resume = policy({ scope: vip });
    expect(told(edits, '14:00', resume, { labels: 'vip' })).toMatchObject([{ state: 'cancelled', used: 1 }]);
    expect(told([...edits, join('15:00')], '16:00', resume, { labels: 'vip' })).toMatchObject([
      { state: 'cancelled', used: 1 },
      { state: 'running', used: 5, before: 4 },
    ]);
  });
  test('a completed cycle that is reopened out of scope stays completed until the issue is back', () => {
    const edits: Edit[] = [
      [on('11:00'), { status: 'done' }],
      leave('12:00'),
      [on('13:00'), { status: 'open' }],
    ];
    const resume = policy({ scope: vip });
    expect(told(edits, '14:00', resume, { labels: 'vip' })).toMatchObject([{ state: 'met', used: 1 }]);
    expect(told([...edits, join('15:00')], '16:00', resume, { labels: 'vip' })).toMatchObject([
      { state: 'running', used: 4 },
    ]);
  });
  test('the figures of a cancelled cycle do not change when the issue comes back under another goal', () => {
    const q = policy({
      scope: vip,
      goals: [
        goal(4, { id: 'p1', when: is('priority', 'p1') }),
        goal(8, { id: 'p3', when: is('priority', 'p3') }),
      ],
    });
    const edits: Edit[] = [
      [on('11:00'), { priority: 'p1', labels: 'vip' }],
      leave('12:00'),
      [on('13:00'), { priority: 'p3', labels: 'vip' }],
    ];
    const first = (until: string) => run(q, historyOf({ status: 'open' }, edits), on(until)).cycles[0];
    expect(first('14:00')).toEqual(first('12:30'));
  });
});

describe('which version serves', () => {
  const v = (version: number, effectiveFrom: string, more = {}) => ({
    ...policy({ version, effectiveFrom }),
    ...more,
  });
  const versions = [
    v(1, '2026-11-01T00:00:00.000Z'),
    v(2, '2026-11-10T00:00:00.000Z'),
    v(3, '2026-11-20T00:00:00.000Z', { retired: true }),
  ];
  const served = (when: string, pins?: Record<string, number>) =>
    pickPolicies(versions, at(when), pins).map(({ version }) => version);
  test('a retired policy serves no tickets created from then on; older ones keep theirs', () => {
    expect(served('2026-11-19T23:59:59.999Z')).toEqual([2]);
    expect(served('2026-11-20T00:00:00Z')).toEqual([]);
  });
  test('a retired policy that is brought back serves again', () =>
    expect(
      pickPolicies([...versions, v(4, '2026-11-25T00:00:00.000Z')], at('2026-11-26T00:00:00Z')).map(
        (p) => p.version,
      ),
    ).toEqual([4]));
  test('a pin wins over the date, in either direction', () => {
    expect(served('2026-11-05T00:00:00Z', { resolve: 2 })).toEqual([2]);
    expect(served('2026-11-15T00:00:00Z', { resolve: 1 })).toEqual([1]);
    expect(served('2026-10-01T00:00:00Z', { resolve: 1 })).toEqual([1]);
  });
  test('a pin on a version that does not exist (any more) counts as none', () =>
    expect(served('2026-11-05T00:00:00Z', { resolve: 9 })).toEqual([1]));
  test('a pin on another policy changes nothing', () =>
    expect(served('2026-11-05T00:00:00Z', { other: 2 })).toEqual([1]));
});

test('CREATED is what these stories begin with', () => expect(iso(CREATED)).toBe('2026-11-23T10:00:00.000Z'));
