import Lozenge from '@atlaskit/lozenge/lozenge';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';
import type { Drawn } from './columns';
import { statusName } from './transitions-of';

const words = text.catalogue.diagram;

/** The workflow without a picture: one row a transition. */
export function TransitionTable({ drawn }: { drawn: Drawn }) {
  return (
    <TableFrame label={words.transitions}>
      <table className="plain-table" aria-label={words.transitions}>
        <thead>
          <tr>
            <th scope="col">{words.transition}</th>
            <th scope="col">{words.fromStatus}</th>
            <th scope="col">{words.toStatus}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {drawn.workflow.transitions.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.name}
                {one.guard === 'none' ? null : (
                  <>
                    {' '}
                    <Lozenge appearance={one.guard === 'gate' ? 'discovery' : 'warning'}>
                      {words.guards[one.guard]}
                    </Lozenge>
                  </>
                )}
              </th>
              <td>
                {one.from.length === 0
                  ? words.fromNowhere
                  : one.from.map((role) => statusName(drawn, role)).join(', ')}
              </td>
              <td>{statusName(drawn, one.to)}</td>
              <td>{one.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
