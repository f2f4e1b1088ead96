import type { CalibrationView } from '../../../../../../src/contract/risk-admin';
import { percent } from '../../../../format/numbers';
import { text } from '../../../../text';

const words = text.calibration.figures;
const fixed = (value: number): string => value.toFixed(3);

function Figure(props: { name: string; value: string | null; help: string; note?: string | null }) {
  return (
    <div className="risk-figure">
      <dt>{props.name}</dt>
      <dd>
        <span className={props.value === null ? 'subtle' : 'risk-value'}>{props.value ?? words.few}</span>
        {props.note ? <span className="small"> {props.note}</span> : null}
        <span className="small subtle risk-figure-help">{props.help}</span>
      </dd>
    </div>
  );
}

/** The figures that say how good the predictions are, each against what it would be without them. */
export function HeadlineFigures({ view }: { view: CalibrationView }) {
  const { baseRate, brier, brierOfBaseRate, auc, calibrationError } = view;
  const against =
    brier === null || brierOfBaseRate === null
      ? null
      : (brier < brierOfBaseRate ? words.better : words.worse)(fixed(brierOfBaseRate));
  return (
    <dl className="figures">
      <Figure
        name={words.base}
        value={baseRate === null ? null : percent(baseRate)}
        note={words.of(view.failures, view.outcomes)}
        help={words.baseHelp}
      />
      <Figure
        name={words.brier}
        value={brier === null ? null : fixed(brier)}
        note={against}
        help={words.brierHelp}
      />
      <Figure
        name={words.auc}
        value={auc === null ? null : auc.value.toFixed(2)}
        note={auc === null ? null : words.interval(auc.low.toFixed(2), auc.high.toFixed(2))}
        help={words.aucHelp}
      />
      <Figure
        name={words.error}
        value={calibrationError === null ? null : fixed(calibrationError)}
        help={words.errorHelp}
      />
    </dl>
  );
}
