import type { SlaVocabulary } from '../../contract/sla-admin';
import { compileCalendar } from '../../domain/time';
import { statusCategory } from '../../domain/rules/status-categories';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { readPriorities } from '../../jira/act-on-issue';
import { readCreateOptions } from '../../jira/config/read-create-fields';
import { readFields } from '../../jira/config/read-fields';
import { readGroups } from '../../jira/config/read-groups';
import { readLinkTypes } from '../../jira/config/read-link-types';
import { readProjectTypes } from '../../jira/insight/read-project-types';
import type { Deps, UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { vocabularyFields } from './vocabulary-fields';

/** What conditions, goals and escalations of a project can be made of, with the groups that can be told. */
export const viewVocabulary: UseCase<'sla.vocabulary'> = async (deps, { projectId }) => {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const [vocabulary, groups] = await Promise.all([
    readVocabulary(deps, rules, project),
    tried('groups', () => readGroups(deps.jira)),
  ]);
  return {
    ...vocabulary,
    groups: [...(groups.value ?? [])],
    partial: [...vocabulary.partial, ...groups.partial],
  };
};

type Named = SlaVocabulary['groups'][number];

/** Parts that the linter can't do without: what it doesn't find there it calls missing. */
export const NEEDED = ['fields', 'statuses', 'priorities', 'links'] as const;

/**
 * Reads the words of a project, without groups: four calls, and one for each work type. What can't be read is named in
 * `partial`, and what was read is still true.
 */
export async function readVocabulary(
  deps: Pick<Deps, 'jira'>,
  rules: RulesInForce,
  project: ProjectRules,
): Promise<SlaVocabulary> {
  const { jira } = deps;
  const { projectId } = project;
  const typeIds = [...new Set(project.practices.flatMap(({ issueTypeIds }) => issueTypeIds))];
  const [fields, types, priorities, links, ...screens] = await Promise.all([
    tried('fields', () => readFields(jira)),
    tried('statuses', () => readProjectTypes(jira, projectId)),
    tried('priorities', () => readPriorities(jira, projectId)),
    tried('links', () => readLinkTypes(jira)),
    ...typeIds.map((typeId) => tried('options', () => readCreateOptions(jira, projectId, typeId))),
  ]);
  const statuses = (types.value ?? []).flatMap((type) => type.statuses);
  const linkTypes = (links.value ?? []).flatMap(({ id, inward, outward }) => [
    { id: `${id}:inward`, name: inward },
    { id: `${id}:outward`, name: outward },
  ]);
  const issueTypes = (types.value ?? []).map(({ id, name }) => ({ id, name }));
  const named: Readonly<Record<string, readonly Named[]>> = {
    links: linkTypes,
    priority: priorities.value ?? [],
    issuetype: issueTypes,
    project: Object.values(rules.projects).map((one) => ({ id: one.projectId, name: one.projectKey })),
    status: byId(statuses).map(({ id, name }) => ({ id, name })),
  };
  const offered = screens.flatMap(({ value }) => value ?? []);
  const optionsOf = (id: string) =>
    named[id] ?? byId(offered.filter(({ fieldId }) => fieldId === id).flatMap(({ options }) => options));
  return {
    projectId,
    fields: vocabularyFields(fields.value ?? [], optionsOf, rules),
    linkTypes,
    issueTypes,
    statuses: byId(statuses).map(({ id, name, category }) => ({
      id,
      name,
      category: statusCategory(category),
    })),
    priorities: (priorities.value ?? []).map(({ id, name }) => ({ id, name })),
    groups: [],
    calendars: Object.entries(rules.calendars).flatMap(([id, versions]) => {
      const latest = versions.at(-1);
      return latest
        ? [{ id, name: latest.name, dayLength: compileCalendar(latest.definition).dayLength }]
        : [];
    }),
    teams: Object.entries(project.teams ?? {}).map(([id, { name }]) => ({ id, name })),
    teamField: project.teamField ?? null,
    partial: [fields, types, priorities, links, ...screens]
      .flatMap((one) => one.partial)
      .filter((one, index, all) => all.findIndex(({ part }) => part === one.part) === index),
  };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

const WORDS: Readonly<Record<string, string>> = {
  fields: 'The fields of the site could not be read.',
  statuses: 'The work types and statuses of the project could not be read.',
  priorities: 'The priorities of the project could not be read.',
  links: 'The link types of the site could not be read.',
  options: 'The values of some fields could not be read; conditions on them can be written once they can.',
  groups: 'The groups of the site could not be read.',
};

interface Tried<T> {
  readonly value: T | null;
  readonly partial: SlaVocabulary['partial'];
}

/** A part that may fail by itself. */
async function tried<T>(part: string, read: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { value: await read(), partial: [] };
  } catch {
    return { value: null, partial: [{ part, message: `${WORDS[part] ?? part} Try again in a moment.` }] };
  }
}
