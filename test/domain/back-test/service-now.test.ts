import * as fc from 'fast-check';
import { expand } from '../../../src/domain/back-test/compact-history';
import { guessIds, namesIn } from '../../../src/domain/back-test/guess-meaning';
import { PLAIN_MEANING, readServiceNow, type LogFormat } from '../../../src/domain/back-test/service-now';
import { stateAt } from '../../../src/domain/history/build-history';

const UTC: LogFormat = { timeZone: 'UTC' };
const row = (at: string, state: string, more: Readonly<Record<string, string>> = {}) => ({
  number: 'INC1',
  incident_state: state,
  sys_updated_at: at,
  opened_at: '29/2/2016 01:16',
  priority: '3 - Moderate',
  assignment_group: 'Group 56',
  assigned_to: '?',
  closed_at: '?',
  sys_mod_count: '0',
  ...more,
});
const STORY = [
  row('29/2/2016 01:23', 'New'),
  row('29/2/2016 08:53', 'Active', { assigned_to: 'Resolver 1', sys_mod_count: '1' }),
  row('29/2/2016 08:53', 'Awaiting User Info', { assigned_to: 'Resolver 1', sys_mod_count: '2' }),
  row('1/3/2016 11:29', 'Resolved', { assigned_to: 'Resolver 1', priority: '2 - High', sys_mod_count: '3' }),
  row('5/3/2016 12:00', 'Closed', { assigned_to: 'Resolver 1', priority: '2 - High', sys_mod_count: '4' }),
];
const read = (rows: readonly Readonly<Record<string, string>>[], format = UTC, meaning = PLAIN_MEANING) => {
  const { tickets, faults } = readServiceNow(rows, format, meaning);
  return { tickets, faults, histories: tickets.map(expand) };
};
const told = (rows: readonly Readonly<Record<string, string>>[], format = UTC) =>
  read(rows, format).histories[0]?.items.map((item) => [
    new Date(item.at).toISOString().slice(0, 16),
    item.kind === 'field' ? `${item.field}: ${item.from.id ?? '-'} -> ${item.to.id ?? '-'}` : item.kind,
  ]);

describe('a log with the whole incident after each event', () => {
  test('becomes a history of what changed, from the opening on', () => {
    const { tickets, faults, histories } = read(STORY);
    expect(faults).toEqual([]);
    expect(tickets[0]).toMatchObject({
      id: 'INC1',
      key: 'INC1',
      createdAt: Date.parse('2016-02-29T01:16:00Z'),
      closedAt: Date.parse('2016-03-05T12:00:00Z'),
    });
    expect(histories[0]?.initial).toEqual({
      status: { id: 'New', text: 'New' },
      priority: { id: '3 - Moderate', text: '3 - Moderate' },
      team: { id: 'Group 56', text: 'Group 56' },
      assignee: { id: null, text: null },
    });
    expect(told(STORY)).toEqual([
      ['2016-02-29T08:53', 'status: New -> Active'],
      ['2016-02-29T08:53', 'assignee: - -> Resolver 1'],
      ['2016-02-29T08:53', 'status: Active -> Awaiting User Info'],
      ['2016-03-01T11:29', 'status: Awaiting User Info -> Resolved'],
      ['2016-03-01T11:29', 'priority: 3 - Moderate -> 2 - High'],
      ['2016-03-05T12:00', 'status: Resolved -> Closed'],
    ]);
  });
  test('in any order of its rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(STORY, { minLength: STORY.length }), (rows) =>
        expect(told(rows)).toEqual(told(STORY)),
      ),
    );
  });
  test('an incident whose first row is later than its opening was in its first state until then', () => {
    expect(told(STORY.slice(3))?.[0]).toEqual(['2016-03-01T11:29', 'status: New -> Resolved']);
  });
  test('an incident resolved in the minute in which it was opened was open', () => {
    const { histories } = read([row('29/2/2016 01:16', 'Resolved', { assigned_to: 'Resolver 1' })]);
    expect(histories[0]?.initial).toMatchObject({ status: { id: 'New' }, assignee: { id: null } });
    expect(histories[0]?.items.map(({ at }) => at - (histories[0]?.createdAt ?? 0))).toEqual([1, 1]);
  });
  test('events of one minute stay apart, in their order', () => {
    const [, first, , second] = read(STORY).histories[0]?.items ?? [];
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(0);
    const [, awaiting] =
      read(STORY.slice(1, 3)).histories[0]?.items.filter(
        (item) => item.kind === 'field' && item.field === 'status',
      ) ?? [];
    expect(awaiting?.at).toBe(Date.parse('2016-02-29T08:53:00Z') + 1);
  });
  test('an event dated before the opening comes right after it', () => {
    expect(told([row('28/2/2016 10:00', 'New'), row('29/2/2016 00:30', 'Active')])).toEqual([
      ['2016-02-29T01:16', 'status: New -> Active'],
    ]);
  });
  test('the result that each row repeats is not looked at', () => {
    const peeping = STORY.map((one) => ({
      ...one,
      closed_code: 'code 5',
      resolved_at: '29/2/2016 02:00',
      made_sla: 'false',
    }));
    expect(told(peeping)).toEqual(told(STORY));
  });
});

