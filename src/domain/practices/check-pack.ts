import { practicePack, type PackMatrix, type PackSla, type PracticePack } from './schema';
import { checkWorkflow, type Finding } from './check-workflow';

export type { Finding } from './check-workflow';

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Reports each name that occurs more than once (Jira compares names without regard to case). */
function checkUnique(where: string, names: readonly string[]): Finding[] {
  const twice = names.filter((name, index) => names.findIndex((other) => sameName(other, name)) !== index);
  return twice.map((name) => ({ where, text: `"${name}" occurs twice.` }));
}

/**
 * Lints a practice pack. An empty list means that it may be planned and applied.
 * @param input unknown data, e.g. an imported pack
 */
export function checkPack(input: unknown): Finding[] {
  const parsed = practicePack.safeParse(input);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      where: issue.path.join('.') || 'pack',
      text: issue.message,
    }));
  }
  const pack = parsed.data;
  return [
    ...checkUnique(
      'issue types',
      pack.issueTypes.flatMap((type) => [type.name, ...type.aliases]),
    ),
    ...checkUnique(
      'issue type refs',
      pack.issueTypes.map((type) => type.ref),
    ),
    ...checkUnique(
      'fields',
      pack.fields.flatMap((field) => [field.name, ...field.aliases]),
    ),
    ...checkUnique(
      'field refs',
      pack.fields.map((field) => field.ref),
    ),
    ...checkUnique(
      'statuses',
      pack.statuses.map((status) => status.name),
    ),
    ...checkUnique(
      'status roles',
      pack.statuses.map((status) => status.role),
    ),
    ...checkUnique(
      'link types',
      pack.linkTypes.map((type) => type.name),
    ),
    ...checkUnique(
      'manual steps',
      pack.manual.map((step) => step.id),
    ),
    ...checkTypes(pack),
    ...checkFields(pack),
    ...(pack.workflow.kind === 'own' ? checkWorkflow(pack.workflow, pack.statuses) : []),
    ...pack.slas.flatMap((sla) => checkSla(sla, pack)),
    ...(pack.matrix === null ? [] : checkMatrix(pack.matrix, pack)),
  ];
}

function checkTypes(pack: PracticePack): Finding[] {
  const main = pack.issueTypes[0];
  return main?.kind === 'subtask'
    ? [
        {
          where: 'issue types',
          text: `The first type is what the practice looks after; "${main.name}" is a sub-task.`,
        },
      ]
    : [];
}

function checkFields(pack: PracticePack): Finding[] {
  const found: Finding[] = [];
  for (const field of pack.fields) {
    const where = `field "${field.name}"`;
    if (field.type === 'select' && field.options.length === 0)
      found.push({ where, text: 'A select field needs options.' });
    if (field.type !== 'select' && field.options.length > 0)
      found.push({ where, text: 'Only select fields have options.' });
    found.push(
      ...checkUnique(
        where,
        field.options.flatMap((option) => [option.name, ...option.aliases]),
      ),
    );
    if (!(pack.screens?.fields ?? []).includes(field.ref)) {
      found.push({ where, text: 'It is on no screen: nobody could fill it in.' });
    }
  }
  for (const ref of pack.screens?.fields ?? []) {
    if (!pack.fields.some((field) => field.ref === ref)) {
      found.push({ where: 'screens', text: `"${ref}" is no field of the pack.` });
    }
  }
  return found;
}

function checkSla(sla: PackSla, pack: PracticePack): Finding[] {
  const where = `SLA "${sla.name}"`;
  const roles = new Set<string>(pack.statuses.map((status) => status.role));
  const named = [...sla.stopsWhen, ...sla.pausesWhen.map((pause) => pause.role), ...sla.cancelsWhen];
  const found = named
    .filter((role) => !roles.has(role))
    .map((role) => ({ where, text: `It names the status "${role}", which the pack does not define.` }));
  for (const pause of sla.pausesWhen) {
    if (sla.stopsWhen.includes(pause.role))
      found.push({ where, text: `"${pause.role}" both pauses and stops it.` });
  }
  return [
    ...found,
    ...checkUnique(
      where,
      sla.goals.flatMap((goal) => goal.priorities),
    ),
    ...checkUnique(
      where,
      sla.escalations.map((step) => step.id),
    ),
  ];
}

function checkMatrix(matrix: PackMatrix, pack: PracticePack): Finding[] {
  const options = (ref: string) => pack.fields.find((field) => field.ref === ref)?.options.length ?? 0;
  const rows = options(matrix.impactField);
  const columns = options(matrix.urgencyField);
  const where = 'priority matrix';
  const { cells } = matrix;
  if (cells.length !== rows || cells.some((row) => row.length !== columns)) {
    return [{ where, text: `It must have ${rows} rows (impacts) of ${columns} cells (urgencies).` }];
  }
  const found: Finding[] = [];
  cells.forEach((row, i) =>
    row.forEach((cell, j) => {
      const at = `${where}, row ${i + 1}, column ${j + 1}`;
      if (cell >= matrix.priorities.length) found.push({ where: at, text: 'There is no such priority.' });
      // A milder case never gets the more urgent priority.
      if (cell < (cells[i - 1]?.[j] ?? 0) || cell < (row[j - 1] ?? 0)) {
        found.push({ where: at, text: 'A milder case would get a more urgent priority than a worse one.' });
      }
    }),
  );
  return found;
}
