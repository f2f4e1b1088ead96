import type { WorkflowImage } from './made';
import type { SiteWorkflow } from './site';

type Raw = Readonly<Record<string, unknown>>;

/** One object of a list as Jira gave it, so that what we don't understand (layout, approvals, ports) goes back unchanged. */
export const entryOf = (list: unknown, index: number): Raw => {
  const entry: unknown = Array.isArray(list) ? list[index] : undefined;
  // Jira's own JSON: an object that is no list is a record of values.
  return typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? (entry as Raw) : {};
};

/** The workflow as it is, to be put back one day. */
export function imageOf(workflow: SiteWorkflow): WorkflowImage {
  const { statuses, transitions: _, ...raw } = workflow.raw;
  return {
    version: workflow.version,
    raw,
    statuses: workflow.statusIds.map((id, index) => ({ id, raw: entryOf(statuses, index) })),
    transitions: workflow.transitions.map(({ to, from, raw: one }) => ({ to, from, raw: one })),
  };
}
