import { statusCategory, withCategories, type StatusCategories } from '../rules/status-categories';
import { isLogicalField, isStatusRole } from '../rules/names';
import type { LogicalField, PracticeRules, ProjectRules, RulesInForce, StatusRole } from '../rules/types';
import type { PracticePack } from '../practices/schema';
import { bound, type AdoptionInput } from './adoption-input';
import { withCabBoard } from './cab-board';
import { ALWAYS, alwaysCalendar, workingCalendar, workingCalendarId } from './calendars';
import { compileMatrix } from './compile-matrix';
import { compileSlas } from './compile-sla';
import { sameContent } from './hash';
import type { SlaPolicy } from '../sla/types';
import { addVersion, addVersionById, withoutVersion } from './versions';

const EPOCH = '1970-01-01T00:00:00.000Z';

/**
 * The rules in force after an adoption: the record from before with this project's practices, calendars and policies
 * in it. What says the same keeps its version; what differs gets the next one, effective from `now`. When nothing at
 * all differs, the very record from before is returned.
 */
export function compileRules(input: AdoptionInput): RulesInForce {
  const { before, settings, project } = input;
  const working = workingCalendarId(project.id);
  const calendar = (id: string, name: string, definition: ReturnType<typeof alwaysCalendar>) => {
    const series = before?.calendars[id] ?? [];
    // What an admin has edited since is theirs: adopting again leaves it alone.
    if (series.at(-1)?.origin === 'admin') return series;
    // The first version counts from the beginning of time: a clock may look back further than the adoption.
    const effectiveFrom = series.length === 0 ? EPOCH : input.now;
    return addVersion(series, { version: 1, effectiveFrom, name, definition }, (one) => [
      one.name,
      one.definition,
    ]);
  };
  const appAccountId = input.appAccountId ?? before?.appAccountId;
  const after: RulesInForce = {
    schema: 1,
    version: before?.version ?? 0,
    timeZone: before?.timeZone ?? settings.timeZone,
    ...(appAccountId !== undefined && { appAccountId }),
    appFields: {
      riskLevel: appField(input, 'risk-level'),
      approvalState: appField(input, 'approval-state'),
      slaDue: appField(input, 'sla-due'),
      slaState: appField(input, 'sla-state'),
      ...riskScoreField(input, before),
      ...jsmField(input, before),
    },
    calendars: {
      ...before?.calendars,
      [ALWAYS]: calendar(ALWAYS, 'Always (24x7)', alwaysCalendar(before?.timeZone ?? settings.timeZone)),
      [working]: calendar(working, `${project.key} working hours`, workingCalendar(settings)),
    },
    riskModels: before && before.riskModels.length > 0 ? before.riskModels : [input.model],
    ...(before?.pinnedModel !== undefined && { pinnedModel: before.pinnedModel }),
    ...(before?.freezes !== undefined && { freezes: before.freezes }),
    ...(before?.boards !== undefined && { boards: before.boards }),
    ...(before?.twoPeople !== undefined && { twoPeople: before.twoPeople }),
    projects: { ...before?.projects, [project.id]: compileProject(input) },
  };
  return before && sameContent(before, asKnown(after, before, project.id))
    ? before
    : { ...after, version: after.version + 1 };
}

/**
 * The rules with what `before` says about statuses. A status made since is no reason to write the rules again: it is
 * taken up when something else is written, and until then a ticket's own status says what it means.
 */
function asKnown(after: RulesInForce, before: RulesInForce, projectId: string): RulesInForce {
  const statusCategories = before.projects[projectId]?.statusCategories;
  const project = after.projects[projectId];
  if (statusCategories === undefined || project === undefined) return after;
  return { ...after, projects: { ...after.projects, [projectId]: { ...project, statusCategories } } };
}

/** Whether the engine has anything to do for a practice: the others live in the adoption's own record, not in the rules. */
export const hasBehaviour = (pack: PracticePack): boolean =>
  pack.slas.length > 0 || pack.matrix !== null || pack.approvals || pack.risk;

function appField(input: AdoptionInput, moduleKey: string): string {
  const id = input.appFields[moduleKey];
  if (id === undefined) throw new Error(`Steward's own field "${moduleKey}" was not found on the site`);
  return id;
}

/** Sites that installed Steward before it had this field get it with an upgrade: until then nothing is written to it. */
function riskScoreField(
  input: AdoptionInput,
  before: RulesInForce | null,
): Pick<RulesInForce['appFields'], 'riskScore'> {
  const id = input.appFields['risk-score'] ?? before?.appFields.riskScore;
  return id === undefined ? {} : { riskScore: id };
}

/** A site without approval steps of Jira Service Management has no such field. */
function jsmField(
  input: AdoptionInput,
  before: RulesInForce | null,
): Pick<RulesInForce['appFields'], 'jsmApprovals'> {
  const id = input.appFields['jsm-approvals'] ?? before?.appFields.jsmApprovals;
  return id === undefined ? {} : { jsmApprovals: id };
}

