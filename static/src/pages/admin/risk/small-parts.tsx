import { useId } from 'react';
import type { RiskDraft, RiskModelView } from '../../../../../src/contract/risk-admin';
import { text } from '../../../text';
import { useFindingText } from './findings';
import { NumberField } from './number-field';

interface Props {
  readonly draft: RiskDraft;
  readonly disabled: boolean;
  readonly change: (part: Partial<RiskDraft>) => void;
}
const HISTORIES = ['team', 'model', 'service'] as const;

function History({ name, draft, disabled, change }: Props & { name: (typeof HISTORIES)[number] }) {
  const error = useFindingText(`historyWeights.${name}`);
  return (
    <NumberField
      label={text.riskModel.histories[name]}
      value={draft.historyWeights[name]}
      bounds={[0, 3]}
      disabled={disabled}
      error={error}
      change={(value) => change({ historyWeights: { ...draft.historyWeights, [name]: value } })}
    />
  );
}

/** How much it counts what happened before. */
export const HistoryWeights = (props: Props) => (
  <>
    <p className="subtle">{text.riskModel.historyLead}</p>
    <div className="pair form">
      {HISTORIES.map((name) => (
        <History key={name} name={name} {...props} />
      ))}
    </div>
  </>
);

function Stopper(props: {
  stopper: RiskModelView['stoppers'][number];
  on: boolean;
  disabled: boolean;
  toggle: () => void;
}) {
  const id = useId();
  return (
    <li>
      <label className="freeze-tick">
        <input
          type="checkbox"
          checked={props.on}
          disabled={props.disabled}
          aria-describedby={id}
          onChange={props.toggle}
        />
        {props.stopper.text}
      </label>
      <p className="field-help freeze-tick-why" id={id}>
        {props.stopper.remedy}
      </p>
    </li>
  );
}

/** What keeps a submitted change at High at least. */
export function StopperTicks(props: Props & { stoppers: RiskModelView['stoppers'] }) {
  const { draft, stoppers, change } = props;
  return (
    <>
      <p className="subtle">{text.riskModel.stoppersLead}</p>
      <ul className="plain-list stack-tight">
        {stoppers.map((stopper) => {
          const on = draft.stoppers.includes(stopper.id);
          return (
            <Stopper
              key={stopper.id}
              stopper={stopper}
              on={on}
              disabled={props.disabled}
              toggle={() =>
                change({
                  stoppers: stoppers
                    .map(({ id }) => id)
                    .filter((id) => (id === stopper.id ? !on : draft.stoppers.includes(id))),
                })
              }
            />
          );
        })}
      </ul>
    </>
  );
}
