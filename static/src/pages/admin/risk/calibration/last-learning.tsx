import Lozenge from '@atlaskit/lozenge/lozenge';
import type { CalibrationView } from '../../../../../../src/contract/risk-admin';
import { Moment } from '../../../../components/moment';
import { text } from '../../../../text';
import { plainNumber } from '../number-field';
import { FiguresTable } from './figures-table';

const words = text.calibration.learning;
type Learning = NonNullable<CalibrationView['lastLearning']>;
const fixed = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));

/** What the last weekly look tried, and why it was taken or left. */
export function LastLearning({ last }: { last: Learning | null }) {
  if (last === null) return <p className="subtle">{words.none}</p>;
  const { champion, challenger, weights } = last;
  const measure = (name: string, key: 'brier' | 'calibrationError' | 'auc') => ({
    key,
    cells: [name, fixed(champion?.[key]), fixed(challenger?.[key])],
  });
  return (
    <div className="stack">
      <div className="stack-tight">
        <p className="row">
          <Lozenge appearance={last.adopted ? 'success' : 'default'}>
            {last.adopted ? words.adopted : words.left}
          </Lozenge>
          <span className="subtle">
            <Moment at={last.at} />
          </span>
        </p>
        <p>{last.why}</p>
      </div>
      {champion === null && challenger === null ? null : (
        <FiguresTable
          label={words.title}
          heads={[words.measure, words.champion, words.challenger]}
          rows={[
            measure(words.brier, 'brier'),
            measure(words.error, 'calibrationError'),
            measure(words.auc, 'auc'),
          ]}
        />
      )}
      {weights.length === 0 ? null : (
        <FiguresTable
          label={words.weights}
          heads={[words.weight, words.before, words.after]}
          rows={weights.map(({ id, label, before, after }) => ({
            key: id,
            cells: [label, plainNumber(before), plainNumber(after)],
          }))}
        />
      )}
    </div>
  );
}
