import { createContext, useContext } from 'react';
import type { LiveMeeting } from './use-meeting';

/** The meeting that is shown, for its parts. */
export const MeetingContext = createContext<LiveMeeting | null>(null);

export function useShownMeeting(): LiveMeeting {
  const meeting = useContext(MeetingContext);
  if (meeting === null) throw new Error('Outside of a meeting.');
  return meeting;
}
