import fc from 'fast-check';
import type { Board, Candidate } from '../../../src/domain/boards/types';
import type { Level } from '../../../src/domain/risk/types';

export const T = Date.parse('2026-11-22T09:00:00.000Z');
export const HOUR = 3_600_000;

export const board = (extra: Partial<Board> = {}): Board => ({
  id: 'cab',
  name: 'CAB',
  kind: 'CAB',
  purpose: '',
  chair: 'cat',
  deputies: ['carl'],
  members: ['cat', 'carl', 'cleo'],
  groups: [],
  quorum: 2,
  projects: [],
  meets: {
    id: 'weekly',
    name: '',
    timeZone: 'Europe/Berlin',
    start: '2026-11-25T10:00',
    minutes: 60,
    rule: 'FREQ=WEEKLY',
    except: [],
    extra: [],
  },
  cutOff: { hours: 24, calendar: null },
  minutesPerItem: 10,
  ...extra,
});

let ids = 0;
export const candidate = (extra: Partial<Candidate> = {}): Candidate => {
  const issueId = String(++ids);
  return {
    issueId,
    issueKey: `CHG-${issueId}`,
    projectId: '10',
    cameAt: T - 100 * HOUR,
    plannedStart: T + 10 * HOUR,
    kind: 'normal',
    level: 'Low',
    probability: 0.02,
    damage: 2,
    irreversible: false,
    conflicts: [],
    freezes: [],
    stoppers: [],
    objections: 0,
    deferrals: 0,
    ...extra,
  };
};

const LEVELS: readonly (Level | null)[] = ['Low', 'Medium', 'High', 'Very high', null];
export const anyCandidate: fc.Arbitrary<Candidate> = fc
  .record({
    cameAt: fc.integer({ min: T - 400 * HOUR, max: T + 20 * HOUR }),
    plannedStart: fc.option(fc.integer({ min: T - 50 * HOUR, max: T + 900 * HOUR })),
    kind: fc.constantFrom('standard', 'normal', 'emergency'),
    level: fc.constantFrom(...LEVELS),
    probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    damage: fc.option(fc.integer({ min: 1, max: 5 })),
    irreversible: fc.boolean(),
    conflicts: fc.array(fc.constant('CHG-9'), { maxLength: 1 }),
    freezes: fc.array(fc.constant('Year end'), { maxLength: 1 }),
    stoppers: fc.array(fc.constant('There is no back-out plan'), { maxLength: 1 }),
    objections: fc.integer({ min: 0, max: 2 }),
    deferrals: fc.integer({ min: 0, max: 2 }),
  })
  .map((one) => candidate(one as Partial<Candidate>));
