import { hasStewardRules } from './detach-rules';
import { joinUndo } from './undo-issue-types';
import { movesBack } from './undo-statuses-back';
import type { UndoPart, UndoSite, UndoStep } from './undo-types';
import { undoItem, type UndoView } from './undo-view';
import { typesGoingBack, workflowSchemeCopyGoes } from './undo-workflow-scheme';

/** Ids of the workflows of ours that no scheme uses after undo. */
function unusedWorkflows(view: UndoView, site: UndoSite): ReadonlySet<string> {
  const scheme = site.workflowScheme;
  const back = typesGoingBack(view, site);
  const copyGoes = workflowSchemeCopyGoes(view, site);
  const stillServed = (workflowId: string): boolean =>
    !copyGoes &&
    (scheme.defaultWorkflow.id === workflowId ||
      scheme.byType.some(
        (one) => one.workflow.id === workflowId && one.typeIds.some((typeId) => !back.has(typeId)),
      ));
  return new Set(
    view
      .of('workflow')
      .map(({ made }) => made.id)
      .filter(
        (id) =>
          site.workflows.some((workflow) => workflow.id === id) &&
          view.neededBy('workflow', id) === null &&
          (site.schemesOfWorkflow[id] ?? []).every((schemeId) => schemeId === scheme.id && !stillServed(id)),
      ),
  );
}

/** Workflows that were changed in place and can be put back: nobody has changed them since. */
function restorable(view: UndoView, site: UndoSite) {
  const own = new Set(view.of('workflow').map(({ made }) => made.id));
  return view.of('workflowChange').flatMap(({ made, keys }) => {
    const present = site.workflows.find((workflow) => workflow.id === made.id);
    // Mending a workflow of our own is part of it.
    if (!present || own.has(made.id)) return [];
    const holder = view.neededHere('workflow', made.id);
    const why =
      holder !== null
        ? `${holder} still uses it. It is put back when that is undone, too.`
        : made.wrote === null || present.version.id !== made.wrote.id
          ? `Somebody changed it since (it is at version ${present.version.versionNumber}). Take out by hand what Steward added, or leave it.`
          : null;
    return [{ made, keys, present, why }];
  });
}

/** Workflows of ours, statuses of ours, and workflows that were changed in place. */
export function planWorkflowsAway(view: UndoView, site: UndoSite): UndoPart {
  const unused = unusedWorkflows(view, site);
  const changes = restorable(view, site);
  const made = view.of('workflow').flatMap(({ made: one, keys }): UndoPart[] => {
    const present = site.workflows.find((workflow) => workflow.id === one.id);
    if (!present) return [];
    if (unused.has(one.id)) {
      const step: UndoStep = {
        id: `workflow:${one.id}`,
        phase: 'workflow',
        text: `Remove the workflow "${present.name}"`,
        action: { kind: 'remove', made: [one], unlessUsed: null },
        closes: keys,
      };
      const text = `Steward made it, and no scheme uses it any more (version ${present.version.versionNumber}).`;
      return [
        {
          items: [undoItem(view, 'remove', 'Workflow', one.id, present.name, text)],
          steps: [step],
          open: [],
        },
      ];
    }
    const detach =
      view.input.practices.includes('change-enablement') && hasStewardRules(present, view.input.appId);
    const why = `It still serves issues of this site.${detach ? ' The gate is taken out of it.' : ''}`;
    const step: UndoStep = {
      id: `detach:${one.id}`,
      phase: 'workflowChange',
      text: `Take Steward's rules out of "${present.name}"`,
      action: { kind: 'detachRules', workflowId: one.id, name: present.name },
      closes: [],
    };
    const item = undoItem(view, 'stays', 'Workflow', one.id, present.name, why);
    return [{ items: [item], steps: detach ? [step] : [], open: keys }];
  });
  const changed = changes.map(({ made: change, keys, present, why }): UndoPart => {
    if (why !== null)
      return {
        items: [undoItem(view, 'stays', 'Workflow', change.id, present.name, why)],
        steps: [],
        open: keys,
      };
    const target = {
      statusIds: change.before.statuses.map(({ id }) => id),
      transitions: present.transitions.filter(({ type }) => type === 'INITIAL'),
    };
    const moves = movesBack(site, '', present.statusIds, target, []).map(({ from, to }) => ({ from, to }));
    const nameOf = (id: string) => site.statuses.find((status) => status.id === id)?.name ?? id;
    const fate = moves.map(({ from, to }) => `from "${nameOf(from)}" to "${nameOf(to)}"`).join(', ');
    const text = `It becomes what it was before (version ${change.before.version.versionNumber}).${fate === '' ? '' : ` Issues go ${fate}.`}`;
    return {
      items: [undoItem(view, 'restore', 'Workflow', change.id, present.name, text)],
      steps: [
        {
          id: `workflowChange:${change.id}`,
          phase: 'workflowChange',
          text: `Put the workflow "${present.name}" back`,
          action: {
            kind: 'restoreWorkflow',
            workflowId: change.id,
            name: present.name,
            present: present.version.id,
            image: change.before,
            moves,
          },
          closes: keys,
        },
      ],
      open: [],
    };
  });
  return joinUndo([...made, ...changed, statusesAway(view, site)]);
}

/** Statuses of ours that are in no workflow after undo: all in one call. */
function statusesAway(view: UndoView, site: UndoSite): UndoPart {
  const unused = unusedWorkflows(view, site);
  const restored = new Map(
    restorable(view, site)
      .filter(({ why }) => why === null)
      .map(({ made }) => [made.id, made.before.statuses.map(({ id }) => id)] as const),
  );
  const there = view.of('status').filter(({ made }) => site.statuses.some((one) => one.id === made.id));
  const whyOf = (statusId: string): string | null => {
    const holder = view.neededBy('status', statusId);
    if (holder !== null) return `${holder} still uses it.`;
    const user = (site.workflowsOfStatus[statusId] ?? []).find(
      (id) => !unused.has(id) && (restored.get(id)?.includes(statusId) ?? true),
    );
    if (user === undefined) return null;
    const workflow = site.workflows.find((one) => one.id === user)?.name;
    return workflow === undefined
      ? 'It is in another workflow, too.'
      : `It is still in the workflow "${workflow}".`;
  };
  const fates = there.map((held) => ({ ...held, why: whyOf(held.made.id) }));
  const going = fates.filter(({ why }) => why === null);
  const names = going.map(({ made }) => `"${made.name}"`).join(', ');
  return {
    items: fates.map(({ made, why }) =>
      undoItem(
        view,
        why === null ? 'remove' : 'stays',
        'Status',
        made.id,
        made.name,
        why ?? 'Steward made it, and no workflow has it any more.',
      ),
    ),
    steps: chunked(going, 50).map((chunk, index): UndoStep => ({
      id: `statuses:${index}`,
      phase: 'status',
      text: `Remove the ${chunk.length === 1 ? 'status' : 'statuses'} ${names}`,
      action: { kind: 'remove', made: chunk.map(({ made }) => made), unlessUsed: null },
      closes: chunk.flatMap(({ keys }) => keys),
    })),
    open: fates.filter(({ why }) => why !== null).flatMap(({ keys }) => keys),
  };
}

const chunked = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
