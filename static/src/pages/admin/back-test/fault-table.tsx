import { useState } from 'react';
import { Pager } from '../../../components/pager';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import type { LogFault } from './send-log';

const words = text.backTest;
const PAGE = 20;

/** What could not be used of the file, by line. */
export function FaultTable({ faults }: { faults: readonly LogFault[] }) {
  const [page, setPage] = useState(0);
  return (
    <section className="stack-tight" aria-label={words.faults(faults.length)}>
      <p>
        <span className="strong">{words.faults(faults.length)}.</span> {words.faultsWhy}
      </p>
      <TableFrame label={words.faults(faults.length)}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.fault}</th>
              <th scope="col">{words.remedy}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(page * PAGE, (page + 1) * PAGE).map((fault, index) => (
              <tr key={index}>
                <td>{fault.line.toLocaleString('en')}</td>
                <td>{fault.text}</td>
                <td>{fault.remedy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Pager page={page} size={PAGE} all={faults.length} go={setPage} />
    </section>
  );
}
