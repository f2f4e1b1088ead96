import { incidentsOf } from '../../../sandbox/replay/incidents';
import type { LogError } from '../../../sandbox/replay/log-error';
import { parseLog, readLog } from '../../../sandbox/replay/read-log';

const HEADER =
  'number,incident_state,opened_at,sys_updated_at,priority,assignment_group,assigned_to,made_sla,sys_mod_count';
const ROW = 'INC1,New,29/2/2016 01:16,29/2/2016 01:23,3 - Moderate,Group 56,?,true,0';
const log = (...lines: string[]) => [HEADER, ...lines].join('\n');
const refusal = (csv: string): LogError => {
  try {
    parseLog(csv, 'UTC');
  } catch (error) {
    return error as LogError;
  }
  throw new Error('the log was taken');
};

describe('reading a ServiceNow export', () => {
  it('reads dates in the given zone and "?" as missing', () => {
    const [row] = parseLog(log(ROW), 'Europe/Berlin');
    expect(row).toMatchObject({ line: 2, number: 'INC1', assignee: null, group: 'Group 56', madeSla: true });
    expect(new Date(row?.openedAt ?? 0).toISOString()).toBe('2016-02-29T00:16:00.000Z');
  });
  it('refuses a missing column by name, at line 1', () => {
    const error = refusal('number,incident_state\nINC1,New');
    expect(error.message).toContain('lacks the columns opened_at, sys_updated_at');
    expect(error.faults[0]).toMatchObject({ line: 1, column: 'opened_at' });
  });
  it('refuses an impossible date with its line and column', () => {
    const error = refusal(log(ROW, ROW.replace('29/2/2016 01:23', '30/2/2016 01:23')));
    expect(error.faults).toEqual([
      { line: 3, column: 'sys_updated_at', value: '30/2/2016 01:23', why: 'is an impossible date' },
    ]);
  });
  it('names every unreadable value, not only the first', () => {
    const error = refusal(log(ROW.replace('true', 'maybe'), ROW.replace('INC1', '?')));
    expect(error.faults.map(({ line, column }) => [line, column])).toEqual([
      [2, 'made_sla'],
      [3, 'number'],
    ]);
  });
  it('refuses a file that is no whole CSV', () => {
    expect(refusal(log(ROW, '"INC2,New')).message).toContain('not a whole CSV file');
    expect(refusal(log(`${ROW},one too many`)).message).toMatch(/line 2/);
  });
  it('refuses an empty file and a file that is not there', () => {
    expect(refusal(HEADER).message).toContain('no rows');
    expect(() => readLog('/does/not/exist.csv', 'UTC')).toThrow(/can't be read/);
  });
});

describe('grouping rows into incidents', () => {
  const incidents = (...lines: string[]) => incidentsOf(parseLog(log(...lines), 'UTC'));
  it('orders the events of an incident and takes the last verdict', () => {
    const { incidents: found } = incidents(
      ROW.replace('New', 'Resolved').replace('01:23', '09:00').replace('true,0', 'false,2'),
      ROW,
      ROW.replace('New', 'Awaiting User Info').replace('01:23', '02:00').replace('true,0', 'true,1'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.events.map((event) => event.state.status)).toEqual([
      'Open',
      'Waiting for customer',
      'Resolved',
    ]);
    expect(found[0]?.madeSla).toBe(false);
  });
  it('refuses a row with an unknown state or one before the opening, and keeps the rest', () => {
    const { incidents: found, refused } = incidents(
      ROW,
      ROW.replace('New', '-100').replace('true,0', 'true,1'),
      ROW.replace('29/2/2016 01:23', '28/2/2016 01:23'),
    );
    expect(found[0]?.events).toHaveLength(1);
    expect(refused.map(({ line, column }) => [line, column])).toEqual([
      [3, 'incident_state'],
      [4, 'sys_updated_at'],
    ]);
  });
});
