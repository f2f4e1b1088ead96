import Button from '@atlaskit/button/default/button';
import type { RiskDraft, RiskModelView } from '../../../../../src/contract/risk-admin';
import { text } from '../../../text';
import { useFindings } from './findings';
import { NumberField, plainNumber } from './number-field';
import { WeightBar } from './weight-bar';

const words = text.riskModel.factors;
type Factor = RiskDraft['factors'][number];
type About = RiskModelView['about'][number];

function MoreOf({ factor, about, disabled, set }: RowProps & { set: (part: Partial<Factor>) => void }) {
  const { shipped, site } = about;
  const { weight, centre, variance } = shipped;
  const isShipped = factor.weight === weight && factor.centre === centre && factor.variance === variance;
  return (
    <details>
      <summary className="small">
        <span className="more">
          {words.more}
          <span className="hidden-text">: {about.label}</span>
        </span>
        {site === null ? null : <span className="subtle"> · {words.meanShort(plainNumber(site.mean))}</span>}
      </summary>
      <div className="stack-tight" role="group" aria-label={about.label}>
        <dl className="facts">
          <dt>{words.question}</dt>
          <dd>{about.question}</dd>
          <dt>{words.source}</dt>
          <dd>{about.source}</dd>
          <dt>{words.unit}</dt>
          <dd>{about.unit}</dd>
          <dt>{words.mean}</dt>
          <dd>{site === null ? words.noMean : words.meanWords(plainNumber(site.mean), site.n)}</dd>
          <dt>{words.shipped}</dt>
          <dd>{words.shippedWords(plainNumber(weight), plainNumber(centre), plainNumber(variance))}</dd>
          <dt>{words.reason}</dt>
          <dd>{about.reason}</dd>
        </dl>
        <div className="pair">
          <NumberField
            label={words.centre}
            help={words.centreHelp}
            value={factor.centre}
            bounds={[-10, 10]}
            disabled={disabled}
            change={(next) => set({ centre: next })}
          />
          <NumberField
            label={words.variance}
            help={words.varianceHelp}
            value={factor.variance}
            bounds={[0, 100]}
            disabled={disabled}
            change={(next) => set({ variance: next })}
          />
        </div>
        {disabled || isShipped ? null : (
          <div>
            <Button
              spacing="compact"
              aria-label={words.resetOf(about.label)}
              onClick={() => set({ weight, centre, variance })}
            >
              {words.reset}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

interface RowProps {
  readonly factor: Factor;
  readonly about: About;
  readonly disabled: boolean;
}

/** One factor: whether it counts, how much and which way, drawn; what it is one click away. */
export function FactorRow(props: RowProps & { change: (factor: Factor) => void }) {
  const { factor, about, disabled, change } = props;
  const found = useFindings(`factors.${factor.id}`);
  const set = (part: Partial<Factor>) => change({ ...factor, ...part });
  return (
    <li className={factor.on ? 'risk-factor' : 'risk-factor risk-off'}>
      <div className="risk-factor-line">
        <label className="freeze-tick">
          <input
            type="checkbox"
            checked={factor.on}
            disabled={disabled}
            aria-label={words.on(about.label)}
            onChange={({ currentTarget }) => set({ on: currentTarget.checked })}
          />
          <span>
            {about.label}{' '}
            <span className="small subtle">
              {factor.on ? (about.sign > 0 ? words.up : words.down) : words.off}
            </span>
          </span>
        </label>
        <WeightBar weight={factor.on ? factor.weight : 0} />
        <div className="risk-weight">
          <NumberField
            label={words.weightOf(about.label)}
            hideLabel
            value={factor.weight}
            bounds={[-5, 5]}
            disabled={disabled || !factor.on}
            change={(weight) => set({ weight })}
          />
        </div>
      </div>
      {found.map(({ path, severity, text: says, remedy }) => (
        <p key={path + says} className={severity === 'error' ? 'field-error' : 'small subtle'}>
          {says} {remedy}
        </p>
      ))}
      <MoreOf factor={factor} about={about} disabled={disabled} set={set} />
    </li>
  );
}
