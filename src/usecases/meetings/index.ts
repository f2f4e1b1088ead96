import { actInMeeting, pullItem } from './act';
import { callMeeting } from './call-meeting';
import { listBoards } from './list-boards';
import { listMeetings } from './list-meetings';
import { viewMeeting } from './view-meeting';
import { viewMinutes } from './view-minutes';
import { voteTogether } from './vote';

/** What the global page asks about boards and their meetings. */
export const CAB = {
  'cab.boards': listBoards,
  'cab.list': listMeetings,
  'cab.call': callMeeting,
  'cab.meeting': viewMeeting,
  'cab.act': actInMeeting,
  'cab.pull': pullItem,
  'cab.vote': voteTogether,
  'cab.minutes': viewMinutes,
} as const;