describe('the end of an incident', () => {
  const closedAt = (...rows: Readonly<Record<string, string>>[]) => read(rows).tickets[0]?.closedAt;
  test('is its date of closing; a log that stops before that goes on to it', () => {
    const dated = STORY.slice(0, 4).map((one) => ({ ...one, closed_at: '6/3/2016 09:00' }));
    expect(closedAt(...dated)).toBe(Date.parse('2016-03-06T09:00:00Z'));
    expect(told(dated)?.at(-1)).toEqual(['2016-03-06T09:00', 'status: Resolved -> Closed']);
  });
  test('is the event that closed it where no date is given', () => {
    expect(closedAt(...STORY)).toBe(Date.parse('2016-03-05T12:00:00Z'));
  });
  test('is the last closing of one that was reopened', () => {
    expect(closedAt(...STORY, row('6/3/2016 12:00', 'Active'), row('7/3/2016 12:00', 'Closed'))).toBe(
      Date.parse('2016-03-07T12:00:00Z'),
    );
  });
  test('has not come while it is open', () => {
    expect(closedAt(...STORY.slice(0, 4))).toBeNull();
    expect(closedAt(...STORY, row('6/3/2016 12:00', 'Active'))).toBeNull();
  });
  test('may be a cancellation: it is not closed a second time', () => {
    const cancelled = [STORY[0] ?? {}, row('1/3/2016 10:00', 'Canceled', { closed_at: '1/3/2016 10:00' })];
    expect(told(cancelled)).toEqual([['2016-03-01T10:00', 'status: New -> Canceled']]);
  });
});

describe('other exports', () => {
  test('headers of a list view and dates that begin with the year', () => {
    const list = [
      {
        Number: 'INC2',
        State: 'In Progress',
        Updated: '2016-03-01 10:00:30',
        Opened: '2016-03-01 09:00:00',
        Priority: '2 - High',
      },
      {
        Number: 'INC2',
        State: 'Closed',
        Updated: '2016-03-02 10:00:00',
        Opened: '2016-03-01 09:00:00',
        Priority: '2 - High',
      },
    ];
    expect(told(list)).toEqual([
      ['2016-03-01T10:00', 'status: New -> In Progress'],
      ['2016-03-02T10:00', 'status: In Progress -> Closed'],
    ]);
  });
  test('an audit of single changes beside the rows of the incidents', () => {
    const audit = (at: string, field: string, from: string, to: string) => ({
      number: 'INC3',
      sys_created_on: at,
      fieldname: field,
      oldvalue: from,
      newvalue: to,
      opened_at: '',
      state: '',
      priority: '',
    });
    const rows = [
      {
        ...audit('2016-03-09 12:00:00', '', '', ''),
        opened_at: '2016-03-01 09:00:00',
        state: 'Closed',
        priority: '1 - Critical',
      },
      audit('2016-03-01 10:00:00', 'state', 'New', 'Active'),
      audit('2016-03-01 11:00:00', 'priority', '3 - Moderate', '1 - Critical'),
      audit('2016-03-01 12:00:00', 'work_notes', '', 'looking into it'),
      audit('2016-03-09 12:00:00', 'state', 'Active', 'Closed'),
    ];
    expect(read(rows).faults).toEqual([]);
    expect(told(rows)).toEqual([
      ['2016-03-01T10:00', 'status: New -> Active'],
      ['2016-03-01T11:00', 'priority: 3 - Moderate -> 1 - Critical'],
      ['2016-03-09T12:00', 'status: Active -> Closed'],
    ]);
    expect(read(rows).tickets[0]?.closedAt).toBe(Date.parse('2016-03-09T12:00:00Z'));
  });
  test('headers of one’s own, months before days, and a zone', () => {
    const own = [{ Ticket: 'A', Stand: 'New', Zeit: '3/1/2016 10:00', Beginn: '3/1/2016 9:00' }];
    const columns = { number: 'ticket', state: 'Stand', at: 'Zeit', opened: 'Beginn' };
    const { tickets } = read(own, { timeZone: 'Europe/Berlin', dateOrder: 'month first', columns });
    expect(tickets[0]?.createdAt).toBe(Date.parse('2016-03-01T08:00:00Z'));
  });
  test('a wall time that a change of clocks skipped is the moment of the change', () => {
    const skipped = STORY.map((one) => ({
      ...one,
      opened_at: '27/3/2016 02:30',
      sys_updated_at: '27/3/2016 03:30',
    }));
    const { tickets } = read(skipped.slice(0, 1), { timeZone: 'Europe/Berlin' });
    expect(tickets[0]?.createdAt).toBe(Date.parse('2016-03-27T01:00:00Z'));
  });
});

