import { editAsUser } from '../../jira/edit-as-user';
import { readIssue } from '../../jira/read-issue';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { fieldId, findPractice, mappedFields } from '../rules/find-practice';
import { notAdopted } from '../view-change';
import { whenItCan } from '../when-it-can';
import { servicePanel } from './panel';

/** Writes which services a ticket is about into its field, as the person; by name, so that searches and lists show it. */
export const setServices: UseCase<'service.set'> = async (deps, { issueId, serviceIds }, caller) => {
  const { rules, state } = await deps.store.issues.getWithRules(issueId);
  if (rules === null) throw notAdopted();
  const issue = await readIssue(deps.jira, issueId, mappedFields(rules, state?.projectId ?? null));
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  if (found === null) throw notAdopted();
  const field = fieldId(found.practice, 'service');
  if (field === null)
    throw new Refusal(
      'CONFLICT',
      'No field of this project says which service a ticket is about.',
      'A Jira administrator can adopt the practice again: it then maps or adds the field.',
    );
  const services = await deps.store.services.getMany([...new Set(serviceIds)]);
  const names = services.flatMap((one) => (one === null ? [] : [one.name]));
  if (names.length !== services.length)
    throw new Refusal('NOT_FOUND', 'One of these services no longer exists.', 'Choose again from the list.');
  await editAsUser(deps.jira, issueId, { [field]: names.length === 0 ? null : names.join(', ') });
  // Our own writes cause no event: what follows from this one is done by the queue.
  await whenItCan(deps, 'fold', () =>
    deps.queue.push('issue-work', { kind: 'fold', issueId }, { concurrencyKey: `issue-${issueId}` }),
  );
  return servicePanel(deps, { issueId }, caller);
};
