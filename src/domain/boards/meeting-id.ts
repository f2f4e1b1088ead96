import type { Millis } from '../time/types';

/** The id of a board's meeting at a planned start: the same for everybody, before anything is written about it. */
export const meetingIdOf = ({ boardId, at }: { readonly boardId: string; readonly at: Millis }): string =>
  `${boardId}_${new Date(at).toISOString()}`;

/** Board and planned start of an id that `meetingIdOf` made; null: it made no such id. */
export function readMeetingId(id: string): { readonly boardId: string; readonly at: Millis } | null {
  const cut = id.lastIndexOf('_');
  const found = { boardId: id.slice(0, cut), at: Date.parse(id.slice(cut + 1)) };
  return cut > 0 && Number.isFinite(found.at) && meetingIdOf(found) === id ? found : null;
}
