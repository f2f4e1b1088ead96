import Lozenge from '@atlaskit/lozenge/lozenge';
import type { CalendarView } from '../../../../../src/contract/calendars';
import { DatedMoment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { PersonWord } from '../../../components/person-name';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { changesBetween } from './changes-between';

const words = text.calendars.versions;

/** Every version, newest first: from when it counts, who made it, what it changed, and why where it put the past right. */
export function VersionsList({ versions }: Pick<CalendarView, 'versions'>) {
  const { now, locale } = useSight();
  return (
    <PeopleProvider accountIds={versions.flatMap(({ by }) => by ?? [])}>
      <ol className="plain-list history">
        {versions.map((one, index) => {
          const before = versions[index + 1];
          const changes = before ? changesBetween(before, one, locale) : [];
          return (
            <li key={one.version} className="history-entry stack-tight">
              <p>
                <span className="strong">{words.version(one.version)}</span>{' '}
                {Date.parse(one.effectiveFrom) > now ? (
                  <Lozenge appearance="inprogress">{words.planned}</Lozenge>
                ) : one.correction === null ? null : (
                  <Lozenge appearance="moved">{words.correction}</Lozenge>
                )}{' '}
                <span className="subtle">
                  {before === undefined ? (
                    words.fromStart
                  ) : (
                    <>
                      {words.from} <DatedMoment at={one.effectiveFrom} />
                    </>
                  )}
                  ,{' '}
                  {one.by === null ? (
                    words.adopted
                  ) : (
                    <>
                      {words.by} <PersonWord accountId={one.by} />
                    </>
                  )}
                </span>
              </p>
              {one.correction === null ? null : (
                <p>
                  {words.why} {one.correction}
                </p>
              )}
              {before === undefined ? null : changes.length === 0 ? (
                <p className="small subtle">{words.same}</p>
              ) : (
                <ul className="small">
                  {changes.map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </PeopleProvider>
  );
}
