import type { Finding } from './check-workflow';
import type { PracticePack } from './schema';

/** What a pack says about its own parts is about parts that it has. */
export function checkReferences(pack: PracticePack): Finding[] {
  const found: Finding[] = [];
  const add = (where: string, text: string) => found.push({ where, text });
  const roles = new Set(pack.statuses.map((status) => status.role));
  const needRole = (where: string, role: string) => {
    if (!roles.has(role)) add(where, `It names the status "${role}", which the pack does not define.`);
  };

  const main = pack.issueTypes[0];
  if (main?.kind === 'subtask')
    add('issue types', `The first type is what the practice looks after; "${main.name}" is a sub-task.`);

  const standard = pack.issueTypes.filter((type) => type.kind === 'standard');
  for (const request of pack.requestTypes) {
    if (!standard.some((type) => type.ref === request.typeRef))
      add(
        `request type "${request.name}"`,
        `It raises "${request.typeRef}", which is no standard type of the pack.`,
      );
  }
  for (const step of pack.procedure) {
    if (step.status !== undefined) needRole(`step "${step.name}"`, step.status);
  }
  for (const { names, to } of pack.workflow.moves) needRole(`moves from "${names.join('", "')}"`, to);
  for (const [category, to] of Object.entries(pack.workflow.movesByCategory)) {
    needRole(`moves from ${category}`, to);
    const target = pack.statuses.find((status) => status.role === to)?.category;
    if (target !== undefined && target !== category)
      add(`moves from ${category}`, `"${to}" is ${target}: issues would be opened or finished by adopting.`);
  }
  if (pack.workflow.guarded !== null) needRole('workflow', pack.workflow.guarded);

  if (pack.raci.length === 0) add('RACI', 'Nobody is responsible for anything.');
  for (const { practice } of pack.dependencies) {
    if (practice === pack.id) add('dependencies', 'It depends on itself.');
  }
  return found;
}
