import { OWN_EVENTS, type OwnEvent } from '../../contract/own-events';
import type { PackSla } from './schema';
import { escalations, PRIORITIES, WORKING_DAY } from './shared-priority';

/** A clock on what is owed after a change: Steward's own events start and stop it, whatever its priority. */
const owed = (
  id: string,
  name: string,
  on: { readonly starts: OwnEvent; readonly stops: OwnEvent },
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
    { starts: OWN_EVENTS.retroWanted, stops: OWN_EVENTS.retroDecided },
    WORKING_DAY,
    'working',
  ),
  owed(
    'change-review',
    'Time to review an emergency',
    { starts: OWN_EVENTS.reviewWanted, stops: OWN_EVENTS.reviewDone },
    5 * WORKING_DAY,
    'working',
  ),
  owed(
    'change-overrun',
    'Time over its window',
    { starts: OWN_EVENTS.overrun, stops: OWN_EVENTS.overrunEnded },
    120,
    'always',
  ),
];
