import Lozenge from '@atlaskit/lozenge/lozenge';
import type { GatePath, GatePathsView } from '../../../../../src/contract/gate-paths';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';

const words = text.gatePaths;
const { columns } = words;
const APPEARANCE = { gated: 'success', wayOut: 'default', openWayOut: 'moved', bypass: 'removed' } as const;
/** What has to be mended comes first. */
const ORDER: readonly GatePath['kind'][] = ['bypass', 'openWayOut', 'wayOut', 'gated'];

/** The ways of one workflow, those around the gate first. */
export function PathTable({ workflow }: { workflow: GatePathsView['workflows'][number] }) {
  const paths = [...workflow.paths].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <div className="stack-tight">
      <h4>{workflow.name}</h4>
      <p className="subtle">
        {words.types} {workflow.types.join(', ')}
      </p>
      {paths.length === 0 ? (
        <p>{words.noPaths}</p>
      ) : (
        <TableFrame label={workflow.name}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{columns.name}</th>
                <th scope="col">{columns.way}</th>
                <th scope="col">{columns.kind}</th>
                <th scope="col">{columns.remedy}</th>
              </tr>
            </thead>
            <tbody>
              {paths.map((path) => (
                <tr key={`${path.id} ${path.into}`}>
                  <th scope="row">{path.name}</th>
                  <td>
                    {words.into[path.into]}
                    <div className="small subtle">
                      {path.from.length === 0 ? words.anywhere : path.from.join(', ')} → {path.to}
                    </div>
                  </td>
                  <td>
                    <Lozenge appearance={APPEARANCE[path.kind]} maxWidth="16rem">
                      {words.kinds[path.kind]}
                    </Lozenge>
                  </td>
                  <td>{path.remedy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}
