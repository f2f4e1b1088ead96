import { useContext, useId } from 'react';
import type { LevelName } from '../../../../../src/contract/common';
import type { RiskDraft } from '../../../../../src/contract/risk-admin';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { useGridKeys } from '../priority/use-grid-keys';
import { Findings, useFindingText } from './findings';
import { NumberField, plainNumber } from './number-field';

const words = text.riskModel.matrix;
const LEVELS = ['Low', 'Medium', 'High', 'Very high'] as const satisfies readonly LevelName[];
const TONES: Record<LevelName, string> = {
  Low: 'low',
  Medium: 'medium',
  High: 'high',
  'Very high': 'very-high',
};
/** Likelihoods from the top of the drawing, damages from its left. */
const [LIKELIHOODS, DAMAGES] = [
  [5, 4, 3, 2, 1],
  [1, 2, 3, 4, 5],
] as const;
const percent = (value: number): string => `${plainNumber(value * 100)} %`;

function withCell(matrix: RiskDraft['matrix'], likelihood: number, damage: number, level: LevelName) {
  return matrix.map((row, l) =>
    l + 1 === likelihood ? row.map((old, d) => (d + 1 === damage ? level : old)) : row,
  );
}

interface Props {
  readonly draft: RiskDraft;
  readonly disabled: boolean;
  readonly change: (part: Partial<RiskDraft>) => void;
}

/** The 5 x 5 matrix as it is drawn on walls: likelihood upwards, damage to the right; each cell can be set. */
function Matrix({ draft, disabled, change }: Props) {
  const { matrix, bands } = draft;
  const id = useId();
  const findings = useContext(Findings);
  const whole = useFindingText('matrix');
  const set = (likelihood: number, damage: number, level: LevelName) =>
    change({ matrix: withCell(matrix, likelihood, damage, level) });
  const grid = useGridKeys(5, 5, ({ row, column }, digit) => {
    const level = LEVELS[digit];
    if (level && !disabled) set(LIKELIHOODS[row] ?? 1, DAMAGES[column] ?? 1, level);
  });
  const end = (likelihood: number) => {
    const value = bands[likelihood - 1];
    return value === undefined ? null : percent(value);
  };
  return (
    <div className="stack-tight">
      {disabled ? null : (
        <p className="small subtle" id={`${id}-keys`}>
          {words.keys}
        </p>
      )}
      <TableFrame label={words.title}>
        <table
          className="matrix matrix-editor risk-matrix"
          role="grid"
          aria-label={words.title}
          aria-describedby={disabled ? undefined : `${id}-keys`}
          onKeyDown={grid.onKeyDown}
        >
          <thead>
            <tr>
              <td className="small subtle">
                {words.likelihood} ↑ {words.damage} →
              </td>
              {DAMAGES.map((damage) => (
                <th key={damage} scope="col">
                  {damage}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LIKELIHOODS.map((likelihood, row) => (
              <tr key={likelihood}>
                <th scope="row">
                  {likelihood}
                  <span className="small subtle risk-band">
                    {words.band(likelihood === 1 ? null : end(likelihood - 1), end(likelihood))}
                  </span>
                </th>
                {DAMAGES.map((damage, column) => {
                  const level = matrix[likelihood - 1]?.[damage - 1] ?? 'Low';
                  const wrong = findings.some(
                    ({ path, severity }) =>
                      severity === 'error' && path === `matrix[${likelihood - 1}][${damage - 1}]`,
                  );
                  const current = grid.current.row === row && grid.current.column === column;
                  return (
                    <td key={damage} className={`cell-${TONES[level]}${wrong ? ' cell-wrong' : ''}`}>
                      <select
                        className="matrix-select"
                        aria-label={words.cell(likelihood, damage)}
                        aria-invalid={wrong}
                        disabled={disabled}
                        tabIndex={current ? 0 : -1}
                        value={level}
                        onFocus={() => grid.focus({ row, column })}
                        onChange={({ currentTarget }) => {
                          const next = LEVELS.find((one) => one === currentTarget.value);
                          if (next) set(likelihood, damage, next);
                        }}
                      >
                        {LEVELS.map((one) => (
                          <option key={one}>{one}</option>
                        ))}
                      </select>
                      {wrong ? (
                        <span className="cell-mark" aria-hidden="true">
                          !
                        </span>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {whole === undefined ? null : <p className="field-error">{whole}</p>}
    </div>
  );
}

function Band(props: Props & { index: number }) {
  const { draft, index, change } = props;
  const error = useFindingText(`bands[${index}]`);
  return (
    <NumberField
      label={words.bandOf(index + 1)}
      value={(draft.bands[index] ?? 0) * 100}
      bounds={[0, 100]}
      disabled={props.disabled}
      error={error}
      change={(value) => change({ bands: draft.bands.map((old, at) => (at === index ? value / 100 : old)) })}
    />
  );
}

/** From likelihood and damage to the level, and from the chance to fail to the likelihood. */
export function MatrixSection(props: Props) {
  return (
    <>
      <p className="subtle">{words.lead}</p>
      <Matrix {...props} />
      <fieldset className="risk-bands">
        <legend className="label">{words.bands}</legend>
        <p className="small subtle">{words.bandsHelp}</p>
        <div className="pair">
          {[0, 1, 2, 3].map((index) => (
            <Band key={index} {...props} index={index} />
          ))}
        </div>
      </fieldset>
    </>
  );
}
