import type { PackSla } from './schema';
import { escalations, PRIORITIES, WORKING_DAY } from './shared-priority';

/** A clock on what is owed after a change: Steward's own events start and stop it, whatever its priority. */
const owed = (
  id: string,
  name: string,
  on: { readonly starts: string; readonly stops: string },
  minutes: number,
  calendar: 'always' | 'working',
): PackSla => ({
  id,
  name,
  agreement: 'OLA',
  startsWhen: [],
  startsOn: [on.starts],
  stopsWhen: [],
  stopsOn: [on.stops],
  stopsOnAgentComment: false,
  pausesWhen: [],
  cancelsWhen: ['cancelled'],
  cycles: 'every',
  resumeWithinDays: 0,
  goals: [{ id: 'Any priority', priorities: PRIORITIES, minutes, calendar }],
  escalations,
});

/** What RULES ask for after an emergency, an unauthorised change, and one that takes longer than it may. */
export const changeSlas: PackSla[] = [
  owed(
    'change-retro-approval',
    'Time to vote on what was done',
    { starts: 'retro approval wanted', stops: 'retro approval decided' },
    WORKING_DAY,
    'working',
  ),
  owed(
    'change-review',
    'Time to review an emergency',
    { starts: 'review wanted', stops: 'review done' },
    5 * WORKING_DAY,
    'working',
  ),
  owed(
    'change-overrun',
    'Time over its window',
    { starts: 'overrun', stops: 'overrun ended' },
    120,
    'always',
  ),
];
