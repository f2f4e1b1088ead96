import type { Viewer } from '../../../../api/viewer';
import { Failure } from '../../../../components/failure';
import { PeopleProvider } from '../../../../components/people-context';
import { Skeleton } from '../../../../components/skeleton';
import { SightProvider } from '../../../../components/viewer-context';
import { text } from '../../../../text';
import { BackButton } from '../back-button';
import { useCabPlace } from '../use-cab-place';
import { LostNotice } from './lost-notice';
import { MeetingBody } from './meeting-body';
import { MeetingContext } from './meeting-context';
import { peopleIn } from './people-in';
import { useMeeting } from './use-meeting';

/** One meeting, for everybody who sits in it: it follows what the others do. */
export function MeetingScreen({ meetingId, viewer }: { meetingId: string; viewer: Viewer }) {
  const { toBoard, toBoards } = useCabPlace();
  const { query, isLost } = useMeeting(meetingId);
  if (query.isPending) return <Skeleton rows={['button', 'title', 'line', 'block', 'block']} />;
  const retry = () => void query.refetch();
  if (!query.data)
    return (
      <>
        <BackButton onClick={toBoards}>{text.cab.list.back}</BackButton>
        <Failure error={query.error} retry={retry} />
      </>
    );
  const meeting = query.data;
  return (
    <SightProvider viewer={viewer} serverAt={meeting.at}>
      <PeopleProvider accountIds={peopleIn(meeting)}>
        <MeetingContext.Provider value={meeting}>
          <BackButton onClick={() => toBoard(meeting.meeting.boardId)}>{text.cab.meeting.back}</BackButton>
          <LostNotice isLost={isLost} isTrying={query.isFetching} tryNow={retry} />
          {query.isError && !isLost ? <Failure error={query.error} retry={retry} /> : null}
          <MeetingBody siteUrl={viewer.siteUrl} />
        </MeetingContext.Provider>
      </PeopleProvider>
    </SightProvider>
  );
}
