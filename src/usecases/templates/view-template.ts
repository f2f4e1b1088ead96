import type { TemplateView } from '../../contract/templates';
import { isoOf } from '../../jira/instant';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { managesProject } from '../schedule/manage-permission';
import { approvalOf } from './approval-of';
import { whyNotReinstate } from './change-status';
import { readCounted } from './count-use';
import { readUses } from './follow-template';
import { templateFields } from './template-fields';
import { readRecord, subjectOf, TEMPLATE, templateRecord, type TemplateRecord } from './template-record';
import { summaryOf } from './view-templates';

/** So many of its changes and revisions are listed. */
const MOST_USES = 20;
const MOST_REVISIONS = 30;

export const readTemplate: UseCase<'template.read'> = (deps, { projectId, id }, { accountId }) =>
  viewTemplate(deps, projectId, id, accountId);

/** One template with its versions, its changes, and how far the approval of its draft is. */
export async function viewTemplate(
  deps: Deps,
  projectId: string,
  id: string,
  accountId: string,
): Promise<TemplateView> {
  const { store } = deps;
  const [rules, kept, used, counted, history, canManage] = await Promise.all([
    readRules(deps),
    readRecord(deps, projectId, id),
    readUses(deps, projectId),
    readCounted(deps, projectId, [id]),
    store.config.history(TEMPLATE, subjectOf(projectId, id), templateRecord),
    managesProject(deps, projectId),
  ]);
  const { inForce, draft } = kept.value;
  const summary = summaryOf(id, kept, used, counted[0]);
  if (summary === null)
    throw new Refusal('NOT_FOUND', 'This draft was given up.', 'Choose a template from the list.');
  return {
    at: isoOf(deps.clock.now()),
    summary,
    inForce: inForce?.template ?? null,
    draft: draft?.template ?? null,
    proposal: await proposalOf(deps, draft),
    approvedBy: inForce?.approvedBy ?? null,
    history: history.slice(0, MOST_REVISIONS).map(({ version: revision, value, by, at }) => ({
      revision,
      at,
      by,
      version: (value.draft ?? value.inForce)?.template.version ?? 0,
      what: value.what,
    })),
    uses: used.uses
      .filter(({ templateId }) => templateId === id)
      .slice(0, MOST_USES)
      .map(({ issueId, issueKey, at, version }) => ({ issueId, issueKey, at, version })),
    fields: await templateFields(deps, rules, projectId),
    you: { canManage, whyNotReinstate: await whyNotReinstate(deps, kept.value, accountId) },
  };
}

/** As the last fold of its change saw it; putting it in force looks again. */
async function proposalOf(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  draft: TemplateRecord['draft'],
): Promise<TemplateView['proposal']> {
  if (draft?.proposal == null) return null;
  const state = await store.issues.get(draft.proposal.issueId);
  const { by: _, ...approval } = approvalOf(state, draft.template, clock.now());
  return { ...draft.proposal, ...approval };
}
