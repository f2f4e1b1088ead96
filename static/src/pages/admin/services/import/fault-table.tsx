import { useState } from 'react';
import type { ImportPlanView } from '../../../../../../src/contract/services';
import { Pager } from '../../../../components/pager';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';

const words = text.serviceAdmin.importing;
const PAGE = 25;

/** What is wrong in the file: where, what, and what to do. */
export function FaultTable({ faults }: { faults: ImportPlanView['faults'] }) {
  const [page, setPage] = useState(0);
  const label = words.faults(faults.length);
  return (
    <div className="stack-tight">
      <TableFrame label={label}>
        <table className="plain-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.line}
              </th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.fault}</th>
              <th scope="col">{words.remedy}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(page * PAGE, (page + 1) * PAGE).map((fault, index) => (
              <tr key={index}>
                <td className="number">{fault.line.toLocaleString('en')}</td>
                <td>{fault.column}</td>
                <td>{fault.text}</td>
                <td>{fault.remedy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Pager page={page} size={PAGE} all={faults.length} go={setPage} />
    </div>
  );
}
