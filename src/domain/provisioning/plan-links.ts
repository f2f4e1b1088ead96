import type { PackLinkType, PracticePack } from '../practices/schema';
import { findNamed } from './match';
import { planItem } from './plan-item';
import { rememberedId } from './remembered';
import type { SiteSnapshot } from './site';
import { emptyPart, joinParts, type PlanPart } from './types';

/** Link types are global: they are found by name or made, never changed. One that two practices need is made once. */
export function planLinks(packs: readonly PracticePack[], site: SiteSnapshot): PlanPart {
  const first = new Map<string, { readonly pack: PracticePack; readonly wanted: PackLinkType }>();
  for (const pack of packs)
    for (const wanted of pack.linkTypes)
      if (!first.has(wanted.name)) first.set(wanted.name, { pack, wanted });
  return joinParts([...first.values()].map(({ pack, wanted }) => planLink(pack, wanted, site)));
}

function planLink(pack: PracticePack, wanted: PackLinkType, site: SiteSnapshot): PlanPart {
  const ref = `linkType:${wanted.name}`;
  const id = rememberedId(site, pack.id, ref);
  const match = site.linkTypes.find((one) => one.id === id) ?? findNamed(site.linkTypes, wanted);
  if (match) {
    const items = [planItem(pack.id, 'reuse', 'Link type', match.name, 'Used as it is.')];
    return { ...emptyPart, items, bindings: { [ref]: match.id } };
  }
  const { name, inward, outward } = wanted;
  const text = `"${outward}" / "${inward}". Link types can be used in every project.`;
  return {
    ...emptyPart,
    items: [planItem(pack.id, 'create', 'Link type', name, text)],
    steps: [
      {
        id: ref,
        text: `Create the link type "${name}"`,
        action: { kind: 'createLinkType', ref, name, inward, outward },
      },
    ],
  };
}
