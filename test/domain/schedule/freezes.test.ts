import { checkFreeze } from '../../../src/domain/schedule/check-freeze';
import { compileFreeze } from '../../../src/domain/schedule/compile-freeze';
import { freezeHits, type FrozenChange } from '../../../src/domain/schedule/freeze-hits';
import { freezesAtGate } from '../../../src/domain/schedule/freezes-at-gate';
import type { CompiledFreeze, FreezeException, FreezeScope } from '../../../src/domain/schedule/types';
import { exception, freeze, frozen, iso, ms, recurrence } from './builders';

const change = (more: Partial<FrozenChange> = {}): FrozenChange => ({
  projectId: '10000',
  services: ['payments'],
  kind: 'normal',
  environment: 'Production',
  start: ms('2026-12-01T11:00'),
  end: ms('2026-12-01T13:00'),
  seal: 'a'.repeat(64),
  ...more,
});
const hitOf = (
  one: Partial<FrozenChange>,
  of: Partial<CompiledFreeze> = {},
  exceptions: readonly FreezeException[] = [],
): ReturnType<typeof freezeHits>[number] | null =>
  freezeHits(change(one), [frozen(of)], exceptions)[0] ?? null;

describe('the window', () => {
  test.each([
    ['ends as the freeze begins', '2026-12-01T08:00', '2026-12-01T10:00', false],
    ['ends a minute into the freeze', '2026-12-01T08:00', '2026-12-01T10:01', true],
    ['begins as the freeze ends', '2026-12-01T12:00', '2026-12-01T14:00', false],
    ['begins a minute before the freeze ends', '2026-12-01T11:59', '2026-12-01T14:00', true],
    ['has the freeze inside', '2026-12-01T08:00', '2026-12-01T20:00', true],
  ])('%s', (_, start, end, met) => {
    expect(hitOf({ start: ms(start), end: ms(end) }) !== null).toBe(met);
  });
  test('a change without times meets none, with one time that instant counts', () => {
    expect(hitOf({ start: null, end: null })).toBeNull();
    expect(hitOf({ start: null, end: ms('2026-12-01T11:00') })?.refuses).toBe(true);
    expect(hitOf({ start: ms('2026-12-01T12:00'), end: null })).toBeNull();
  });
  test('the first stretch that it meets is told', () => {
    const occurrences: CompiledFreeze['occurrences'] = [
      [iso('2026-11-30T10:00'), iso('2026-11-30T12:00')],
      [iso('2026-12-01T10:00'), iso('2026-12-01T12:00')],
    ];
    expect(hitOf({}, { occurrences })?.start).toBe(iso('2026-12-01T10:00'));
  });
});

describe('the scope', () => {
  const scope = (more: Partial<FreezeScope>): Partial<CompiledFreeze> => ({
    scope: { projects: [], services: [], kinds: [], environments: [], ...more },
  });
  test.each([
    ['its project', { projects: ['10000'] }, true],
    ['another project', { projects: ['10001'] }, false],
    ['its service', { services: ['payments', 'mail'] }, true],
    ['another service', { services: ['mail'] }, false],
    ['its kind', { kinds: ['normal' as const] }, true],
    ['another kind', { kinds: ['standard' as const] }, false],
    ['its environment, in another case', { environments: ['PRODUCTION '] }, true],
    ['another environment', { environments: ['Test'] }, false],
    ['its project but another service', { projects: ['10000'], services: ['mail'] }, false],
  ])('%s', (_, of, met) => {
    expect(hitOf({}, scope(of)) !== null).toBe(met);
  });
  test('an environment that isn’t stated is taken for a frozen one, and that is told', () => {
    const hit = hitOf({ environment: null }, scope({ environments: ['Production'] }));
    expect(hit?.refuses).toBe(true);
    expect(hit?.assumed).toEqual(['the change doesn’t state its environment']);
  });
  test('a change that names no service is taken to be about a frozen one', () => {
    expect(hitOf({ services: [] }, scope({ services: ['mail'] }))?.assumed).toEqual([
      'the change doesn’t name a service',
    ]);
  });
});

