import type { MadeOf } from './made';
import { leavingTypes } from './undo-issue-types';
import { issuesOfProject } from './undo-questions';
import {
  formerScheme,
  statusesBack,
  workflowBefore,
  workflowIdIn,
  type MoveBack,
} from './undo-statuses-back';
import type { UndoPart, UndoSite } from './undo-types';
import { keepsPlace } from './undo-usage';
import { issuesOf, undoItem, type Held, type UndoView } from './undo-view';

interface Fate {
  readonly mapping: Held<MadeOf<'workflowMapping'>>;
  readonly fate: 'back' | 'done' | { readonly why: string };
}

/** What happens to each mapping of ours in the project's workflow scheme. */
function fatesOf(view: UndoView, site: UndoSite): Fate[] {
  const scheme = site.workflowScheme;
  return view
    .of('workflowMapping')
    .filter(({ made }) => made.schemeId === scheme.id)
    .map((mapping): Fate => {
      const { typeId, before, after } = mapping.made;
      const present = scheme.byType.find((one) => one.typeIds.includes(typeId))?.workflow.id ?? null;
      const kept = keepsPlace(view, site, typeId);
      if (kept !== null) return { mapping, fate: { why: kept } };
      if (present === before) return { mapping, fate: 'done' };
      if (present !== after) return { mapping, fate: { why: 'Somebody gave it another workflow since.' } };
      return workflowBefore(view, typeId) === null
        ? { mapping, fate: { why: 'The workflow that it had before is gone.' } }
        : { mapping, fate: 'back' };
    });
}

const copyOf = (view: UndoView, site: UndoSite) =>
  view.of('workflowScheme').find(({ made }) => made.id === site.workflowScheme.id);

function copyStays(view: UndoView, site: UndoSite): string | null {
  const scheme = site.workflowScheme;
  const fates = fatesOf(view, site);
  if (fates.some(({ fate }) => typeof fate === 'object'))
    return 'A workflow in it is still needed in this project.';
  if (scheme.sharedWith.length > 0) return `It is used by ${scheme.sharedWith.join(', ')} too.`;
  const former = formerScheme(view);
  if (former === null) return 'The scheme it was copied from is gone.';
  if (former.standard && site.counts[issuesOfProject(site.project.id).key] !== 0)
    return "Jira gives its default scheme only to projects without issues. In the copy every type follows the default scheme's workflow again.";
  const ours = new Set(fates.map(({ mapping }) => mapping.made.typeId));
  const other = site.typeScheme.typeIds.find(
    (id) => !ours.has(id) && workflowIdIn(scheme, id) !== workflowIdIn(former, id),
  );
  return other === undefined
    ? null
    : 'Other types were given other workflows in one of the two schemes since.';
}

/** Types whose workflow mapping of ours is taken back. */
export function typesGoingBack(view: UndoView, site: UndoSite): ReadonlySet<string> {
  return new Set(
    fatesOf(view, site).flatMap(({ mapping, fate }) => (fate === 'back' ? [mapping.made.typeId] : [])),
  );
}
export const workflowSchemeCopyGoes = (view: UndoView, site: UndoSite): boolean =>
  copyOf(view, site) !== undefined && copyStays(view, site) === null;

/** The project's workflow scheme: a copy gives way, in its own scheme the types get their workflows back. */
export function planWorkflowSchemeBack(view: UndoView, site: UndoSite): UndoPart {
  const scheme = site.workflowScheme;
  const copy = copyOf(view, site);
  const fates = fatesOf(view, site);
  const back = fates.filter(({ fate }) => fate === 'back').map(({ mapping }) => mapping);
  const stays = fates.flatMap(({ mapping, fate }) =>
    typeof fate === 'object' ? [{ mapping, why: fate.why }] : [],
  );
  const leaving = leavingTypes(view, site);
  const going = new Set(back.map(({ made }) => made.typeId));
  // A type that has left the project by then has no issues to be moved.
  const moves = statusesBack(view).filter(({ typeId }) => going.has(typeId) && !leaving.has(typeId));
  const nameOf = (typeId: string) => site.types.find((type) => type.id === typeId)?.name ?? typeId;
  const why = copy ? copyStays(view, site) : null;
  const items = [
    ...back.map(({ made }) =>
      undoItem(
        view,
        'restore',
        'Workflow of a type',
        made.typeId,
        nameOf(made.typeId),
        textOf(view, site, made.typeId, moves),
      ),
    ),
    ...stays.map(({ mapping: { made }, why: reason }) =>
      undoItem(view, 'stays', 'Workflow of a type', made.typeId, nameOf(made.typeId), reason),
    ),
  ];
  const plain = moves.map(({ typeId, from, to }) => ({ typeId, from, to }));
  const open = stays.flatMap(({ mapping }) => mapping.keys);
  if (copy && why === null) {
    const text = 'The project gets back the scheme that it had before; the copy is removed.';
    return {
      items: [...items, undoItem(view, 'restore', 'Workflow scheme', scheme.id, scheme.name, text)],
      steps: [
        {
          id: 'workflowScheme',
          phase: 'workflowScheme',
          text: 'Switch the project back to its workflow scheme',
          action: {
            kind: 'giveWorkflowScheme',
            schemeId: formerScheme(view)?.standard === true ? null : copy.made.before,
            moves: plain,
          },
          closes: [],
        },
        {
          id: 'workflowSchemeCopy',
          phase: 'schemeCopy',
          text: `Remove the copy "${scheme.name}"`,
          action: { kind: 'remove', made: [copy.made], unlessUsed: null },
          closes: copy.keys,
        },
      ],
      open,
    };
  }
  return {
    items:
      copy && why !== null
        ? [...items, undoItem(view, 'stays', 'Workflow scheme', scheme.id, scheme.name, why)]
        : items,
    steps:
      back.length === 0
        ? []
        : [
            {
              id: 'workflowScheme',
              phase: 'workflowScheme',
              text: `Give the types back their workflows in "${scheme.name}"`,
              action: {
                kind: 'mapWorkflows',
                schemeId: scheme.id,
                types: back.map(({ made }) => ({ typeId: made.typeId, to: made.before })),
                moves: plain,
              },
              closes: back.flatMap(({ keys }) => keys),
            },
          ],
    open: [...open, ...(copy?.keys ?? [])],
  };
}

/** Which workflow it gets, and how many issues go where. */
function textOf(view: UndoView, site: UndoSite, typeId: string, moves: readonly MoveBack[]): string {
  const target = workflowBefore(view, typeId)?.name ?? '';
  const nameOf = (id: string) => site.statuses.find((status) => status.id === id)?.name ?? id;
  const lines = moves
    .filter((move) => move.typeId === typeId)
    .flatMap((move) => {
      const count = site.counts[`status:${typeId}:${move.from}`];
      if (count === 0) return [];
      const who = count == null ? 'Issues' : issuesOf(count);
      const how = move.sure ? '' : ' (by its category: more than one status had become it)';
      return [`${who} from "${nameOf(move.from)}" to "${nameOf(move.to)}"${how}`];
    });
  const fate = lines.length === 0 ? '' : ` Issues that move: ${lines.join('; ')}.`;
  return `It follows "${target}" again.${fate}`;
}