describe('what can’t be read', () => {
  const faults = (rows: readonly Readonly<Record<string, string>>[], format = UTC) =>
    read(rows, format).faults;
  test('a missing column is named, with what to do', () => {
    expect(faults([{ number: 'INC1', priority: '1' }])).toEqual([
      expect.objectContaining({ line: 1, column: 'at', message: 'The log has no column for "at".' }),
      expect.objectContaining({ line: 1, column: 'opened' }),
      expect.objectContaining({ line: 1, column: 'state' }),
    ]);
  });
  test.each([
    ['sys_updated_at', '30/2/2016 10:00', '"30/2/2016 10:00" is no date and time (day first).'],
    ['sys_updated_at', '2/13/2016 10:00', '"2/13/2016 10:00" is no date and time (day first).'],
    ['sys_updated_at', '1/3/2016 24:00', '"1/3/2016 24:00" is no date and time (day first).'],
    ['opened_at', 'yesterday', '"yesterday" is no date and time (day first).'],
    ['closed_at', '1/3/2016', '"1/3/2016" is no date and time (day first).'],
    ['opened_at', '?', 'Nothing stands here.'],
    ['incident_state', '', 'Nothing stands here.'],
    ['number', ' ', 'Nothing stands here.'],
  ])('%s "%s": line, column and remedy', (column, value, message) => {
    const rows = STORY.map((one, index) => (index === 2 ? { ...one, [column]: value } : one));
    const [fault, ...more] = faults(rows, { timeZone: 'UTC', firstLine: 500 });
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ line: 502, column, message });
    expect(fault?.remedy).not.toBe('');
  });
  test('its incident is left out whole, the others are read', () => {
    const rows = [
      ...STORY,
      { ...row('x', 'New'), number: 'INC2' },
      { ...row('1/3/2016 10:00', 'Active'), number: 'INC2' },
    ];
    const { tickets } = read(rows);
    expect(tickets.map(({ id }) => id)).toEqual(['INC1']);
  });
  test('changes of an incident that nobody says when it was opened', () => {
    const audit = [
      {
        number: 'INC4',
        sys_created_on: '2016-03-01 10:00:00',
        fieldname: 'state',
        oldvalue: 'New',
        newvalue: 'Active',
      },
    ];
    expect(faults(audit)).toEqual([
      expect.objectContaining({ line: 2, column: 'opened', message: 'Nothing says when INC4 was opened.' }),
    ]);
  });
  test('an empty log has no tickets and says what it lacks', () => {
    expect(faults([]).length).toBeGreaterThan(0);
  });
});

describe('what the names of a log mean in a project', () => {
  const named = (...names: string[]) => names.map((name, index) => ({ id: String(index + 1), name }));
  const choices = {
    statuses: named('Open', 'Work in progress', 'Waiting for customer', 'Pending', 'Resolved', 'Closed'),
    priorities: named('Highest', 'High', 'Medium', 'Low'),
    teams: named('group 56'),
  };
  test('the same name, a usual one, or the rank', () => {
    const names = namesIn(STORY, UTC);
    expect(names.state).toHaveLength(5);
    expect(guessIds(names, choices)).toEqual({
      state: { New: '1', Active: '2', 'Awaiting User Info': '3', Resolved: '5', Closed: '6' },
      priority: { '3 - Moderate': '3', '2 - High': '2' },
      group: { 'Group 56': '1' },
    });
  });
  test('a name without a counterpart is left out, and stands for itself', () => {
    const { state } = guessIds({ state: ['Parked', 'New'], priority: [], group: [], assignee: [] }, choices);
    expect(state).toEqual({ New: '1' });
    const meaning = { ...PLAIN_MEANING, ids: { state: { New: '1' } } };
    const { histories } = read([STORY[0] ?? {}, row('1/3/2016 10:00', 'Parked')], UTC, meaning);
    expect(histories[0]?.initial['status']).toEqual({ id: '1', text: 'New' });
    expect(histories[0]?.items[0]).toMatchObject({ to: { id: 'Parked' } });
  });
  test('every incident may be given a project and a type, so that a scope can be asked', () => {
    const meaning = { ...PLAIN_MEANING, always: { project: { id: '10000', text: 'ITS' } } };
    const [history] = read(STORY, UTC, meaning).histories;
    expect(stateAt(history ?? { createdAt: 0, initial: {}, items: [] }, 9e12)['project']).toEqual({
      id: '10000',
      text: 'ITS',
    });
  });
});
