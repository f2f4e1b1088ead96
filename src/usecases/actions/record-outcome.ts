import type { ChangeResult } from '../../domain/risk';
import { editAsUser } from '../../jira/edit-as-user';
import type { Phase } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { resultNamed } from '../risk/result-named';
import { findChange } from './find-change';

/** Before these a change can only have been not carried out. */
const NOT_BEGUN: readonly Phase[] = ['draft', 'submitted', 'scheduled'];

/**
 * Writes how a change ended into its field "Change outcome", as the person on whose behalf it runs. What the field takes is for
 * Jira to say; what Steward wouldn't recognise is refused here, since it would count for nothing. Gives what it counts as.
 *
 * @throws Refusal BAD_INPUT, CONFLICT, NOT_FOUND, NOT_ADOPTED; JiraError in Jira's words when it refuses
 */
export async function recordOutcome(
  deps: Deps,
  { issueKey, outcome }: { readonly issueKey: string; readonly outcome: string },
): Promise<ChangeResult> {
  const result = resultNamed(outcome);
  if (result === null)
    throw new Refusal(
      'BAD_INPUT',
      `“${outcome}” is no outcome that Steward knows.`,
      'Use an option of the field, such as “Successful”, “Successful with issues”, “Failed”, “Backed out” or “Not carried out”.',
    );
  const { issue, rules, state } = await findChange(deps, issueKey);
  if (result !== 'notImplemented' && NOT_BEGUN.includes(state.phase))
    throw new Refusal(
      'CONFLICT',
      `${issue.key} has not been carried out yet.`,
      'Record the outcome once it is being implemented.',
    );
  const field = rules.practice.fields.changeOutcome;
  if (field === undefined)
    throw new Refusal(
      'CONFLICT',
      'This project has no field for the outcome of a change.',
      'Ask a Steward administrator to adopt change enablement again.',
    );
  await editAsUser(deps.jira, issue.id, { [field]: { value: outcome.trim() } });
  return result;
}
