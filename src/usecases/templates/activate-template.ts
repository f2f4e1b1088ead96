import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { foldIssue } from '../fold-issue';
import { Refusal } from '../refusal';
import { approvalOf } from './approval-of';
import { followTemplate } from './follow-template';
import { putTemplate } from './put-template';
import { readRecord } from './template-record';
import { viewTemplate } from './view-template';

/**
 * Puts a draft in force once the change that asks for it is approved, and covers this very version. The change is brought up to what
 * stands in Jira first: an edit, or a vote taken back, counts.
 */
export const activateTemplate: UseCase<'template.activate'> = async (deps, request, { accountId }) => {
  const { projectId, id, revision } = request;
  const { value, version } = await readRecord(deps, projectId, id);
  const { draft } = value;
  if (version !== revision)
    throw new Refusal('STALE', 'Somebody else has changed this template meanwhile.', 'Open it again.');
  if (draft?.proposal == null)
    throw new Refusal(
      'CONFLICT',
      'Nobody has been asked to approve this version.',
      'Ask for its approval first; an edited draft needs a new one.',
    );
  const { template, proposal } = draft;
  const folded = await foldIssue(deps, { issueId: proposal.issueId, act: false });
  const now = deps.clock.now();
  const approval = approvalOf(folded?.state ?? null, template, now);
  if (approval.state !== 'approved')
    throw new Refusal(
      'CONFLICT',
      `${proposal.issueKey} is not approved for this version. ${approval.words}`,
      'Nothing was changed.',
    );
  await putTemplate(deps, { projectId, id, revision, by: accountId }, (before, at) => ({
    inForce: {
      template,
      status: 'active',
      approvedBy: { ...proposal, at: isoOf(now), by: approval.by },
      why: null,
      countsFrom: before?.inForce?.status === 'suspended' ? at : (before?.inForce?.countsFrom ?? null),
    },
    draft: null,
    what: `Version ${template.version} put in force by ${proposal.issueKey}`,
  }));
  await followTemplate(deps, projectId, id);
  return viewTemplate(deps, projectId, id, accountId);
};
