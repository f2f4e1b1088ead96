import TextField from '@atlaskit/textfield/text-field';
import type { Question, RiskModelView } from '../../../../../src/contract/risk-admin';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { PickMany } from '../../../components/pick';
import { text } from '../../../text';
import { useFindingText } from './findings';
import { NumberField } from './number-field';
import { withSign } from './question-draft';
import { QuestionOptions } from './question-options';
import { QuestionPrefill } from './question-prefill';

const words = text.riskModel.questions;
const KINDS = ['standard', 'normal', 'emergency'] as const;

/** One question with its answers, how much they count, of whom it is asked, and what answers it beforehand. */
export function QuestionForm(props: {
  question: Question;
  about: RiskModelView['about'];
  change: (question: Question) => void;
}) {
  const { question, change } = props;
  const set = (part: Partial<Question>) => change({ ...question, ...part });
  const weightFault = useFindingText(`questions.${question.id}.weight`);
  return (
    <div className="stack-tight" role="group" aria-label={question.text.trim() || words.untitled}>
      <FormField label={words.text} error={question.text.trim() === '' ? words.textNeeded : undefined}>
        {(field) => (
          <TextField
            {...field}
            isCompact
            autoFocus
            maxLength={300}
            autoComplete="off"
            value={question.text}
            onChange={({ currentTarget }) => set({ text: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.help} help={words.helpHelp}>
        {(field) => (
          <TextField
            {...field}
            isCompact
            maxLength={500}
            autoComplete="off"
            value={question.help}
            onChange={({ currentTarget }) => set({ help: currentTarget.value })}
          />
        )}
      </FormField>
      <QuestionOptions question={question} change={change} />
      <div className="pair">
        <FormField label={words.sign}>
          {(field) => (
            <Choice
              {...field}
              options={[
                { value: '1', label: words.signs.up },
                { value: '-1', label: words.signs.down },
              ]}
              value={String(question.sign)}
              onChange={(value) => change(withSign(question, value === '-1' ? -1 : 1))}
            />
          )}
        </FormField>
        <NumberField
          label={words.weight}
          value={question.weight}
          bounds={[-5, 5]}
          error={weightFault}
          change={(weight) => set({ weight })}
        />
        <NumberField
          label={text.riskModel.factors.centre}
          value={question.centre}
          bounds={[0, 1]}
          change={(centre) => set({ centre })}
        />
        <NumberField
          label={text.riskModel.factors.variance}
          value={question.variance}
          bounds={[0, 0.25]}
          change={(variance) => set({ variance })}
        />
      </div>
      <FormField label={words.kinds}>
        {(field) => (
          <PickMany
            label={words.kinds}
            id={field.id}
            placeholder={words.allKinds}
            options={KINDS.map((value) => ({ value, label: words.kind[value] }))}
            values={question.kinds}
            change={(values) => set({ kinds: KINDS.filter((kind) => values.includes(kind)) })}
          />
        )}
      </FormField>
      <QuestionPrefill question={question} about={props.about} change={change} />
    </div>
  );
}
