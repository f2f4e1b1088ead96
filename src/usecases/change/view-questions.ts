import type { AskedQuestion } from '../../contract/change';
import { askedQuestions, kindOfChange } from '../../domain/risk';
import type { RiskInput } from '../../domain/risk/types';
import { fieldValueOf } from '../../jira/field-value';
import { isoOf } from '../../jira/instant';
import type { Folded } from '../fold-issue';
import { modelAt } from './assess-change';
import { valueOf } from './read-change';

/** The admin-made questions that this change is asked, by the model in force, with what is known of each. */
export function viewQuestions(
  { rules, issue, state, now }: Pick<Folded, 'rules' | 'issue' | 'state' | 'now'>,
  input: RiskInput,
): AskedQuestion[] {
  const kind = kindOfChange(fieldValueOf(valueOf(rules.practice, issue, 'changeType')).text);
  return askedQuestions(modelAt(rules.rules, now), input, state.answers, kind).map(
    ({ id, text, help, options, answer, prefill, contradiction }) => ({
      id,
      text,
      help,
      options: options.map((option) => ({ id: option.id, label: option.label })),
      answer: answer && { option: answer.option, by: answer.by, at: isoOf(answer.at) },
      prefill: prefill && { ...prefill },
      contradiction,
    }),
  );
}
