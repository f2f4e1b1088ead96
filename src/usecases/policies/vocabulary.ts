import type { PolicyVocabulary } from '../../contract/policies';
import type { PolicyNames } from '../../domain/policy/words/names';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { readGroups } from '../../jira/config/read-groups';
import { INSIGHT_ENDPOINTS } from '../../jira/insight/endpoints';
import * as z from '../../shape';
import type { Deps, UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { readVocabulary } from '../sla/read-vocabulary';

/** What conditions and stages of a project's policy can be made of. */
export const viewPolicyVocabulary: UseCase<'policies.vocabulary'> = async (deps, { projectId }) => {
  const rules = await readRules(deps);
  return readPolicyVocabulary(deps, rules, projectIn(rules, projectId));
};

const roles = z.array(z.object({ id: z.int(), name: z.string() }));
const WORDS = {
  groups: 'The groups of the site could not be read.',
  roles: 'The project roles of the site could not be read.',
  services: 'The services could not be read.',
} as const;
const MOST_MODELS = 100;

/** Reads the words of a project; a part that can't be read is named, and the others are still true. */
export async function readPolicyVocabulary(
  deps: Pick<Deps, 'jira' | 'store'>,
  rules: RulesInForce,
  project: ProjectRules,
): Promise<PolicyVocabulary> {
  const partial: PolicyVocabulary['partial'] = [];
  const tried = async <T>(part: keyof typeof WORDS, read: () => Promise<readonly T[]>): Promise<T[]> => {
    try {
      return [...(await read())];
    } catch {
      partial.push({ part, message: `${WORDS[part]} Try again in a moment.` });
      return [];
    }
  };
  const [words, groups, named, services] = await Promise.all([
    readVocabulary(deps, rules, project),
    tried('groups', () => readGroups(deps.jira)),
    tried('roles', () => deps.jira.call(INSIGHT_ENDPOINTS.roles, { answer: roles })),
    tried('services', () => deps.store.services.all()),
  ]);
  const fields = project.practices.find(({ practice }) => practice === 'change-enablement')?.fields;
  const optionsOf = (id: string | undefined): string[] =>
    words.fields.find((one) => one.id === id)?.options.map(({ name }) => name) ?? [];
  const reasons = optionsOf(fields?.changeReason);
  return {
    groups: groups.map(({ id, name }) => ({ id, name })),
    boards: (rules.boards ?? []).map(({ id, name }) => ({ id, name })),
    roles: named.map(({ id, name }) => ({ id: String(id), name })),
    calendars: words.calendars.map(({ id, name }) => ({ id, name })),
    services: services.map(({ id, name }) => ({ id, name })),
    environments: optionsOf(fields?.environment),
    models: optionsOf(fields?.changeType)
      .flatMap((type) => reasons.map((reason) => `${type} / ${reason}`))
      .slice(0, MOST_MODELS),
    fields: words.fields.flatMap(({ id, name, kind, options }): PolicyVocabulary['fields'] =>
      kind === 'derived' || kind === 'date'
        ? []
        : [{ id, name, kind: KINDS[kind], options: options.map((one) => ({ ...one })) }],
    ),
    partial: [...words.partial, ...partial],
  };
}

const KINDS = { choice: 'choice', people: 'person', labels: 'text', text: 'text' } as const;

const byId = (all: readonly { readonly id: string; readonly name: string }[]): Record<string, string> =>
  Object.fromEntries(all.map(({ id, name }) => [id, name]));

/** What ids are called, for sentences. */
export const namesOf = (words: PolicyVocabulary): PolicyNames => ({
  services: byId(words.services),
  fields: byId(words.fields),
  values: byId(words.fields.flatMap(({ options }) => options)),
  groups: byId(words.groups),
  roles: byId(words.roles),
  boards: byId(words.boards),
});
