import * as z from '../../shape';
import { SHIPPED_CODES, type EmergencyCode } from '../../domain/emergency';
import type { EmergencyCause } from '../../domain/emergency/types';
import type { ProjectRules } from '../../domain/rules/types';
import { readPriorities } from '../../jira/act-on-issue';
import { findVisible, readIssue, type LiveIssue } from '../../jira/read-issue';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { findPractice, type IssueRules } from '../rules/find-practice';

/** The two gravest priorities count: P1 and P2, whatever a site calls them. */
const GRAVE = 2;
const category = z.looseObject({ statusCategory: z.looseObject({ key: z.string() }) });

type Incident = Extract<EmergencyCause, { kind: 'incident' }>;

/** The codes that stand for a reason in this project. */
export const codesOf = ({ emergencyCodes }: ProjectRules): readonly EmergencyCode[] =>
  emergencyCodes ?? SHIPPED_CODES;

/** A reason by its code. @throws Refusal BAD_INPUT when the project has no such code */
export function codedCause(project: ProjectRules, code: string): EmergencyCause {
  const found = codesOf(project).find((one) => one.code === code);
  if (found === undefined)
    throw new Refusal('BAD_INPUT', 'This project has no such reason.', 'Reload the panel and choose again.');
  return { kind: 'code', ...found };
}

/**
 * The incident that somebody names as the cause, looked at now: one that they can see, of the incident practice, open, and of the
 * two gravest priorities. Three calls at most.
 *
 * @throws Refusal NOT_FOUND, or CONFLICT in words that say what is wrong with it
 */
export async function openIncident(deps: Deps, { rules }: IssueRules, key: string): Promise<Incident> {
  const id = await findVisible(deps.jira, key);
  if (id === null)
    throw new Refusal('NOT_FOUND', `${key} does not exist or you cannot see it.`, 'Check the key.');
  const issue = await readIssue(deps.jira, id, []);
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  if (found?.practice.practice !== 'incident-management')
    throw new Refusal('CONFLICT', `${issue.key} is no incident.`, 'Name the incident that can’t wait.');
  if (!isOpen(issue))
    throw new Refusal('CONFLICT', `${issue.key} is over.`, 'Plan it as an ordinary change.');
  if (!(await isGrave(deps, found, issue)))
    throw new Refusal(
      'CONFLICT',
      `${issue.key} is not of the two gravest priorities.`,
      'Plan it as an ordinary change, or have the incident’s priority corrected.',
    );
  return { kind: 'incident', incidentId: issue.id, incidentKey: issue.key };
}

/** A category that can't be read says nothing, and nothing opens a door. */
function isOpen({ raw }: LiveIssue): boolean {
  const read = category.safeParse(raw['status']);
  return read.success && read.data.statusCategory.key !== 'done';
}

/** Whether an incident is of the two gravest priorities. No call where the project has a matrix. */
export async function isGrave(
  { jira }: Deps,
  { project }: IssueRules,
  { projectId, priority }: LiveIssue,
): Promise<boolean> {
  if (priority === null) return false;
  const priorities = project.priority?.matrix.priorities ?? (await readPriorities(jira, projectId));
  return priorities.slice(0, GRAVE).some(({ id }) => id === priority.id);
}
