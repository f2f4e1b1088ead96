import './minutes.css';
import { useQuery } from '@tanstack/react-query';
import type { Minutes } from '../../../../../../src/contract/meetings';
import { readMinutes } from '../../../../api/meetings';
import type { Viewer } from '../../../../api/viewer';
import { Failure } from '../../../../components/failure';
import { PeopleProvider } from '../../../../components/people-context';
import { Skeleton } from '../../../../components/skeleton';
import { SightProvider } from '../../../../components/viewer-context';
import { text } from '../../../../text';
import { BackButton } from '../back-button';
import { useCabPlace } from '../use-cab-place';
import { MinutesPage } from './minutes-page';

const people = ({ chair, attendance, items, actions }: Minutes): string[] => [
  ...(chair === null ? [] : [chair]),
  ...attendance.flatMap((one) => [one.accountId, ...one.for]),
  ...items.flatMap(({ votes, excluded, notes }) => [
    ...[...votes, ...excluded].map(({ accountId }) => accountId),
    ...votes.flatMap((one) => one.for),
    ...notes.map(({ by }) => by),
  ]),
  ...[...actions, ...items.flatMap((item) => item.actions)].flatMap(({ by, owner }) => [
    by,
    ...(owner === null ? [] : [owner]),
  ]),
];

/** The minutes of a meeting that is over: to read, to print, to take along. */
export function MinutesScreen({ meetingId, viewer }: { meetingId: string; viewer: Viewer }) {
  const { toMeeting } = useCabPlace();
  const minutes = useQuery({ queryKey: ['minutes', meetingId], queryFn: () => readMinutes(meetingId) });
  if (minutes.isPending) return <Skeleton rows={['button', 'title', 'block', 'block']} />;
  return (
    <SightProvider viewer={viewer}>
      <div className="no-print">
        <BackButton onClick={() => toMeeting(meetingId)}>{text.cab.minutes.back}</BackButton>
      </div>
      {minutes.data ? (
        <PeopleProvider accountIds={people(minutes.data.minutes)}>
          <MinutesPage view={minutes.data} />
        </PeopleProvider>
      ) : (
        <Failure error={minutes.error} retry={() => void minutes.refetch()} />
      )}
    </SightProvider>
  );
}
