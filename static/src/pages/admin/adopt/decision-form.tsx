import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import type { DecisionDraft, DecisionErrors } from './decision-draft';

const words = text.insight.decision;

/** Who approved the adoption on the business side, what it should bring, and when to check. */
export function DecisionForm(props: {
  draft: DecisionDraft;
  errors: DecisionErrors;
  change: (draft: DecisionDraft) => void;
}) {
  const { draft, errors, change } = props;
  return (
    <section className="stack-tight form decision" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="subtle">{words.why}</p>
      <FormField label={words.approvedBy} help={words.approvedByHelp} error={errors.approvedBy}>
        {(field) => (
          <TextField
            {...field}
            maxLength={200}
            value={draft.approvedBy}
            onChange={(event) => change({ ...draft, approvedBy: event.currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.benefit} help={words.benefitHelp} error={errors.benefit}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={2}
            maxLength={2000}
            value={draft.benefit}
            onChange={(event) => change({ ...draft, benefit: event.currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.checkOn} error={errors.checkOn}>
        {(field) => (
          <TextField
            {...field}
            type="date"
            width="medium"
            value={draft.checkOn}
            onChange={(event) => change({ ...draft, checkOn: event.currentTarget.value })}
          />
        )}
      </FormField>
    </section>
  );
}
