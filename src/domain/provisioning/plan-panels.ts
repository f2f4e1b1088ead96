import type { PracticeId } from '../../contract/common';
import type { PracticePack } from '../practices/schema';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import { joinParts, type PlanPart } from './types';

export interface IssuePanel {
  readonly key: string;
  readonly name: string;
  /** It shows on their issues. */
  readonly practices: readonly PracticeId[];
}

/** Issue panels are shown only where they are pinned; the context view of the clocks needs no pin. */
export const PANELS: readonly IssuePanel[] = [
  { key: 'steward-change', name: 'Change', practices: ['change-enablement'] },
  { key: 'steward-service', name: 'Service', practices: ['change-enablement', 'incident-management'] },
];

export const planPanels = (packs: readonly PracticePack[], site: SiteSnapshot): PlanPart =>
  joinParts(
    PANELS.flatMap(({ key, name, practices }): PlanPart[] => {
      const pack = packs.find(({ id }) => practices.includes(id));
      if (pack === undefined || site.adoption?.pinned.includes(key) === true) return [];
      const text = `The panel "${name}" is pinned in this project, so that it shows without anybody adding it.`;
      return [
        {
          items: [planItem(pack.id, 'create', 'Panel', name, text)],
          steps: [
            {
              id: `panel:${key}`,
              text: `Pin the panel "${name}"`,
              action: { kind: 'pinPanel', moduleKey: key },
            },
          ],
          bindings: {},
        },
      ];
    }),
  );