describe('what it comes to', () => {
  test.each([
    ['normal', {}, true],
    ['standard', {}, true],
    ['standard', { exemptStandard: true }, false],
    ['normal', { exemptStandard: true }, true],
    ['emergency', {}, false],
    ['emergency', { absolute: true }, true],
    ['standard', { exemptStandard: true, absolute: true }, true],
    ['normal', { effect: 'approve' as const }, true],
    ['emergency', { effect: 'approve' as const }, false],
    ['normal', { effect: 'warn' as const }, false],
    ['emergency', { effect: 'warn' as const, absolute: true }, false],
  ] as const)('%s under %j: refused %s', (kind, of, refused) => {
    expect(hitOf({ kind }, of)?.refuses).toBe(refused);
  });
  test('an exception for this content and this window lets it through', () => {
    const hit = hitOf({}, {}, [exception()]);
    expect(hit?.refuses).toBe(false);
    expect(hit?.exception?.by).toBe('manager');
  });
  test.each([
    ['other content', { seal: 'b'.repeat(64) }],
    ['another freeze', { freezeId: 'easter' }],
    ['a window that began later', { start: iso('2026-12-01T11:01') }],
    ['a window that ended sooner', { end: iso('2026-12-01T12:59') }],
  ])('an exception for %s doesn’t', (_, of) => {
    expect(hitOf({}, {}, [exception(of)])?.refuses).toBe(true);
  });
  test('a change without content or without a whole window is covered by no exception', () => {
    expect(hitOf({ seal: null }, {}, [exception()])?.refuses).toBe(true);
    expect(hitOf({ end: null }, {}, [exception()])?.refuses).toBe(true);
  });
  test('an exception given by a person holds under an absolute freeze too', () => {
    expect(hitOf({ kind: 'emergency' }, { absolute: true }, [exception()])?.refuses).toBe(false);
  });
});

describe('at the gate', () => {
  const at = (
    now: string,
    one: Partial<FrozenChange> = {},
    of: Partial<CompiledFreeze> = {},
    door: 'a' | 'b' | 'c' | null = null,
  ): ReturnType<typeof freezesAtGate> => freezesAtGate(change(one), door, ms(now), [frozen(of)], []);
  const long = { start: ms('2026-12-01T08:00'), end: ms('2026-12-01T20:00') };

  test.each([
    ['now is its first instant', '2026-12-01T10:00', {}, true],
    ['now is its end: it is over', '2026-12-01T12:00', long, false],
    ['the planned end is its first instant', '2026-12-01T09:50', { end: ms('2026-12-01T10:00') }, false],
    ['the planned end lies a minute in it', '2026-12-01T09:50', { end: ms('2026-12-01T10:01') }, true],
    ['it lies between now and the planned end', '2026-12-01T08:00', long, true],
    ['it was over before now, though the window met it', '2026-12-01T13:00', long, false],
    [
      'the planned end is past, and now lies in it',
      '2026-12-01T11:00',
      { end: ms('2026-12-01T09:00') },
      true,
    ],
    ['there is no window, and now lies in it', '2026-12-01T11:00', { start: null, end: null }, true],
  ])('%s', (_, now, one, refused) => {
    expect(at(now, one).refusing.length > 0).toBe(refused);
  });
  test.each([
    ['a', 0],
    ['b', 0],
    ['c', 1],
    [null, 1],
  ] as const)('an emergency by door %s: %i in the way', (door, refusing) => {
    const found = at('2026-12-01T11:00', { kind: 'emergency' }, {}, door);
    expect(found.refusing).toHaveLength(refusing);
    expect(found.toWrite).toHaveLength(1 - refusing);
  });
  test('the exception that an emergency gets covers its content and window from then on', () => {
    const one = change({ kind: 'emergency' });
    const { toWrite } = freezesAtGate(one, 'a', ms('2026-12-01T11:00'), [frozen()], []);
    expect(toWrite).toMatchObject([{ freezeId: 'year-end', by: null, start: iso('2026-12-01T11:00') }]);
    const again = freezesAtGate(one, 'a', ms('2026-12-01T11:10'), [frozen()], toWrite);
    expect(again.refusing).toEqual([]);
    expect(again.toWrite).toEqual([]);
  });
  test('an absolute freeze holds emergencies by every door, and nothing is written', () => {
    const found = at('2026-12-01T11:00', { kind: 'emergency' }, { absolute: true }, 'a');
    expect(found.refusing).toHaveLength(1);
    expect(found.toWrite).toEqual([]);
  });
  test('a freeze that isn’t worked out as far as the planned end keeps the gate shut, and says so', () => {
    const blind = { occurrences: [], until: iso('2026-12-01T12:30') };
    expect(at('2026-12-01T11:00', {}, blind).notWorkedOut).toEqual(['Year end']);
    expect(at('2026-12-01T11:00', { end: ms('2026-12-01T12:30') }, blind).notWorkedOut).toEqual([]);
    expect(at('2026-12-01T11:00', {}, { occurrences: [] }).notWorkedOut).toEqual([]);
    expect(at('2026-12-01T11:00', {}, { ...blind, effect: 'warn' }).notWorkedOut).toEqual([]);
  });
});

