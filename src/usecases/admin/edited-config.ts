import * as z from '../../shape';
import type { PlanItem } from '../../contract/admin';
import { planItem } from '../../domain/provisioning/plan-item';
import type { RulesInForce } from '../../domain/rules/types';
import type { ConfigContent } from '../../domain/transfer';
import { calendarsOf } from '../calendars/calendar-uses';
import { latestOf } from '../rules/latest';

/** Something that an admin has set up beside the adoption. A file names it, but can't carry it: its parts have other ids elsewhere. */
const edited = z.object({ project: z.string(), object: z.string(), name: z.string() });
type Edited = z.infer<typeof edited>;

/** What of a project a file can only name. */
export function editedIn(rules: RulesInForce | null, projectId: string): Edited[] {
  const project = rules?.projects[projectId];
  if (!rules || !project) return [];
  const named = (object: string, name: string): Edited => ({ project: project.projectKey, object, name });
  const policies = latestOf(project.slaPolicies);
  const used = new Set(policies.filter(({ retired }) => retired !== true).flatMap(calendarsOf));
  const calendars = [...used].flatMap((id) => {
    const latest = rules.calendars[id]?.at(-1);
    return latest?.origin === 'admin' ? [named('Calendar', latest.name)] : [];
  });
  return [
    ...policies.filter(({ origin }) => origin === 'admin').map(({ name }) => named('SLA policy', name)),
    ...calendars,
    ...(project.teamField === undefined ? [] : [named('Team field', 'Which field names the team')]),
    ...Object.values(project.teams ?? {}).map(({ name }) => named('Team', name)),
    ...(project.slaSettings === undefined ? [] : [named('SLA settings', 'Notices and reasons of breaches')]),
  ];
}

/** What an import leaves to be set up by hand in a project of the file. */
export const editedNotices = (
  { policies }: Pick<ConfigContent, 'policies'>,
  projectKey: string,
): PlanItem[] =>
  policies.edited.flatMap((one) => {
    const read = edited.safeParse(one);
    if (!read.success || read.data.project !== projectKey) return [];
    const text =
      'It was set up by hand on the other site. An import does not bring it: the statuses, fields and teams that it names have other ids here. Set it up on the page of this project’s SLAs.';
    return [planItem(null, 'byHand', read.data.object, read.data.name, text)];
  });
