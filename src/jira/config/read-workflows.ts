import * as z from '../../shape';
import type { SiteTransition, SiteWorkflow, SiteWorkflowScheme } from '../../domain/provisioning/site';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { workflowsAnswer, workflowScheme, type WorkflowsAnswer } from './shapes';

/** Jira's bulk answer with references turned into status ids. */
export function toWorkflows(answer: WorkflowsAnswer): SiteWorkflow[] {
  const ids = new Map(answer.statuses.map((status) => [status.statusReference, status.id]));
  const idOf = (reference: string) => ids.get(reference) ?? reference;
  return answer.workflows.map((workflow) => ({
    id: workflow.id,
    name: workflow.name,
    // Jira leaves the mark out of some answers; its own default workflow always carries it.
    editable: workflow['isEditable'] !== false,
    version: workflow.version,
    statusIds: workflow.statuses.map((status) => idOf(status.statusReference)),
    transitions: workflow.transitions.map((transition): SiteTransition => ({
      id: transition.id,
      type: transition.type,
      name: transition.name,
      to: idOf(transition.toStatusReference),
      from: transition.links.map((link) => idOf(link.fromStatusReference)),
      validators: transition.validators,
      conditions: transition.conditions,
      raw: transition,
    })),
    raw: workflow,
  }));
}

/** Workflows by id in one call; those that are gone are left out of the answer. */
export async function readWorkflowsById(
  jira: JiraClient,
  workflowIds: readonly string[],
): Promise<SiteWorkflow[]> {
  if (workflowIds.length === 0) return [];
  const answer = await jira.call(CONFIG_ENDPOINTS.readWorkflows, {
    body: { workflowIds: [...new Set(workflowIds)] },
    answer: workflowsAnswer,
  });
  return toWorkflows(answer);
}

/** Workflows by name in one call; names that don't exist are left out of the answer. */
export async function readWorkflowsByName(
  jira: JiraClient,
  workflowNames: readonly string[],
): Promise<SiteWorkflow[]> {
  if (workflowNames.length === 0) return [];
  const answer = await jira.call(CONFIG_ENDPOINTS.readWorkflows, {
    body: { workflowNames: [...new Set(workflowNames)] },
    answer: workflowsAnswer,
  });
  return toWorkflows(answer);
}

/** The workflow scheme of a project with ids and versions of its workflows. */
export async function readWorkflowScheme(
  jira: JiraClient,
  projectId: string,
): Promise<Omit<SiteWorkflowScheme, 'sharedWith' | 'standard'>> {
  const [scheme] = await jira.call(CONFIG_ENDPOINTS.readWorkflowSchemes, {
    body: { projectIds: [projectId] },
    answer: z.array(workflowScheme),
  });
  if (!scheme) throw new Error(`Jira named no workflow scheme for the project ${projectId}`);
  return toScheme(scheme);
}

/** Workflow schemes by id in one call; those that are gone are left out of the answer. */
export async function readWorkflowSchemesById(
  jira: JiraClient,
  workflowSchemeIds: readonly string[],
): Promise<Omit<SiteWorkflowScheme, 'sharedWith' | 'standard'>[]> {
  if (workflowSchemeIds.length === 0) return [];
  const schemes = await jira.call(CONFIG_ENDPOINTS.readWorkflowSchemes, {
    body: { workflowSchemeIds: [...new Set(workflowSchemeIds)] },
    answer: z.array(workflowScheme),
  });
  return schemes.map(toScheme);
}

const toScheme = (
  scheme: z.infer<typeof workflowScheme>,
): Omit<SiteWorkflowScheme, 'sharedWith' | 'standard'> => ({
  id: scheme.id,
  name: scheme.name,
  description: scheme.description,
  version: scheme.version,
  defaultWorkflow: scheme.defaultWorkflow,
  byType: scheme.workflowsForIssueTypes.map((one) => ({
    typeIds: one.issueTypeIds,
    workflow: one.workflow,
  })),
});

const rules = z.object({
  forgeRules: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().optional(),
        ruleKey: z.string(),
        ruleType: z.string().optional(),
      }),
    )
    .nullish(),
  systemRules: z.array(z.object({ ruleKey: z.string() })).nullish(),
});

/**
 * What rules workflows of this type can have. Our validator is recognised by the ARI of its module: Jira's document
 * names REST keys for expression rules and post functions only, so whether a function validator has one is read, never
 * assumed; null says that it has none.
 */
export async function readCapabilities(
  jira: JiraClient,
  projectId: string,
  issueTypeId: string,
  moduleKey: string,
): Promise<{
  readonly gateRule: { readonly ruleKey: string; readonly ari: string } | null;
  readonly systemRules: string[];
}> {
  const answer = await jira.call(CONFIG_ENDPOINTS.capabilities, {
    query: { projectId, issueTypeId },
    answer: rules,
  });
  const ours = answer.forgeRules?.find(
    (rule) =>
      rule.id.endsWith(`/static/${moduleKey}`) &&
      rule.ruleKey.length > 0 &&
      (rule.ruleType ?? 'Validator') === 'Validator',
  );
  return {
    gateRule: ours ? { ruleKey: ours.ruleKey, ari: ours.id } : null,
    systemRules: (answer.systemRules ?? []).map((rule) => rule.ruleKey),
  };
}
