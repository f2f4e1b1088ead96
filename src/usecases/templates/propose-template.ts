import { documentOf } from '../../domain/templates/document';
import { fingerprintOf, templateText } from '../../domain/templates/template-text';
import { sealedFieldName } from '../change/read-change';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { makeOwnChange } from './own-change';
import { changesIn } from './practice-of';
import { putTemplate } from './put-template';
import { readRecord } from './template-record';
import { viewTemplate } from './view-template';

/**
 * Makes an ordinary change, as the person who asks, that describes the draft: it is submitted, voted on and decided as any other, and
 * its decision lets the draft be put in force. Asked again for the same draft, it is the same change.
 */
export const proposeTemplate: UseCase<'template.propose'> = async (deps, request, { accountId }) => {
  const { projectId, id, revision } = request;
  const [rules, kept] = await Promise.all([readRules(deps), readRecord(deps, projectId, id)]);
  const { draft } = kept.value;
  if (draft === null)
    throw new Refusal(
      'CONFLICT',
      'There is nothing to approve: it has no draft.',
      'Edit the template first.',
    );
  if (draft.proposal === null) {
    if (kept.version !== revision)
      throw new Refusal('STALE', 'Somebody else has changed this template meanwhile.', 'Open it again.');
    const { template } = draft;
    const fingerprint = fingerprintOf(template);
    const { key, id: issueId } = await makeOwnChange(
      deps,
      {
        projectId,
        issueType: changesIn(rules, projectId).issueType,
        summary: `Pre-authorise “${template.name.slice(0, 180)}”, version ${template.version}`,
        fields: { description: documentOf(templateText(template, sealedFieldName)) },
        request: `proposal-${id}-${revision}`,
        of: { kind: 'proposal', templateId: id, fingerprint },
      },
      accountId,
    );
    await putTemplate(deps, { projectId, id, revision, by: accountId }, (before) => ({
      inForce: before?.inForce ?? null,
      draft: { template, proposal: { issueId, issueKey: key } },
      what: `Approval asked with ${key}`,
    }));
  }
  return viewTemplate(deps, projectId, id, accountId);
};
