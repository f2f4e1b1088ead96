import { useState } from 'react';
import type { SlaReport } from '../../../../../src/contract/sla-report';
import { TableFrame } from '../../../components/table-frame';
import { TextButton } from '../../../components/text-button';
import { rate } from '../../../format/numbers';
import { text } from '../../../text';
import { MissList } from './miss-list';

const words = text.report.compliance;
type Counts = SlaReport['weeks'][number]['all'];
const rateOrNone = (value: number | null): string => (value === null ? '\u2013' : rate(value));

function Figures({ counts }: { counts: Counts }) {
  return (
    <>
      <td className="number">{rateOrNone(counts.rate)}</td>
      <td className="number">{counts.met.toLocaleString('en')}</td>
      <td className="number">{counts.missed.toLocaleString('en')}</td>
      <td className="number">{counts.excused.toLocaleString('en')}</td>
      <td className="number">{rateOrNone(counts.rateWithoutExcused)}</td>
    </>
  );
}

/** The figures behind the chart, newest week first; a week with misses tells which. */
export function WeekTable(props: { report: SlaReport; projectId: string; siteUrl: string }) {
  const { report, projectId, siteUrl } = props;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <TableFrame label={words.table}>
        <table className="week-table" aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{words.week}</th>
              <th scope="col" className="number">
                {words.rate}
              </th>
              <th scope="col" className="number">
                {words.met}
              </th>
              <th scope="col" className="number">
                {words.missed}
              </th>
              <th scope="col" className="number">
                {words.excused}
              </th>
              <th scope="col" className="number">
                {words.without}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...report.weeks].reverse().map(({ week, all, published }) => (
              <tr key={week}>
                <th scope="row">
                  {week} <span className="subtle">{published || all.rate === null ? '' : words.still}</span>{' '}
                  {all.missed === 0 ? null : (
                    <TextButton onClick={() => setOpen(open === week ? null : week)}>
                      {words.showMisses}
                      <span className="hidden-text"> {words.misses(week)}</span>
                    </TextButton>
                  )}
                </th>
                <Figures counts={all} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            {report.total.groups.map(({ id, name, counts }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <Figures counts={counts} />
              </tr>
            ))}
            <tr className="strong">
              <th scope="row">{words.total}</th>
              <Figures counts={report.total.all} />
            </tr>
          </tfoot>
        </table>
      </TableFrame>
      {open === null ? null : <MissList key={open} projectId={projectId} week={open} siteUrl={siteUrl} />}
    </>
  );
}
