import '../../support/stub-bridge';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { readAddress, writeAddress } from '../../../../static/src/pages/project/place';
import {
  drawnSpan,
  readPlace,
  step,
  VIEWS,
  writePlace,
} from '../../../../static/src/pages/project/schedule/controls/calendar-place';
import {
  fits,
  NO_FILTER,
  UNRATED,
  valuesOf,
} from '../../../../static/src/pages/project/schedule/controls/filter';
import { icsOf } from '../../../../static/src/pages/project/schedule/ics/ics-of';
import { LENGTHS } from '../../../../static/src/pages/project/schedule/layout/span';
import { triedWords } from '../../../../static/src/pages/project/schedule/move/tried-words';
import { entry, schedule, tried, triedBadly } from '../../fixtures/schedule';

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const places = fc.record({
  view: fc.constantFrom(...VIEWS),
  length: fc.constantFrom(...LENGTHS),
  by: fc.constantFrom('service' as const, 'team' as const),
  day: fc.option(fc.integer({ min: 0, max: 40_000 })),
  filter: fc.record({
    service: words,
    team: words,
    level: words,
    kind: words,
    environment: words,
    conflicts: fc.boolean(),
  }),
  all: fc.boolean(),
});

describe('the address of the calendar', () => {
  test('says all that is looked at', () => {
    fc.assert(
      fc.property(places, (place) => {
        const address = writeAddress({ page: 'calendar', query: writePlace(place) });
        const { pathname, search } = new URL(address, 'http://x');
        const { page, query } = readAddress(pathname, search);
        expect(page).toBe('calendar');
        expect(readPlace(query, 'list')).toEqual(place);
      }),
    );
  });

  test('that nobody wrote like this is read as far as it can be', () => {
    expect(readPlace({ view: 'year', span: '', day: '2026-02-31', by: 'x' }, 'month')).toEqual({
      view: 'month',
      length: 'month',
      by: 'service',
      day: null,
      filter: NO_FILTER,
      all: false,
    });
    expect(readAddress(undefined, undefined)).toEqual({ page: '', query: {} });
  });

  test('needs no day for the span that has today in it', () => {
    const place = readPlace({ view: 'week' }, 'month');
    const today = 20_781;
    const next = step(place, today, 1);
    expect(next.day).not.toBeNull();
    expect(step(next, today, -1).day).toBeNull();
    expect(drawnSpan(next, next.day ?? 0).days).toBe(7);
  });
});

describe('the filters', () => {
  test('fit what each part says, conflicts among it', () => {
    const one = entry(1, 1, 1, 1, { services: ['a', 'b'], level: null, conflict: 2 });
    expect(fits(one, { ...NO_FILTER, service: 'b', level: UNRATED, conflicts: true })).toBe(true);
    expect(fits(one, { ...NO_FILTER, service: 'c' })).toBe(false);
    expect(fits({ ...one, conflict: 0 }, { ...NO_FILTER, conflicts: true })).toBe(false);
    expect(fits({ ...one, team: null }, { ...NO_FILTER, team: 'Platform' })).toBe(false);
  });

  test('offer only what can be told apart', () => {
    expect(valuesOf([entry(1, 1, 1, 1)], 'service')).toEqual([]);
    expect([...valuesOf(schedule.entries, 'service')].sort()).toEqual(['mail', 'payments', 'search', 'shop']);
  });
});

describe('the calendar file', () => {
  const facts = {
    at: schedule.at,
    siteUrl: 'https://acme.example',
    name: 'Changes',
    titleOf: (id: string) => (id === '20005' ? 'Ends; with, "all"\nof it' : null),
    serviceName: (id: string) => schedule.services[id] ?? id,
  };
  const events = () =>
    new ICAL.Component(ICAL.parse(icsOf(schedule.entries, facts)) as unknown[]).getAllSubcomponents('vevent');
  const value = (event: InstanceType<typeof ICAL.Component> | undefined, name: string) =>
    String(event?.getFirstPropertyValue(name));

  test('is read back with every change at its instants', () => {
    expect(events()).toHaveLength(schedule.entries.length);
    events().forEach((event, index) => {
      const planned = schedule.entries[index];
      expect(new Date(value(event, 'dtstart')).toISOString()).toBe(planned?.start);
      expect(new Date(value(event, 'dtend')).toISOString()).toBe(planned?.end);
    });
  });

  test('keeps titles as they are, and says nothing of what the viewer can’t see', () => {
    const named = (text: string) => events().find((one) => value(one, 'summary').includes(text));
    expect(value(named('ITS-5'), 'summary')).toBe('ITS-5 Ends; with, "all"\nof it');
    expect(value(named('ITS-5'), 'url')).toBe('https://acme.example/browse/ITS-5');
    expect(value(named('ITS-7'), 'status')).toBe('TENTATIVE');
    expect(
      named('Busy')
        ?.getAllProperties()
        .map(({ name }) => name),
    ).toEqual(['uid', 'dtstamp', 'dtstart', 'dtend', 'summary']);
  });

  test('gives each change an id of its own', () => {
    expect(new Set(events().map((one) => value(one, 'uid'))).size).toBe(schedule.entries.length);
  });
});

test('what a move would bring is said in a few words, exempt freezes left out', () => {
  expect(triedWords(tried)).toBe('That brings no conflict and no freeze.');
  expect(triedWords(triedBadly)).toBe(
    'That brings: the approval is void, 2 conflicts, 1 freeze, a time outside the maintenance window.',
  );
  const exempt = triedBadly.freezes.map((hit) => ({ ...hit, exempt: 'standard changes are exempt' }));
  expect(triedWords({ ...tried, freezes: exempt })).toBe('That brings no conflict and no freeze.');
});
