import type { TemplatesView, TemplateSummary } from '../../contract/templates';
import { nominate, WITHIN_DAYS, type RoutineOutcome } from '../../domain/templates/nominate';
import { isoOf } from '../../jira/instant';
import type { Deps, UseCase } from '../deps';
import { managesProject } from '../schedule/manage-permission';
import { readCounted, type UsesCounted } from './count-use';
import { readUses, USES_DAYS, type Use } from './follow-template';
import { subjectOf, TEMPLATE, templateRecord, type KeptTemplate } from './template-record';

const DAY_MS = 86_400_000;
/** Pages of a hundred outcomes that nominations look at. */
const PAGES = 5;

/** The catalogue of a project, and for change managers what is worth a template. */
export const listTemplates: UseCase<'template.list'> = async (deps, { projectId }) => {
  const [kept, { uses, more }, canManage] = await Promise.all([
    readAll(deps, projectId),
    readUses(deps, projectId),
    managesProject(deps, projectId),
  ]);
  const ids = kept.map(({ id }) => id);
  const counted = await readCounted(deps, projectId, ids);
  const templates = kept.flatMap(({ id, record }, index): TemplateSummary[] => {
    const summary = summaryOf(id, record, { uses, more }, counted[index]);
    return summary === null ? [] : [summary];
  });
  const { nominations, partial } = canManage
    ? await nominationsOf(deps, projectId)
    : { nominations: [], partial: false };
  return {
    at: isoOf(deps.clock.now()),
    templates: templates.sort((a, b) => ORDER[a.status] - ORDER[b.status] || a.name.localeCompare(b.name)),
    nominations,
    you: { canManage },
    days: USES_DAYS,
    nominationsPartial: partial,
  };
};

const ORDER: Readonly<Record<TemplateSummary['status'], number>> = {
  active: 0,
  suspended: 1,
  proposed: 2,
  draft: 3,
  retired: 4,
};

async function readAll(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
): Promise<readonly { readonly id: string; readonly record: KeptTemplate }[]> {
  const prefix = subjectOf(projectId, '');
  const subjects = await store.config.subjects(TEMPLATE, prefix);
  const found = await store.config.getMany(TEMPLATE, subjects, templateRecord);
  return subjects.flatMap((subject, index) => {
    const record = found[index] ?? null;
    return record === null ? [] : [{ id: subject.slice(prefix.length), record }];
  });
}

/** Null: a draft that was given up; only its history is left. */
export function summaryOf(
  id: string,
  { version: revision, value: { inForce, draft } }: KeptTemplate,
  { uses, more }: { readonly uses: readonly Use[]; readonly more: boolean },
  counted: Pick<UsesCounted, 'ended' | 'succeeded'> | undefined,
): TemplateSummary | null {
  const shown = inForce?.template ?? draft?.template;
  if (shown === undefined) return null;
  const own = uses.filter(({ templateId }) => templateId === id);
  const draftStatus = draft?.proposal == null ? ('draft' as const) : ('proposed' as const);
  return {
    id,
    revision,
    name: shown.name,
    description: shown.description,
    status: inForce?.status ?? draftStatus,
    version: inForce?.template.version ?? null,
    maxLevel: shown.maxLevel,
    why: inForce?.why ?? null,
    draft: draft === null ? null : { version: draft.template.version, status: draftStatus },
    counts: {
      used: own.length,
      usedMore: more,
      lastUsedAt: own[0]?.at ?? null,
      ended: counted?.ended ?? 0,
      succeeded: counted?.succeeded ?? 0,
    },
  };
}

/** What went well often enough and has no template yet, over the index of outcomes by project. */
async function nominationsOf(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
): Promise<{ readonly nominations: TemplatesView['nominations']; readonly partial: boolean }> {
  const now = clock.now();
  const routine: RoutineOutcome[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const range = { projectId, from: isoOf(now - WITHIN_DAYS * DAY_MS) };
    const found = await store.outcomes.page({ ...range, ...(cursor !== null && { cursor }) });
    for (const { counted, templateId, ...one } of found.outcomes)
      if (counted !== null && templateId === undefined)
        routine.push({ ...one, failed: counted.failed === 1 });
    cursor = found.next;
    if (cursor === null) break;
  }
  const worth = nominate(routine, now).slice(0, 20);
  const services = await store.services.getMany(worth.map(({ serviceId }) => serviceId));
  const nominations = worth.map((one, index) => ({
    ...one,
    serviceName: services[index]?.name ?? one.serviceId,
  }));
  return { nominations, partial: cursor !== null };
}
