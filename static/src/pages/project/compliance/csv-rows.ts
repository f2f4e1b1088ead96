import type { SlaReport } from '../../../../../src/contract/sla-report';
import { text } from '../../../text';

const words = text.report.compliance;

/** One line a week and group, and one a week for all of them: what a spreadsheet takes. Rates are 0 to 1, "" when nothing was decided. */
export function csvRows({ weeks }: SlaReport): Readonly<Record<string, string | number>>[] {
  return weeks.flatMap(({ week, from, to, all, groups }) =>
    [{ name: words.all, counts: all }, ...groups].map(({ name, counts }) => ({
      week,
      from,
      to,
      group: name,
      met: counts.met,
      missed: counts.missed,
      excused: counts.excused,
      rate: counts.rate ?? '',
      rateWithoutExcused: counts.rateWithoutExcused ?? '',
    })),
  );
}
