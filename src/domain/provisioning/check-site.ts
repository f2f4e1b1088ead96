import type { PlanItem } from '../../contract/admin';
import { findNamed } from './match';
import { checkDependencies } from './check-dependencies';
import { planItem } from './plan-item';
import type { Desired } from './desired';
import type { SiteSnapshot } from './site';

const APP_FIELDS = ['risk-level', 'approval-state', 'sla-due', 'sla-state'];

/** What stands in the way of adopting here at all. Empty: nothing does. */
export function checkSite(desired: Desired, site: SiteSnapshot): PlanItem[] {
  const found: PlanItem[] = [];
  const conflict = (object: string, name: string, text: string) =>
    found.push(planItem(null, 'conflict', object, name, text));
  if (!site.project.companyManaged) {
    conflict(
      'Project',
      site.project.name,
      'Team-managed projects cannot share types, fields and workflows. Use a company-managed project.',
    );
  }
  if (site.project.typeKey !== 'service_desk') {
    conflict(
      'Project',
      site.project.name,
      'This is no service project. Steward works in Jira Service Management projects.',
    );
  }
  const missing = APP_FIELDS.filter((key) => site.appFields[key] === undefined);
  if (missing.length > 0) {
    conflict(
      'Field',
      'Steward',
      `Steward's own fields are not on the site yet (${missing.join(', ')}). Wait a minute after installing, then plan again.`,
    );
  }
  for (const [role, id] of Object.entries(desired.settings.groups)) {
    if (!site.groupIds.includes(id))
      conflict('Group', role, `The group chosen for "${role}" does not exist any more. Choose another.`);
  }
  const wanted = new Set(desired.packs.flatMap((pack) => pack.matrix?.priorities ?? []));
  const absent = [...wanted].filter((name) => !findNamed(site.priorities, { name, aliases: [] }));
  if (absent.length > 0) {
    conflict(
      'Priority',
      absent.join(', '),
      'The site has no such priorities, and targets are set by them. Add them, then plan again.',
    );
  }
  if (site.lacking.length > 0) {
    conflict(
      'Permission',
      site.lacking.join(', '),
      "Steward itself lacks this in the project, and would stop half-way. Grant it to the project role that apps have in the project's permission scheme, then plan again.",
    );
  }
  return [...found, ...hiddenLevels(site), ...checkDependencies(desired, site)];
}

/** No reason against adopting, but one that the admin has to know: what Steward can't see, no clock and no gate looks after. */
const hiddenLevels = (site: SiteSnapshot): PlanItem[] =>
  site.hiddenLevels.map((level) =>
    planItem(
      null,
      'byHand',
      'Issue security',
      level,
      `Steward may not see issues of the level "${level}": their clocks would stand still, and the gate would refuse their changes. Add Steward to the level.`,
      [],
      '/jira/settings/issues/issue-security-schemes',
    ),
  );
