import type { PracticeId } from '../../contract/common';
import { PACKS } from '../practices';
import type { GateRules, ProjectRules, RulesInForce } from '../rules/types';

/**
 * The rules in force without some practices of a project. Nothing of the past goes: every version of every policy stays,
 * so what was decided under it can still be explained, and the project keeps its place. The very record from before is
 * returned when nothing differs.
 */
export function rulesWithout(
  rules: RulesInForce,
  projectId: string,
  practices: readonly PracticeId[],
  now: string,
): RulesInForce {
  const project = rules.projects[projectId];
  const gone = project?.practices.filter((one) => practices.includes(one.practice)) ?? [];
  if (!project || gone.length === 0) return rules;
  const kept = project.practices.filter((one) => !practices.includes(one.practice));
  const next: ProjectRules = {
    ...project,
    practices: kept,
    gate: practices.includes('change-enablement') ? withoutGate(now) : project.gate,
    priority: kept.some((one) => PACKS[one.practice].matrix !== null) ? project.priority : null,
  };
  return { ...rules, version: rules.version + 1, projects: { ...rules.projects, [projectId]: next } };
}

/** Nothing asks this gate while no practice has it; should the practice come back, it starts by observing. */
const withoutGate = (now: string): GateRules => ({
  mode: 'observe',
  since: now,
  attached: false,
  attachment: 'The practice was undone: there is no gate any more.',
  grandfathered: [],
});
