import { checkTexts } from './check-texts';
import { fold } from './check-names';
import type { Finding } from './check-workflow';
import { cellIds, FRAMEWORKS, V3_STAGES } from './frameworks';
import type { PracticePack } from './schema';
import { PRIORITIES } from './shared-priority';

/** What Steward asks of its own packs on top of what makes a pack usable; a customer may adapt it away. */
export const checkShipped = (pack: PracticePack): Finding[] => [
  ...checkTexts(pack),
  ...checkEntry(pack),
  ...checkWaysOut(pack),
  ...checkResolutions(pack),
  ...checkGoals(pack),
  ...checkTaxonomy(pack),
  ...(pack.measures.length === 0 ? [{ where: 'measures', text: 'Nobody could see whether it works.' }] : []),
];

/** Whoever moves an issue knows from the status what must be true before. */
const checkEntry = (pack: PracticePack): Finding[] =>
  pack.statuses
    .filter((status) => status.entry.length === 0)
    .map((status) => ({ where: `status "${status.name}"`, text: 'It has no entry criteria.' }));

/** Roles of a finished status that is no success, and of one in which nothing goes on. */
const GIVEN_UP: ReadonlySet<string> = new Set(['cancelled', 'rejected']);
const HOLD: ReadonlySet<string> = new Set(['onHold', 'suspended', 'waitingCustomer', 'waitingVendor']);
const SIMPLE = 4;

function checkWaysOut(pack: PracticePack): Finding[] {
  const where = 'statuses';
  const found: Finding[] = [];
  if (!pack.statuses.some((status) => status.category === 'DONE' && GIVEN_UP.has(status.role)))
    found.push({ where, text: 'There is no way to give it up: add "cancelled" or "rejected".' });
  if (
    pack.kind === 'full' &&
    pack.statuses.length > SIMPLE &&
    !pack.statuses.some((status) => status.category === 'IN_PROGRESS' && HOLD.has(status.role))
  )
    found.push({ where, text: 'There is no way to pause it: add "onHold".' });
  return found;
}

/** A finished issue without a resolution shows as unresolved all over Jira, and a reopened one with it as resolved. */
function checkResolutions(pack: PracticePack): Finding[] {
  const isDone = (role: string) => pack.statuses.some((one) => one.role === role && one.category === 'DONE');
  return pack.workflow.transitions.flatMap(({ name, from, to, resolution }) => {
    const where = `transition "${name}"`;
    const finishes = isDone(to) && from.some((role) => !isDone(role));
    const reopens = !isDone(to) && from.some(isDone);
    if (finishes && (resolution === undefined || resolution === 'clear'))
      return [{ where, text: 'It finishes the issue and sets no resolution.' }];
    if (reopens && resolution !== 'clear')
      return [{ where, text: 'It opens the issue again and leaves the resolution.' }];
    return [];
  });
}

/** Whatever its priority, a ticket has a target. */
function checkGoals(pack: PracticePack): Finding[] {
  const priorities = pack.matrix?.priorities ?? PRIORITIES;
  return pack.slas.flatMap((sla) => {
    const where = `SLA "${sla.name}"`;
    const named = sla.goals.flatMap((goal) => goal.priorities);
    const has = (names: readonly string[], name: string) => names.some((one) => fold(one) === fold(name));
    return [
      ...named
        .filter((name) => !has(priorities, name))
        .map((name) => ({ where, text: `"${name}" is no priority of the matrix.` })),
      ...priorities
        .filter((name) => !has(named, name))
        .map((name) => ({ where, text: `The priority "${name}" has no target.` })),
    ];
  });
}

/** Its place in each view of the framework exists there. */
function checkTaxonomy({ taxonomy }: PracticePack): Finding[] {
  const unknown = FRAMEWORKS.flatMap((view) => {
    const known = cellIds(view);
    return view
      .cellsOf(taxonomy)
      .filter((id) => !known.includes(id))
      .map((id) => ({ where: 'taxonomy', text: `"${id}" is no ${view.cellWord} of ${view.name}.` }));
  });
  return V3_STAGES.includes(taxonomy.v3Stage)
    ? unknown
    : [...unknown, { where: 'taxonomy', text: `"${taxonomy.v3Stage}" is no stage of version 3.` }];
}
