import type { PackWorkflow } from './schema-workflow';
import type { PackStatus } from './schema';

/** One thing wrong with a pack: where, what, and what to do about it. */
export interface Finding {
  readonly where: string;
  readonly text: string;
}

/** Everything reachable from `start` along `edges`. */
function reach(start: Iterable<string>, edges: (role: string) => readonly string[]): Set<string> {
  const seen = new Set<string>(start);
  const queue = [...seen];
  for (let role = queue.pop(); role !== undefined; role = queue.pop()) {
    for (const next of edges(role)) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return seen;
}

/**
 * Checks a workflow before it may be created: one initial transition, unique ids and (per status) names, every status
 * reachable, no dead end, and no path into the guarded status that avoids the gate but the one named way out.
 */
export function checkWorkflow(workflow: PackWorkflow, statuses: readonly PackStatus[]): Finding[] {
  const found: Finding[] = [];
  const add = (where: string, text: string) => found.push({ where, text });
  const roles = new Set(statuses.map((status) => status.role));
  const all = workflow.transitions;

  const initial = all.filter((transition) => transition.from.length === 0);
  if (initial.length !== 1) {
    add(
      'workflow',
      `There must be exactly one transition without a source, which creates the issue; found ${initial.length}.`,
    );
  }
  const ids = new Set<string>();
  for (const transition of all) {
    const where = `transition "${transition.name}"`;
    if (ids.has(transition.id))
      add(where, `Its id ${transition.id} is used twice; give each transition its own.`);
    ids.add(transition.id);
    for (const role of [...transition.from, transition.to]) {
      if (!roles.has(role)) add(where, `It names the status "${role}", which the pack does not define.`);
    }
    if (transition.from.length === 0 && transition.guard !== 'none')
      add(where, 'Creating an issue cannot be guarded.');
  }
  for (const role of roles) {
    const names = all
      .filter((transition) => transition.from.includes(role))
      .map((transition) => transition.name);
    for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
      add(`status "${role}"`, `Two transitions named "${name}" leave it; people could not tell them apart.`);
    }
  }

  const start = initial.map((transition) => transition.to);
  const forward = (role: string) => all.filter((t) => t.from.includes(role)).map((t) => t.to);
  const backward = (role: string) => all.filter((t) => t.to === role).flatMap((t) => t.from);
  const reachable = reach(start, forward);
  const ends = statuses.filter((status) => status.category === 'DONE').map((status) => status.role);
  const finishing = reach(ends, backward);
  for (const status of statuses) {
    if (!reachable.has(status.role))
      add(`status "${status.role}"`, 'No transition leads to it from creation.');
    if (!finishing.has(status.role))
      add(`status "${status.role}"`, 'It is a dead end: nothing leads from it to a finished status.');
  }
  return [...found, ...checkGuard(workflow)];
}

function checkGuard(workflow: PackWorkflow): Finding[] {
  if (workflow.guarded === null) {
    return workflow.transitions
      .filter((transition) => transition.guard !== 'none')
      .map((transition) => ({ where: `transition "${transition.name}"`, text: 'The workflow has no gate.' }));
  }
  const into = workflow.transitions.filter((transition) => transition.to === workflow.guarded);
  const found: Finding[] = [];
  if (workflow.onExisting === 'extend') {
    const text = 'It has a gate and extends a workflow that it doesn\'t know: use "replace".';
    found.push({ where: 'workflow', text });
  }
  for (const transition of into) {
    if (transition.guard === 'none') {
      found.push({
        where: `transition "${transition.name}"`,
        text: 'It leads into implementation past the gate; guard it.',
      });
    }
  }
  const closed = workflow.transitions.filter(({ closes, to }) => closes === true && to !== 'closed');
  for (const { name } of closed)
    found.push({ where: `transition "${name}"`, text: 'Only closing is checked like closing.' });
  for (const transition of workflow.transitions) {
    if (transition.guard !== 'none' && transition.to !== workflow.guarded) {
      found.push({
        where: `transition "${transition.name}"`,
        text: 'Only transitions into implementation are guarded.',
      });
    }
  }
  const count = (guard: 'gate' | 'wayOut') => into.filter((transition) => transition.guard === guard).length;
  if (count('gate') === 0)
    found.push({ where: 'workflow', text: 'No transition into implementation passes the gate.' });
  if (count('wayOut') !== 1) {
    found.push({
      where: 'workflow',
      text: `There must be exactly one named way out; found ${count('wayOut')}.`,
    });
  }
  return found;
}
