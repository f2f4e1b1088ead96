import { readEditOptions } from '../../jira/read-edit-options';
import type { UseCase } from '../deps';

/** How a change can be said to have ended: the options of the field that the site mapped, as the person may set them. None: it isn't theirs to set. */
export const readOutcomes: UseCase<'change.outcomes'> = async ({ jira, store }, { issueId }) => {
  const { rules, state } = await store.issues.getWithRules(issueId);
  const practices = state === null ? [] : (rules?.projects[state.projectId]?.practices ?? []);
  const field = practices.find(({ practice }) => practice === 'change-enablement')?.fields.changeOutcome;
  return { outcomes: field === undefined ? [] : await readEditOptions(jira, issueId, field) };
};
