import type { PlanItem } from '../../contract/admin';
import type { PracticePack } from '../practices/schema';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import type { Bindings } from './types';

/** What Jira has no API for, with links and names filled in. Shown with every plan; it is nothing that we write. */
export function planManual(pack: PracticePack, site: SiteSnapshot, known: Bindings): PlanItem[] {
  const typeName = (ref: string) =>
    site.types.find((type) => type.id === known[`type:${ref}`])?.name ??
    pack.issueTypes.find((type) => type.ref === ref)?.name ??
    ref;
  const status = (role: string) =>
    site.statuses.find((one) => one.id === known[`status:${pack.id}:${role}`])?.name ??
    pack.statuses.find((one) => one.role === role)?.name ??
    role;
  const fill = (text: string) =>
    text
      .replaceAll('{projectKey}', site.project.key)
      .replaceAll('{changeType}', typeName('change'))
      .replaceAll('{incidentType}', typeName('incident'))
      .replaceAll('{authorize}', status('authorize'));
  return pack.manual.map((step) =>
    planItem(
      pack.id,
      'byHand',
      step.object,
      step.name,
      fill(step.text),
      [],
      step.link === undefined ? undefined : fill(step.link),
    ),
  );
}
