import { PANELS } from './plan-panels';
import { joinUndo } from './undo-issue-types';
import { issuesOfTypeHere, issuesWithLink, requestsOfType } from './undo-questions';
import type { UndoPart, UndoSite, UndoStep } from './undo-types';
import { usedBy } from './undo-usage';
import { undoItem, type UndoView } from './undo-view';

/** A panel goes with the last practice of the project on whose issues it shows. */
export const planPanelsAway = (view: UndoView): UndoPart =>
  joinUndo(
    view.of('panelPin').map(({ made, keys }): UndoPart => {
      if (isShownStill(view, made.moduleKey)) return { items: [], steps: [], open: keys };
      const text = 'It is no longer pinned in this project.';
      return {
        items: [undoItem(view, 'remove', 'Panel', made.moduleKey, made.name, text)],
        steps: [
          {
            id: `panel:${made.moduleKey}`,
            phase: 'panel',
            text: 'Take the panel off the project',
            action: { kind: 'unpinPanel', moduleKey: made.moduleKey },
            closes: keys,
          },
        ],
        open: [],
      };
    }),
  );

function isShownStill({ input, base }: UndoView, moduleKey: string): boolean {
  const practices: readonly string[] = PANELS.find(({ key }) => key === moduleKey)?.practices ?? [];
  return input.remaining.some(
    ({ projectId, practice }) => projectId === base.project.id && practices.includes(practice),
  );
}

/** Request types that nobody has raised a request with. */
export const planRequestTypesAway = (view: UndoView, site: UndoSite): UndoPart =>
  joinUndo(
    view.of('requestType').map(({ made, keys }): UndoPart => {
      const holder = view.neededHere('requestType', made.id);
      // Where requests can't be searched for, no issue of the type at all says the same.
      const asked = requestsOfType(site, made);
      const question =
        site.counts[asked.key] == null ? issuesOfTypeHere(site.project.id, made.typeId) : asked;
      const why =
        holder !== null ? `${holder} still uses it.` : usedBy(site, question.key, 'this request type');
      if (why !== null)
        return {
          items: [undoItem(view, 'stays', 'Request type', made.id, made.name, why)],
          steps: [],
          open: keys,
        };
      const step: UndoStep = {
        id: `requestType:${made.id}`,
        phase: 'requestType',
        text: `Remove the request type "${made.name}"`,
        action: {
          kind: 'remove',
          made: [made],
          unlessUsed: question.jql,
        },
        closes: keys,
      };
      const text = 'Steward made it, and no request was raised with it.';
      return {
        items: [undoItem(view, 'remove', 'Request type', made.id, made.name, text)],
        steps: [step],
        open: [],
      };
    }),
  );

/** Link types that no issue is linked by. */
export const planLinkTypesAway = (view: UndoView, site: UndoSite): UndoPart =>
  joinUndo(
    view.of('linkType').flatMap(({ made, keys }): UndoPart[] => {
      const present = site.linkTypes.find((type) => type.id === made.id);
      if (!present) return [];
      const holder = view.neededBy('linkType', made.id);
      const why =
        holder !== null
          ? `${holder} still uses it.`
          : usedBy(site, `linkType:${made.id}`, 'a link of this type');
      if (why !== null)
        return [
          {
            items: [undoItem(view, 'stays', 'Link type', made.id, present.name, why)],
            steps: [],
            open: keys,
          },
        ];
      const step: UndoStep = {
        id: `linkType:${made.id}`,
        phase: 'linkType',
        text: `Remove the link type "${present.name}"`,
        action: { kind: 'remove', made: [made], unlessUsed: issuesWithLink(present.id, present.name).jql },
        closes: keys,
      };
      const text = 'Steward made it, and nothing is linked by it.';
      return [
        {
          items: [undoItem(view, 'remove', 'Link type', made.id, present.name, text)],
          steps: [step],
          open: [],
        },
      ];
    }),
  );
