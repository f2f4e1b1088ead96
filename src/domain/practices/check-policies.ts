import { checkScheme } from '../priority/check-scheme';
import { checkUnique } from './check-names';
import type { Finding } from './check-workflow';
import type { PackMatrix, PackSla, PracticePack } from './schema';

/** SLAs and the matrix refer to what the pack has, and can be kept at all. */
export const checkPolicies = (pack: PracticePack): Finding[] => [
  ...pack.slas.flatMap((sla) => checkSla(sla, pack)),
  ...(pack.matrix === null ? [] : checkMatrix(pack.matrix, pack)),
  ...(pack.approvals ? checkApprovals(pack) : []),
];

/** What deciding and the gate go by: where a round opens, where a rejected change returns to, and the window. */
const APPROVAL_ROLES = ['assess', 'authorize', 'scheduled', 'implementing'];
const APPROVAL_FIELDS = ['plannedStart', 'plannedEnd'];

function checkApprovals(pack: PracticePack): Finding[] {
  const where = 'approvals';
  const found: Finding[] = [];
  if (pack.workflow.guarded !== 'implementing')
    found.push({ where, text: 'Nothing is guarded: a decision would bind nobody.' });
  for (const role of APPROVAL_ROLES) {
    if (!pack.statuses.some((status) => status.role === role))
      found.push({ where, text: `They need the status "${role}", which the pack does not define.` });
  }
  for (const ref of APPROVAL_FIELDS) {
    if (!pack.fields.some((field) => field.ref === ref))
      found.push({ where, text: `They need the field "${ref}", which the pack does not define.` });
  }
  return found;
}

function checkSla(sla: PackSla, pack: PracticePack): Finding[] {
  const where = `SLA "${sla.name}"`;
  const { startsWhen, stopsWhen, cancelsWhen } = sla;
  const pauses = sla.pausesWhen.map((pause) => pause.role);
  const roles = new Set(pack.statuses.map((status) => status.role));
  const named = [...new Set([...startsWhen, ...stopsWhen, ...pauses, ...cancelsWhen])];
  const both = (some: readonly string[], others: readonly string[], text: (role: string) => string) =>
    some.filter((role) => others.includes(role)).map((role) => ({ where, text: text(role) }));
  return [
    ...(stopsWhen.length + (sla.stopsOn ?? []).length === 0 ? [{ where, text: 'Nothing stops it.' }] : []),
    ...named
      .filter((role) => !roles.has(role))
      .map((role) => ({ where, text: `It names the status "${role}", which the pack does not define.` })),
    ...both(pauses, stopsWhen, (role) => `"${role}" both pauses and stops it.`),
    ...both(startsWhen, stopsWhen, (role) => `"${role}" both starts and stops it: it would never run.`),
    ...both(startsWhen, pauses, (role) => `"${role}" both starts and pauses it.`),
    ...both(cancelsWhen, stopsWhen, (role) => `"${role}" both cancels and stops it.`),
    ...checkUnique(
      where,
      sla.goals.flatMap((goal) => goal.priorities),
    ),
    ...checkUnique(
      where,
      sla.goals.map((goal) => goal.id),
    ),
    ...checkUnique(
      where,
      sla.escalations.map((step) => step.id),
    ),
  ];
}

function checkMatrix(matrix: PackMatrix, pack: PracticePack): Finding[] {
  const where = 'priority matrix';
  const field = (ref: string) => pack.fields.find((one) => one.ref === ref);
  const [impact, urgency] = [field(matrix.impactField), field(matrix.urgencyField)];
  if (!impact || !urgency) {
    const missing = impact ? matrix.urgencyField : matrix.impactField;
    return [{ where, text: `"${missing}" is no field of the pack.` }];
  }
  return checkScheme({
    mode: 'set',
    impacts: impact.options.map((option) => option.name),
    urgencies: urgency.options.map((option) => option.name),
    priorities: matrix.priorities,
    cells: matrix.cells,
  }).map((finding) => ({ where: `${where}, ${finding.where}`, text: finding.text }));
}
