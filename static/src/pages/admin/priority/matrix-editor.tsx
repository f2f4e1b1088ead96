import Button from '@atlaskit/button/default/button';
import { useId } from 'react';
import type { PriorityScheme } from '../../../../../src/contract/practices';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { AxisName } from './axis-name';
import { MatrixCell } from './matrix-cell';
import { addTo, faultsOf, MOST, removeFrom, renameAt, setCell, type Axis } from './scheme';
import { useGridKeys } from './use-grid-keys';

const words = text.priority;

/** The matrix as a grid: names on both sides, a priority in each cell, and at once what is not in order. */
export function MatrixEditor(props: { scheme: PriorityScheme; change: (scheme: PriorityScheme) => void }) {
  const { scheme, change } = props;
  const { impacts, urgencies, priorities, cells } = scheme;
  const id = useId();
  const grid = useGridKeys(impacts.length, urgencies.length, ({ row, column }, priority) => {
    if (priority < priorities.length) change(setCell(scheme, row, column, priority));
  });
  const faults = faultsOf(scheme);
  const faultId = (found: number) => (found < 0 ? null : `${id}-fault-${found}`);
  const nameFault = (axis: Axis, at: number) =>
    faultId(faults.findIndex((one) => one.kind === 'name' && one.axis === axis && one.at === at));
  const axis = (name: Axis, at: number, title: (position: number) => string) => (
    <AxisName
      label={title(at + 1)}
      name={scheme[name][at] ?? ''}
      faultId={nameFault(name, at)}
      only={scheme[name].length === 1}
      rename={(value) => change(renameAt(scheme, name, at, value))}
      remove={() => change(removeFrom(scheme, name, at))}
    />
  );
  return (
    <div className="stack-tight">
      <p className="small subtle" id={`${id}-keys`}>
        {words.keys}
      </p>
      <TableFrame label={words.matrix}>
        <table
          className="matrix matrix-editor"
          role="grid"
          aria-label={words.matrix}
          aria-describedby={`${id}-keys`}
          onKeyDown={grid.onKeyDown}
        >
          <thead>
            <tr>
              <td className="small subtle">
                {words.impact} ↓ {words.urgency} →
              </td>
              {urgencies.map((_, at) => (
                <th key={at} scope="col">
                  {axis('urgencies', at, words.urgencyName)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {impacts.map((impact, row) => (
              <tr key={row}>
                <th scope="row">{axis('impacts', row, words.impactName)}</th>
                {urgencies.map((urgency, column) => (
                  <MatrixCell
                    key={column}
                    impact={impact}
                    urgency={urgency}
                    priorities={priorities}
                    value={cells[row]?.[column] ?? 0}
                    faultId={faultId(
                      faults.findIndex(
                        (one) => one.kind === 'cell' && one.impact === row && one.urgency === column,
                      ),
                    )}
                    current={grid.current.row === row && grid.current.column === column}
                    focus={() => grid.focus({ row, column })}
                    choose={(priority) => change(setCell(scheme, row, column, priority))}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <div className="row">
        <Button
          spacing="compact"
          isDisabled={impacts.length >= MOST}
          onClick={() => change(addTo(scheme, 'impacts'))}
        >
          {words.addImpact}
        </Button>
        <Button
          spacing="compact"
          isDisabled={urgencies.length >= MOST}
          onClick={() => change(addTo(scheme, 'urgencies'))}
        >
          {words.addUrgency}
        </Button>
        <span className="small subtle">{words.full(MOST)}</span>
      </div>
      <div aria-live="polite">
        {faults.length === 0 ? (
          <p className="small subtle">{words.fine}</p>
        ) : (
          <>
            <p className="field-error strong">{words.faults(faults.length)}</p>
            <ul>
              {faults.map((fault, index) => (
                <li key={index} id={`${id}-fault-${index}`} className="field-error">
                  {fault.text}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
