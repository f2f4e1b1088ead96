import { bindsOf, narrowed, needsOf, partsOf } from './drift-parts';
import type { Finding } from './drift-types';
import type { Plan, Step } from './types';

/** What every repair ends with: ids may be new ones, and doing it again changes nothing. */
const AFTERWARDS: readonly Step[] = [
  { id: 'rules', text: 'Put the rules in force', action: { kind: 'putRules' } },
  { id: 'publish', text: 'Show the panels on the adopted types', action: { kind: 'publishAdoption' } },
];

/**
 * The steps of a plan that mend these differences, with what they depend on, and no part of any other: in the order of the
 * plan, with the gate read back where its workflow is touched.
 */
export function repairSteps(plan: Plan, findings: readonly Finding[]): Step[] {
  if (findings.length === 0) return [];
  const chosen = new Map<string, Set<string>>();
  const choose = (stepId: string, ref: string | null): boolean => {
    const refs = chosen.get(stepId);
    const whole = ref ?? '';
    if (refs?.has(whole) === true) return false;
    chosen.set(stepId, new Set([...(refs ?? []), whole]));
    return true;
  };
  for (const { mends } of findings) for (const { stepId, ref } of mends) choose(stepId, ref);
  for (let grew = true; grew;) {
    grew = false;
    for (const needed of picked(plan, chosen).flatMap((step) => needsOf(step.action))) {
      if (plan.bindings[needed] !== undefined) continue;
      const maker = plan.steps.find((step) => bindsOf(step.action).includes(needed));
      if (maker && choose(maker.id, partWith(maker, needed, plan))) grew = true;
    }
  }
  if (picked(plan, chosen).some(touchesWorkflow))
    for (const { id, action } of plan.steps) if (action.kind === 'readBackGate') choose(id, null);
  return [...picked(plan, chosen), ...AFTERWARDS];
}

function picked(plan: Plan, chosen: ReadonlyMap<string, ReadonlySet<string>>): Step[] {
  return plan.steps.flatMap((step) => {
    const refs = chosen.get(step.id);
    return refs === undefined ? [] : (narrowed(step, refs) ?? []);
  });
}

const partWith = (step: Step, ref: string, plan: Plan): string | null =>
  partsOf(step, plan, plan.bindings).some((part) => part.ref === ref) ? ref : firstOf(step, ref);

/** A status that is made for several refs goes by the first of them. */
const firstOf = ({ action }: Step, ref: string): string | null =>
  action.kind === 'createStatuses'
    ? (action.statuses.find((status) => status.refs.includes(ref))?.refs[0] ?? null)
    : null;

const touchesWorkflow = ({ action }: Step): boolean =>
  ['createWorkflows', 'writeWorkflow', 'copyWorkflowScheme', 'updateWorkflowScheme'].includes(action.kind);
