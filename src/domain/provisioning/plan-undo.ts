import { boundThing } from './bound';
import { sha256 } from './hash';
import { planFieldsAway } from './undo-fields';
import { joinUndo, planTypesAway, planTypeSchemeBack } from './undo-issue-types';
import { planLinkTypesAway, planPanelsAway, planRequestTypesAway } from './undo-rest';
import { planScreensAway } from './undo-screens';
import { planTypeScreensBack } from './undo-type-screens';
import {
  UNDO_ORDER,
  type Handover,
  type UndoInput,
  type UndoPart,
  type UndoPlan,
  type UndoSite,
} from './undo-types';
import { undoItem, viewOf, type UndoView } from './undo-view';
import { planWorkflowsAway } from './undo-workflows';
import { planWorkflowSchemeBack } from './undo-workflow-scheme';

/**
 * What going back means: a pure function of what Steward made and how the site is now. Removed is only what Steward made
 * and nobody uses; what was changed is put back if nobody has changed it since; what stays says why. Steps are in the only
 * order that works.
 */
export function planUndo(input: UndoInput, site: UndoSite): UndoPlan {
  const view = viewOf(input, site);
  const part = joinUndo([
    planRulesAway(view),
    planPanelsAway(view),
    planRequestTypesAway(view, site),
    planTypeScreensBack(view, site),
    planTypeSchemeBack(view, site),
    planWorkflowSchemeBack(view, site),
    planScreensAway(view, site),
    planFieldsAway(view, site),
    planWorkflowsAway(view, site),
    planTypesAway(view, site),
    planLinkTypesAway(view, site),
  ]);
  const steps = [...part.steps].sort((a, b) => UNDO_ORDER.indexOf(a.phase) - UNDO_ORDER.indexOf(b.phase));
  const handovers = handoversOf(input, part.open);
  const settled = new Set([...part.open, ...steps.flatMap((step) => step.closes)]);
  return {
    planId: sha256({ practices: input.practices, items: part.items, steps }),
    items: part.items,
    steps,
    along: input.records.map(({ key }) => key).filter((key) => !settled.has(key)),
    handovers,
    blockers: blockersOf(input),
    writes: steps.length,
  };
}

/** The rules in force go first: nothing may be enforced by a practice that is being taken apart. */
function planRulesAway(view: UndoView): UndoPart {
  const { undone, gateEnforced, practices } = view.input;
  if (undone.length === 0) return { items: [], steps: [], open: [] };
  const names = undone.map(({ name }) => name).join(', ');
  const gate = gateEnforced && practices.includes('change-enablement');
  return {
    items: [
      ...(gate
        ? [
            undoItem(
              view,
              'restore',
              'Gate',
              'gate',
              'Change gate',
              'It is enforced now. Undo first sets it to observe, and the record says so.',
            ),
          ]
        : []),
      undoItem(
        view,
        'remove',
        'Rules',
        'rules',
        names,
        'No longer in force. Every earlier version is kept: what was decided under it stays explained. How you adapted the practice is kept for the next time.',
      ),
    ],
    steps: [
      ...(gate
        ? [
            {
              id: 'gate',
              phase: 'gate' as const,
              text: 'Set the gate to observe',
              action: { kind: 'gateToObserve' as const },
              closes: [],
            },
          ]
        : []),
      {
        id: 'rules',
        phase: 'rules',
        text: 'Put the rules out of force',
        action: { kind: 'withdraw' },
        closes: [],
      },
      {
        id: 'publish',
        phase: 'rules',
        text: 'Show the panels only where a practice is adopted',
        action: { kind: 'publishAdoption' },
        closes: [],
      },
    ],
    open: [],
  };
}

/** Things of the whole site that nobody needs here any more, but somebody does elsewhere. */
function handoversOf({ records, remaining }: UndoInput, open: readonly string[]): Handover[] {
  return records.flatMap(({ key, projectId, made }): Handover[] => {
    if (!open.includes(key)) return [];
    if (made.kind !== 'type' && made.kind !== 'field' && made.kind !== 'status' && made.kind !== 'linkType')
      return [];
    const holders = remaining.filter((holder) => holder.things.has(boundThing(made.kind, made.id)));
    const [first] = holders;
    const isHere = holders.some((holder) => holder.projectId === projectId);
    return first === undefined || isHere ? [] : [{ key, made, toProjectId: first.projectId }];
  });
}

/** What somebody must settle first: a practice that stays cannot do without one that goes. */
function blockersOf({ remaining, undone, records }: UndoInput): string[] {
  const needing = undone.flatMap((gone) =>
    remaining
      .filter(({ projectId, requires }) => projectId === gone.projectId && requires.includes(gone.practice))
      .map(({ name }) => `${name} requires ${gone.name}. Undo both together, or ${name} first.`),
  );
  const nothing =
    undone.length === 0 && records.length === 0
      ? ['The project has not adopted this, and nothing of it is left.']
      : [];
  return [...needing, ...nothing];
}
