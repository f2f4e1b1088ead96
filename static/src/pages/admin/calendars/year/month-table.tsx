import { TableFrame } from '../../../../components/table-frame';
import { useSight } from '../../../../components/viewer-context';
import { dayName } from '../../../../format/iso-day';
import { text } from '../../../../text';
import type { DayCell, Month } from './year-layout';

const words = text.calendars.year;

/** The year in words: per month how many days are open, and which are not as usual. */
export function MonthTable({ year, months }: { year: number; months: readonly Month[] }) {
  const { locale } = useSight();
  const list = (cells: readonly DayCell[]) =>
    cells.length === 0
      ? text.common.none
      : cells.map(({ date }) => dayName(date, locale, { weekday: 'short', day: 'numeric' })).join(', ');
  return (
    <TableFrame label={words.tableOf(year)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col" className="number">
              {words.openDays}
            </th>
            <th scope="col">{words.kinds.holiday}</th>
            <th scope="col">{words.kinds.override}</th>
            <th scope="col">{words.clockChange}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ id, cells }) => (
            <tr key={id}>
              <th scope="row">{dayName(`${id}-01`, locale, { month: 'long' })}</th>
              <td className="number">{cells.filter(({ minutes }) => minutes > 0).length}</td>
              <td>{list(cells.filter(({ kind }) => kind === 'holiday'))}</td>
              <td>{list(cells.filter(({ kind }) => kind === 'override'))}</td>
              <td>{list(cells.filter(({ clockChange }) => clockChange))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
