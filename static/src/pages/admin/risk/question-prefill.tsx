import Button from '@atlaskit/button/default/button';
import type { Question, RiskModelView } from '../../../../../src/contract/risk-admin';
import { FormField } from '../../../components/form-field';
import { Pick } from '../../../components/pick';
import { text } from '../../../text';
import { useFindingText } from './findings';
import { NumberField } from './number-field';

const words = text.riskModel.questions;
const MOST = 10;
type Ranges = NonNullable<Question['prefill']>['ranges'];

/** From which factor a question is answered beforehand, and which values mean which answer. */
export function QuestionPrefill(props: {
  question: Question;
  about: RiskModelView['about'];
  change: (question: Question) => void;
}) {
  const { question, about, change } = props;
  const { prefill, options } = question;
  const fault = useFindingText(`questions.${question.id}.prefill`);
  const factor = about.find(({ id }) => id === prefill?.factor);
  const choose = (id: string) => {
    const [first] = options;
    if (id === '' || !first) return change({ ...question, prefill: null });
    const ranges = prefill?.ranges ?? [{ from: 0, to: 1, option: first.id }];
    change({ ...question, prefill: { factor: id, ranges } });
  };
  const put = (ranges: Ranges) => change({ ...question, prefill: prefill && { ...prefill, ranges } });
  const set = (index: number, part: Partial<Ranges[number]>) =>
    put((prefill?.ranges ?? []).map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <div className="stack-tight">
      <FormField label={words.prefill} help={words.prefillHelp} error={fault}>
        {(field) => (
          <Pick
            label={words.prefill}
            id={field.id}
            isInvalid={field.isInvalid}
            describedBy={field['aria-describedby']}
            options={[
              { value: '', label: words.prefillNone },
              ...about.map(({ id, label }) => ({ value: id, label })),
            ]}
            value={prefill?.factor ?? ''}
            change={choose}
          />
        )}
      </FormField>
      {factor ? <p className="small subtle">{factor.unit}</p> : null}
      {prefill?.ranges.map((range, index) => (
        <div key={index} className="risk-range">
          <NumberField
            label={words.rangeFrom(index + 1)}
            value={range.from}
            bounds={[-100, 100]}
            change={(from) => set(index, { from })}
          />
          <NumberField
            label={words.rangeToOf(index + 1)}
            value={range.to}
            bounds={[-100, 100]}
            change={(to) => set(index, { to })}
          />
          <FormField label={words.rangeOption(index + 1)}>
            {(field) => (
              <Pick
                label={words.rangeOption(index + 1)}
                id={field.id}
                options={options.map(({ id, label }) => ({ value: id, label }))}
                value={range.option}
                change={(option) => set(index, { option })}
              />
            )}
          </FormField>
          <Button
            appearance="subtle"
            spacing="compact"
            isDisabled={prefill.ranges.length === 1}
            aria-label={words.removeRange(index + 1)}
            onClick={() => put(prefill.ranges.filter((_, at) => at !== index))}
          >
            ✕
          </Button>
        </div>
      ))}
      {prefill ? (
        <div>
          <Button
            spacing="compact"
            isDisabled={prefill.ranges.length >= MOST}
            onClick={() => put([...prefill.ranges, { from: 0, to: 1, option: options[0]?.id ?? '' }])}
          >
            {words.addRange}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
