import { useId, useState, type KeyboardEvent } from 'react';
import { TableFrame } from '../../../../components/table-frame';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { useVocabulary } from '../draft/names';
import { usedColumns, usedRows, valuesOf } from './axes';
import { ANY, setCell, setOtherwise, type GoalMatrix, type Promise_ } from './goal-matrix';
import { PromiseForm } from './promise-form';
import { TargetCell } from './target-cell';

const words = text.sla.goals;

/** Up and down move to the same column of the row above or below; left and right stay with the text. */
function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>) {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const input = event.target;
  if (by === 0 || !(input instanceof HTMLInputElement) || input.closest('td.sla-cell') === null) return;
  const inputs = (row: Element | undefined) => [...(row?.querySelectorAll('input.sla-target') ?? [])];
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')];
  const at = rows.findIndex((row) => row.contains(input));
  const next = inputs(rows[at + by]);
  const target = next[Math.min(inputs(rows[at]).indexOf(input), next.length - 1)];
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.focus();
}

/** The goals as a grid of targets. What a cell counts in is edited below it. */
export function MatrixGrid(props: {
  matrix: GoalMatrix;
  usual: Omit<Promise_, 'target'>;
  change: (matrix: GoalMatrix) => void;
}) {
  const { matrix, usual, change } = props;
  const { vocabulary, names } = useVocabulary();
  const id = useId();
  const [more, setMore] = useState<{ rows: readonly string[]; columns: readonly string[] }>({
    rows: [],
    columns: [],
  });
  const [chosen, choose] = useState<{ row: string | null; column: string } | null>(null);
  const { rowField, columnField } = matrix;
  const fieldOf = (wanted: string | null) => vocabulary.fields.find((one) => one.id === wanted);
  const rows = valuesOf(fieldOf(rowField), [...new Set([...usedRows(matrix), ...more.rows])]);
  const ownColumns =
    columnField === null
      ? []
      : valuesOf(fieldOf(columnField), [...new Set([...usedColumns(matrix), ...more.columns])]);
  const columns = [...ownColumns, ANY];
  const rowName = (row: string) => names.option(rowField, row);
  const columnName = (column: string) =>
    column !== ANY && columnField !== null
      ? names.option(columnField, column)
      : columnField === null
        ? words.target
        : words.anyOther(names.field(columnField));
  const cellName = (row: string, column: string) =>
    columnField === null ? rowName(row) : words.cell(rowName(row), columnName(column));
  const unused = (field: string | null, shown: readonly string[]) =>
    (fieldOf(field)?.options ?? [])
      .filter((option) => !shown.includes(option.id))
      .map((option) => ({ value: option.id, label: option.name }));
  const moreRows = unused(rowField, rows);
  const moreColumns = unused(columnField, ownColumns);
  const isChosen = (row: string | null, column: string) => chosen?.row === row && chosen.column === column;
  const toggle = (row: string | null, column: string) =>
    choose(isChosen(row, column) ? null : { row, column });
  const opened =
    chosen === null
      ? null
      : chosen.row === null
        ? matrix.otherwise
        : (matrix.cells[chosen.row]?.[chosen.column] ?? null);
  const openedName =
    chosen === null ? '' : chosen.row === null ? words.otherwise : cellName(chosen.row, chosen.column);
  return (
    <div className="stack-tight">
      <p className="small subtle" id={`${id}-help`}>
        {words.gridHelp}
      </p>
      <TableFrame label={text.sla.editor.sections.goals}>
        <table className="matrix sla-matrix" aria-describedby={`${id}-help`} onKeyDown={moveBetweenRows}>
          <thead>
            <tr>
              <th scope="col">{names.field(rowField)}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{rowName(row)}</th>
                {columns.map((column) => (
                  <TargetCell
                    key={column}
                    label={cellName(row, column)}
                    promise={matrix.cells[row]?.[column]?.promise ?? null}
                    usual={usual}
                    inherited={
                      (column === ANY ? null : matrix.cells[row]?.[ANY]?.promise) ??
                      matrix.otherwise?.promise ??
                      null
                    }
                    chosen={isChosen(row, column)}
                    choose={() => toggle(row, column)}
                    set={(promise) => change(setCell(matrix, row, column, promise, cellName(row, column)))}
                  />
                ))}
              </tr>
            ))}
            <tr className="sla-otherwise">
              <th scope="row">{words.otherwise}</th>
              <TargetCell
                label={words.otherwise}
                span={columns.length}
                promise={matrix.otherwise?.promise ?? null}
                usual={usual}
                chosen={isChosen(null, ANY)}
                choose={() => toggle(null, ANY)}
                set={(promise) => change(setOtherwise(matrix, promise))}
              />
            </tr>
          </tbody>
        </table>
      </TableFrame>
      <p className="small subtle">{words.otherwiseHelp}</p>
      {moreRows.length === 0 && moreColumns.length === 0 ? null : (
        <div className="row">
          {moreRows.length === 0 ? null : (
            <div className="sla-short">
              <Pick
                label={words.addRow}
                placeholder={words.addRow}
                options={moreRows}
                value=""
                change={(row) => setMore({ ...more, rows: [...more.rows, row] })}
              />
            </div>
          )}
          {moreColumns.length === 0 ? null : (
            <div className="sla-short">
              <Pick
                label={words.addColumn}
                placeholder={words.addColumn}
                options={moreColumns}
                value=""
                change={(column) => setMore({ ...more, columns: [...more.columns, column] })}
              />
            </div>
          )}
        </div>
      )}
      {chosen === null || opened === null ? null : (
        <section className="card stack-tight" aria-label={words.details(openedName)}>
          <h4>{words.details(openedName)}</h4>
          <PromiseForm
            key={`${chosen.row ?? ''} ${chosen.column}`}
            promise={opened.promise}
            change={(promise) =>
              change(
                chosen.row === null
                  ? setOtherwise(matrix, promise)
                  : setCell(matrix, chosen.row, chosen.column, promise, openedName),
              )
            }
          />
        </section>
      )}
    </div>
  );
}