describe('working out', () => {
  test('a freeze becomes instants, joined where they touch', () => {
    const when = [
      recurrence({ minutes: 120 }),
      recurrence({ id: 'r2', start: '2026-11-27T20:00', minutes: 60 }),
      recurrence({ id: 'r3', start: '2026-12-24T00:00', timeZone: 'UTC' }),
    ];
    const { occurrences, until } = compileFreeze(
      freeze({ when }),
      4,
      ms('2026-11-01T00:00'),
      ms('2027-11-01T00:00'),
    );
    expect(occurrences).toEqual([
      [iso('2026-11-27T17:00'), iso('2026-11-27T20:00')],
      [iso('2026-12-24T00:00'), iso('2026-12-24T01:00')],
    ]);
    expect(until).toBeUndefined();
  });
  test('says how far it went when more comes', () => {
    const when = [recurrence({ rule: 'FREQ=YEARLY' })];
    expect(compileFreeze(freeze({ when }), 1, ms('2026-11-01T00:00'), ms('2027-06-01T00:00')).until).toBe(
      iso('2027-06-01T00:00'),
    );
  });
});

describe('checks', () => {
  const now = ms('2026-11-22T12:00');
  const pathsOf = (more: Parameters<typeof freeze>[0]): string[] =>
    checkFreeze(freeze(more), now).map(({ path }) => path);
  const rule = (text: string): string[] => pathsOf({ when: [recurrence({ rule: text })] });

  test('a good freeze has no faults', () => {
    expect(pathsOf({})).toEqual([]);
    expect(rule('FREQ=WEEKLY;BYDAY=FR')).toEqual([]);
  });
  test.each([
    'FREQ=SECONDLY',
    'FREQ=HOURLY',
    'INTERVAL=2',
    'FREQ=DAILY;COUNT=2;UNTIL=20270101',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=DAILY;UNTIL=20270231',
    'constructor=1',
    '',
  ])('the rule “%s” is refused with what to do', (text) => {
    expect(rule(text)).toContain('when[0].rule');
  });
  test('29 February is a day, 30 February isn’t', () => {
    expect(rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')).toEqual([]);
  });
  test.each([
    ['an unknown zone', { when: [recurrence({ timeZone: 'Europe/Atlantis' })] }, 'when[0].timeZone'],
    ['a fixed offset for a zone', { when: [recurrence({ timeZone: '+01:00' })] }, 'when[0].timeZone'],
    ['a day that doesn’t exist', { when: [recurrence({ start: '2026-02-30T10:00' })] }, 'when[0].start'],
    ['an hour that doesn’t exist', { when: [recurrence({ start: '2026-02-03T24:00' })] }, 'when[0].start'],
    [
      'an exception that is no time',
      { when: [recurrence({ except: ['2026-13-01T10:00'] })] },
      'when[0].except[0]',
    ],
    ['one id twice', { when: [recurrence(), recurrence()] }, 'when[1].id'],
    ['one that is over', { when: [recurrence({ start: '2026-11-01T10:00' })] }, 'when'],
    ['one that covers the year', { when: [recurrence({ rule: 'FREQ=DAILY', minutes: 1440 })] }, 'when'],
    ['a warning that is absolute', { effect: 'warn' as const, absolute: true }, 'absolute'],
    ['an absolute one with exemptions', { absolute: true, exemptStandard: true }, 'exemptStandard'],
  ])('%s', (_, more, path) => {
    expect(pathsOf(more)).toContain(path);
  });
});
