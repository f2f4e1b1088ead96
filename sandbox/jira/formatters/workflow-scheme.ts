import { workflowNamed } from '../services/workflows/find-workflow';
import type { JiraContext } from '../context';
import type { WorkflowScheme } from '../entities';

/** WorkflowScheme of the older operations: workflows by name. The default scheme shows no id there. */
export const formatWorkflowScheme = (
  context: JiraContext,
  scheme: WorkflowScheme,
): Record<string, unknown> => ({
  ...(scheme.isDefault
    ? {}
    : { id: Number(scheme.id), self: `${context.siteUrl}/rest/api/3/workflowscheme/${scheme.id}` }),
  name: scheme.name,
  description: scheme.description,
  defaultWorkflow: scheme.defaultWorkflowName,
  issueTypeMappings: scheme.issueTypeMappings,
  draft: false,
});

/** WorkflowSchemeReadResponse: workflows with their ids and versions, types grouped by workflow. */
export function formatReadScheme(context: JiraContext, scheme: WorkflowScheme): Record<string, unknown> {
  const meta = (name: string): Record<string, unknown> => {
    const workflow = workflowNamed(context, name);
    return {
      id: workflow?.id ?? '',
      name,
      description: workflow?.description ?? '',
      version: workflow?.version ?? {},
    };
  };
  const names = [...new Set(Object.values(scheme.issueTypeMappings))];
  return {
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    scope: { type: 'GLOBAL' },
    version: scheme.version,
    defaultWorkflow: meta(scheme.defaultWorkflowName),
    workflowsForIssueTypes: names.map((name) => ({
      workflow: meta(name),
      issueTypeIds: Object.entries(scheme.issueTypeMappings)
        .filter(([, mapped]) => mapped === name)
        .map(([typeId]) => typeId),
    })),
  };
}
