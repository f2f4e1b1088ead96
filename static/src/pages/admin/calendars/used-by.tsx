import type { CalendarSummary } from '../../../../../src/contract/calendars';
import { text } from '../../../text';

const words = text.calendars.list;

/** What counts in a calendar, by project: "OPS: Acknowledge, Resolve". */
export function UsedBy({ usedBy }: Pick<CalendarSummary, 'usedBy'>) {
  const projects = [...new Set(usedBy.map(({ projectKey }) => projectKey))];
  if (projects.length === 0) return <p className="small subtle">{words.unused}</p>;
  return (
    <p className="small subtle">
      {words.usedBy}{' '}
      {projects
        .map((key) => {
          const names = usedBy.filter((one) => one.projectKey === key).map(({ policy }) => policy);
          return `${key}: ${names.join(', ')}`;
        })
        .join('; ')}
      .
    </p>
  );
}