function compileProject(input: AdoptionInput): ProjectRules {
  const old = input.before?.projects[input.project.id];
  const kept = (old?.practices ?? []).filter((one) => !input.packs.some((pack) => pack.id === one.practice));
  const practices = input.packs.filter(hasBehaviour).map((pack) => compilePractice(input, pack, old));
  const matrixPack = input.packs.find((pack) => pack.matrix !== null);
  const slas = input.packs
    .flatMap((pack) => compileSlas(input, pack))
    .filter((policy) => !isEdited(policy.id, old?.slaPolicies ?? []))
    .reduce((all, policy) => addVersionById(all, policy, withoutVersion), old?.slaPolicies ?? []);
  const approvals =
    input.packs.some((pack) => pack.approvals) && !isTheirs(input.before, old)
      ? addVersionById(
          old?.approvalPolicies ?? [],
          { ...shippedFor(input, old), effectiveFrom: input.now },
          withoutVersion,
        )
      : (old?.approvalPolicies ?? []);
  return {
    // Teams, settings and whatever else admins have set in the project stay as they are.
    ...old,
    projectId: input.project.id,
    projectKey: input.project.key,
    practices: [...kept, ...practices].sort((a, b) => a.practice.localeCompare(b.practice, 'en')),
    gate: {
      mode: old?.gate.mode ?? 'observe',
      since: old?.gate.since ?? input.now,
      attached: input.gate.attached,
      attachment: input.gate.attachment,
      grandfathered: old?.gate.grandfathered ?? [],
    },
    priority:
      matrixPack?.matrix != null
        ? {
            mode: input.settings.priority?.mode ?? 'set',
            matrix: compileMatrix(input, matrixPack, matrixPack.matrix),
          }
        : (old?.priority ?? null),
    slaPolicies: slas,
    statusCategories: withCategories(
      { ...categoriesOfPacks(input), ...old?.statusCategories },
      input.statusCategories,
    ),
    approvalPolicies: approvals,
    groups: input.settings.groups,
  };
}

const shippedFor = ({ approvals, before, project }: AdoptionInput, old: ProjectRules | undefined) =>
  withCabBoard(approvals, old?.approvalPolicies ?? [], before?.boards ?? [], project.id);

/** Of the statuses that the practices are bound to; several of the site's may play one role. */
const categoriesOfPacks = ({ packs, bindings }: AdoptionInput): StatusCategories =>
  Object.fromEntries(
    packs.flatMap((pack) =>
      pack.statuses.flatMap(({ role, category }) => {
        const ids = bindings[`status:${pack.id}:${role}`]?.split(',') ?? [];
        return ids.map((id) => [id, statusCategory(category)] as const);
      }),
    ),
  );

/** Whether an admin wrote the latest version of a policy, or retired it: then it is theirs. */
function isEdited(policyId: string, policies: readonly SlaPolicy[]): boolean {
  const versions = policies.filter(({ id }) => id === policyId).sort((a, b) => a.version - b.version);
  return versions.at(-1)?.origin === 'admin';
}

/**
 * Whether adopting again leaves the approval policy alone: an admin wrote its latest version, or a version takes two people, and
 * adopting is done by one. A first adoption always brings its policy.
 */
function isTheirs(before: RulesInForce | null, old: ProjectRules | undefined): boolean {
  const versions = [...(old?.approvalPolicies ?? [])].sort((a, b) => a.version - b.version);
  return versions.length > 0 && (before?.twoPeople === true || versions.at(-1)?.origin === 'admin');
}

function compilePractice(
  input: AdoptionInput,
  pack: PracticePack,
  old: ProjectRules | undefined,
): PracticeRules {
  const statuses: Partial<Record<StatusRole, readonly string[]>> = {};
  for (const { role } of pack.statuses) {
    if (!isStatusRole(role)) continue;
    const ids = input.bindings[`status:${pack.id}:${role}`];
    if (ids !== undefined) statuses[role] = ids.split(',');
  }
  const fields: Partial<Record<LogicalField, string>> = {};
  // Only what the engine reads: the record is one for the whole site, and it is read at every gate.
  for (const { ref } of pack.fields)
    if (isLogicalField(ref)) fields[ref] = bound(input.bindings, `field:${ref}`);
  const wanted: PracticeRules = {
    practice: pack.id,
    version: 1,
    adoptedAt: input.now,
    // Only the type that the practice looks after: a change task is no change.
    issueTypeIds: [bound(input.bindings, `type:${pack.issueTypes[0]?.ref ?? ''}`)],
    statuses,
    fields,
  };
  const present = old?.practices.find((one) => one.practice === pack.id);
  if (!present) return wanted;
  return sameContent(withoutVersion(present), withoutVersion(wanted))
    ? present
    : { ...wanted, version: present.version + 1, adoptedAt: present.adoptedAt };
}
