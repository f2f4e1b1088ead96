import Lozenge from '@atlaskit/lozenge/lozenge';
import type { AnchorView } from '../../../../../../src/contract/evidence';
import { Moment } from '../../../../components/moment';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';

const words = text.evidence.status;
const APPEARANCE = { written: 'success', waiting: 'inprogress', failed: 'removed', none: 'moved' } as const;

/** Anchors, newest first, each with its root in full: it is compared by eye with what was published. */
export function AnchorTable({ anchors }: { anchors: readonly AnchorView[] }) {
  const { columns } = words;
  return (
    <TableFrame label={words.anchorsTitle}>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {columns.number}
            </th>
            <th scope="col">{columns.at}</th>
            <th scope="col" className="number">
              {columns.chains}
            </th>
            <th scope="col">{columns.comment}</th>
            <th scope="col">{columns.root}</th>
          </tr>
        </thead>
        <tbody>
          {anchors.map((anchor) => (
            <tr key={anchor.number}>
              <th scope="row" className="number">
                {anchor.number}
              </th>
              <td>
                <Moment at={anchor.at} />
              </td>
              <td className="number">{anchor.chains}</td>
              <td>
                <Lozenge appearance={APPEARANCE[anchor.comment]} maxWidth="20rem">
                  {words.comments[anchor.comment]}
                </Lozenge>
                {anchor.why === null ? null : <div className="subtle">{anchor.why}</div>}
              </td>
              <td>
                <code className="root">{anchor.root}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
