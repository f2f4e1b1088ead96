import type { PlanItem } from '../../contract/admin';
import { fillPlaceholders, type PlaceholderNames } from '../practices/placeholders';
import type { PracticePack } from '../practices/schema';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import type { Bindings } from './types';

/** What Jira has no API for, with links and names filled in. Shown with every plan; it is nothing that we write. */
export function planManual(pack: PracticePack, site: SiteSnapshot, known: Bindings): PlanItem[] {
  const names = namesOn(pack, site, known);
  const fill = (text: string) => fillPlaceholders(text, names);
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

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the pack's parts are called on this site: by Jira's name where the part is there, else by the pack's. */
function namesOn(pack: PracticePack, site: SiteSnapshot, known: Bindings): PlaceholderNames {
  const found = (things: readonly Named[], ref: string): string | undefined => {
    const ids = known[ref]?.split(',') ?? [];
    const names = ids.flatMap((id) => things.find((thing) => thing.id === id)?.name ?? []);
    return names.length === 0 ? undefined : names.join('", "');
  };
  const packed = (parts: readonly { readonly ref: string; readonly name: string }[], ref: string) =>
    parts.find((part) => part.ref === ref)?.name ?? ref;
  return {
    projectKey: site.project.key,
    type: (ref) => found(site.types, `type:${ref}`) ?? packed(pack.issueTypes, ref),
    field: (ref) => found(site.fields, `field:${ref}`) ?? packed(pack.fields, ref),
    status: (role) =>
      found(site.statuses, `status:${pack.id}:${role}`) ??
      pack.statuses.find((status) => status.role === role)?.name ??
      role,
  };
}
