import type { ConflictsView } from '../../../../../src/contract/schedule';
import { Failure } from '../../../components/failure';
import { DatedMoment, Moment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { Skeleton } from '../../../components/skeleton';
import { useAnnounced } from '../../../components/use-announced';
import { useTitles } from '../../../components/use-titles';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { ConflictItem } from './conflict-item';
import { FreezeItem } from './freeze-item';
import { Slots } from './slots';
import { useConflicts } from './use-conflicts';

const words = text.change.schedule;

function OutsideWindows({ outside }: { outside: ConflictsView['outsideWindow'] }) {
  if (outside.length === 0) return null;
  return (
    <div className="stack-tight">
      <h4>{words.outside}</h4>
      <ul className="plain-list">
        {outside.map(({ service, next }) => (
          <li key={service}>
            {words.outsideOf(service)}{' '}
            {next === null ? null : (
              <span className="subtle">
                {words.next} <DatedMoment at={next} />.
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const peopleIn = ({ conflicts, freezes }: ConflictsView): readonly string[] => [
  ...conflicts.flatMap(({ acknowledged }) => (acknowledged ? [acknowledged.by] : [])),
  ...freezes.flatMap(({ exception }) => (exception?.by ? [exception.by] : [])),
];

/** Each conflict and each freeze with what can be done about it, then better times. */
export function ScheduleDetails({ seal }: { seal: string }) {
  const { issueId } = useChangeActions();
  const query = useConflicts(issueId);
  const titles = useTitles(query.data?.conflicts.flatMap(({ other }) => other.issueId ?? []) ?? []);
  useAnnounced(query.data ? words.found(query.data.conflicts.length, query.data.freezes.length) : null);
  if (query.isPending) return <Skeleton rows={['line', 'line', 'line']} />;
  if (!query.data) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const { conflicts, freezes, outsideWindow, seenAt, you } = query.data;
  return (
    <PeopleProvider accountIds={peopleIn(query.data)}>
      {query.isError ? <Failure error={query.error} retry={() => void query.refetch()} /> : null}
      {freezes.length > 0 ? (
        <div className="stack-tight">
          <h4>{words.freezes}</h4>
          <ul className="plain-list card-list">
            {freezes.map((freeze) => (
              <FreezeItem key={`${freeze.freezeId} ${freeze.start}`} freeze={freeze} seal={seal} you={you} />
            ))}
          </ul>
        </div>
      ) : null}
      <div className="stack-tight">
        <h4>{words.conflicts}</h4>
        {conflicts.length === 0 ? (
          <p>{seenAt === null ? words.notSeen : words.noConflicts}</p>
        ) : (
          <ul className="plain-list card-list">
            {conflicts.map((line, index) => (
              <ConflictItem
                key={line.other.issueId ?? `hidden ${index}`}
                line={line}
                title={titles.get(line.other.issueId ?? '')}
                you={you}
              />
            ))}
          </ul>
        )}
      </div>
      <OutsideWindows outside={outsideWindow} />
      {you.canMove ? <Slots /> : <p className="small subtle">{words.cannotMove}</p>}
      {seenAt === null ? null : (
        <p className="small subtle">
          {words.seen} <Moment at={seenAt} />
        </p>
      )}
    </PeopleProvider>
  );
}
