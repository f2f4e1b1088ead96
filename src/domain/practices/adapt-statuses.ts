import type { PackSla, PackStatus, PackWorkflow, PracticePack } from './schema';

type PackManual = PracticePack['manual'][number];

const without = (roles: readonly string[], role: string): string[] => roles.filter((one) => one !== role);

/** Where issues go that would have come to rest in a status that is left out: the first that is left of its category. */
export const standIn = (statuses: readonly PackStatus[], role: string): PackStatus | undefined => {
  const category = statuses.find((status) => status.role === role)?.category;
  return statuses.find((status) => status.role !== role && status.category === category);
};

/** A pack without one of its statuses, and without all that leads to it, from it or speaks of it. */
export function withoutStatus(pack: PracticePack, role: string): PracticePack {
  const instead = standIn(pack.statuses, role)?.role;
  return {
    ...pack,
    statuses: pack.statuses.filter((status) => status.role !== role),
    workflow: instead === undefined ? pack.workflow : withoutRole(pack.workflow, role, instead),
    procedure: pack.procedure.filter((step) => step.status !== role),
    slas: pack.slas.map((sla) => slaWithout(sla, role)),
    manual: pack.manual.filter((step) => !speaksOf(step, 'status', role)),
  };
}

/** Whether a step by hand names a part of the pack: without that part it would send people looking for nothing. */
export const speaksOf = (step: PackManual, kind: 'field' | 'status', ref: string): boolean =>
  [step.name, step.text, step.link ?? ''].some((text) => text.includes(`{${kind}:${ref}}`));

function withoutRole(workflow: PackWorkflow, role: string, instead: string): PackWorkflow {
  const redirect = (to: string) => (to === role ? instead : to);
  const { TODO, IN_PROGRESS, DONE } = workflow.movesByCategory;
  return {
    ...workflow,
    transitions: workflow.transitions.flatMap((transition) => {
      const from = without(transition.from, role);
      const isCut = transition.to === role || (transition.from.length > 0 && from.length === 0);
      return isCut ? [] : [{ ...transition, from }];
    }),
    moves: workflow.moves.map((move) => ({ ...move, to: redirect(move.to) })),
    movesByCategory: { TODO: redirect(TODO), IN_PROGRESS: redirect(IN_PROGRESS), DONE: redirect(DONE) },
  };
}

const slaWithout = (sla: PackSla, role: string): PackSla => ({
  ...sla,
  startsWhen: without(sla.startsWhen, role),
  stopsWhen: without(sla.stopsWhen, role),
  pausesWhen: sla.pausesWhen.filter((pause) => pause.role !== role),
  cancelsWhen: without(sla.cancelsWhen, role),
});
