import type { PracticePack } from '../practices/schema';
import { findNamed } from './match';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import { joinParts, type PlanPart } from './types';

/** Link types are global: they are found by name or made, never changed. */
export const planLinks = (pack: PracticePack, site: SiteSnapshot): PlanPart =>
  joinParts(
    pack.linkTypes.map((wanted): PlanPart => {
      const ref = `linkType:${wanted.name}`;
      const match = findNamed(site.linkTypes, wanted);
      if (match) {
        return {
          items: [planItem(pack.id, 'reuse', 'Link type', match.name, 'Used as it is.')],
          steps: [],
          bindings: { [ref]: match.id },
        };
      }
      const text = `"${wanted.outward}" / "${wanted.inward}". Link types can be used in every project.`;
      return {
        items: [planItem(pack.id, 'create', 'Link type', wanted.name, text)],
        steps: [
          {
            id: ref,
            text: `Create the link type "${wanted.name}"`,
            action: {
              kind: 'createLinkType',
              ref,
              name: wanted.name,
              inward: wanted.inward,
              outward: wanted.outward,
            },
          },
        ],
        bindings: {},
      };
    }),
  );
