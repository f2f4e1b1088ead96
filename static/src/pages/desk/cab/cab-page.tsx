import '../desk.css';
import './cab.css';
import { lazy } from 'react';
import { usePlace } from '../../project/place';
import type { DeskPageProps } from '../pages';
import { BoardScreen } from './board-screen';
import { BoardsList } from './boards-list';

const MeetingScreen = lazy(async () => ({
  default: (await import('./meeting/meeting-screen')).MeetingScreen,
}));
const MinutesScreen = lazy(async () => ({
  default: (await import('./minutes/minutes-screen')).MinutesScreen,
}));

/** The CAB pages: boards, the meetings of one, a meeting, its minutes. Which one stands in the address, so that a reload comes back to it. */
export function CabPage({ viewer }: DeskPageProps) {
  const { place } = usePlace();
  const { board, meeting, view } = place.query;
  if (meeting !== undefined)
    return view === 'minutes' ? (
      <MinutesScreen key={meeting} meetingId={meeting} viewer={viewer} />
    ) : (
      <MeetingScreen key={meeting} meetingId={meeting} viewer={viewer} />
    );
  return board === undefined ? (
    <BoardsList viewer={viewer} />
  ) : (
    <BoardScreen key={board} boardId={board} viewer={viewer} />
  );
}
