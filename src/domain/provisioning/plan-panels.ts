import type { PracticePack } from '../practices/schema';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import { joinParts, type PlanPart } from './types';

/** Issue panels are shown only where they are pinned; the context view of the clocks needs no pin. */
export const PANELS: Readonly<
  Partial<Record<PracticePack['id'], { readonly key: string; readonly name: string }>>
> = {
  'change-enablement': { key: 'steward-change', name: 'Change' },
};

export const planPanels = (packs: readonly PracticePack[], site: SiteSnapshot): PlanPart =>
  joinParts(
    packs.flatMap((pack): PlanPart[] => {
      const panel = PANELS[pack.id];
      if (!panel || site.adoption?.pinned.includes(panel.key) === true) return [];
      const text = `The panel "${panel.name}" is pinned in this project, so that it shows without anybody adding it.`;
      return [
        {
          items: [planItem(pack.id, 'create', 'Panel', panel.name, text)],
          steps: [
            {
              id: `panel:${panel.key}`,
              text: `Pin the panel "${panel.name}"`,
              action: { kind: 'pinPanel', moduleKey: panel.key },
            },
          ],
          bindings: {},
        },
      ];
    }),
  );
