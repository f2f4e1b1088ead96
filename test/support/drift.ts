import type { DriftItem, DriftView } from '../../src/contract/upkeep';
import type { JobView } from '../../src/contract/admin';
import { ADMIN } from '../../src/usecases/admin';
import { readAdoption } from '../../src/usecases/admin/adoption-record';
import { drain, jobOf, projectId } from './adopt';
import type { AdoptionSite } from './adoption-site';
import type { Answer } from './jira-site';

/** Looks at the site's project now, as a person. */
export const look = (bench: AdoptionSite): Promise<DriftView> =>
  ADMIN['admin.checkDrift'](bench.deps, { projectId: projectId(bench) }, bench.admin);

/** Ids of what differs now. */
export const differing = async (bench: AdoptionSite): Promise<string[]> =>
  (await look(bench)).items.map(({ id }) => id);

/** Repairs to the end; throws what the job says when it fails. */
export async function repair(bench: AdoptionSite, items: readonly Pick<DriftItem, 'id'>[]): Promise<JobView> {
  const request = { projectId: projectId(bench), itemIds: items.map(({ id }) => id) };
  const { jobId } = await ADMIN['admin.repair'](bench.deps, request, bench.admin);
  await drain(bench);
  const job = await jobOf(bench, jobId);
  if (job.state !== 'done') throw new Error(job.error?.message ?? `the job is ${job.state}`);
  return job;
}

/** Jira's id of what an adopted practice is bound to under a ref; throws when it is bound to nothing. */
export async function idOf(bench: AdoptionSite, ref: string): Promise<string> {
  const adoption = await readAdoption(bench.deps, projectId(bench));
  const id = Object.values(adoption?.bindings ?? {})
    .map((ids) => ids[ref])
    .find((one) => one !== undefined);
  if (id === undefined) throw new Error(`nothing is bound to ${ref}`);
  return id;
}

/** A call as an admin of the site, outside Steward; throws when Jira refuses. */
export async function asAdmin(
  bench: AdoptionSite,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await bench.site.call('admin', method, path, body);
  if (answer.status >= 400)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** A transition as Jira's workflow operations give and take it, as far as tests change it. */
export interface Transition {
  id: string;
  name: string;
  toStatusReference: string;
  links: { fromStatusReference: string }[];
  validators: unknown[];
  conditions?: unknown;
}

/**
 * Edits the transitions of a workflow as an admin would in the editor.
 * @param edit gets the transitions, and the references of statuses in them by status id
 */
export async function editWorkflow(
  bench: AdoptionSite,
  name: string,
  edit: (transitions: Transition[], references: Readonly<Record<string, string>>) => Transition[],
): Promise<void> {
  const { body } = await asAdmin(bench, 'POST', '/rest/api/3/workflows', { workflowNames: [name] });
  const [workflow] = body.workflows;
  const references = Object.fromEntries(
    body.statuses.map(({ id, statusReference }: Record<string, string>) => [id, statusReference]),
  ) as Record<string, string>;
  await asAdmin(bench, 'POST', '/rest/api/3/workflows/update', {
    statuses: body.statuses.map(
      ({ id, name: status, statusCategory, statusReference }: Record<string, string>) => ({
        id,
        name: status,
        statusCategory,
        statusReference,
      }),
    ),
    workflows: [
      {
        id: workflow.id,
        version: workflow.version,
        description: workflow.description,
        statuses: workflow.statuses,
        transitions: edit(workflow.transitions, references),
      },
    ],
  });
}

export const withoutGate = (all: Transition[]): Transition[] =>
  all.map((one) => (one.name === 'Start implementation' ? { ...one, validators: [] } : one));

export const withoutConditions = (all: Transition[]): Transition[] =>
  all.map(({ conditions: _, ...one }) => one);

/** A second transition beside the gated one, without its gate. */
export const quickStart = (all: Transition[]): Transition[] => [
  ...all,
  ...all
    .filter((one) => one.name === 'Start implementation')
    .map((one) => ({ ...one, id: '991', name: 'Quick start', validators: [] })),
];
