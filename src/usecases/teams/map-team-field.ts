import type { RulesInForce } from '../../domain/rules/types';
import { readFields } from '../../jira/config/read-fields';
import { ensureField } from '../../jira/config/write-field';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { changeRules, projectIn, readRules, withProject } from '../rules/change-rules';
import { teamsView } from './list-teams';
import { recomputeForTeams } from './recompute-for-teams';
import { candidatesOf, typesOf } from './team-field';

const NAME = 'Team';
const SCREENS = `Put the field "${NAME}" on the screens on which agents hand tickets over: Jira shows it nowhere by itself.`;
const OPTIONS = `Add your teams as options of the field "${NAME}" in Jira; each can then be given its lead and calendar here.`;

/**
 * Says which field names the team that holds a ticket: one of the site, one that Steward makes, or none. The records of
 * teams stay, for the day the field comes back.
 */
export const mapTeamField: UseCase<'teams.mapField'> = async (deps, { projectId, field }, caller) => {
  const rules = await readRules(deps);
  projectIn(rules, projectId);
  const wanted =
    field === 'none' ? null : field === 'make' ? await makeField(deps, rules, projectId) : field.id;
  if (wanted !== null && field !== 'make') await refuseUnfit(deps, wanted);
  let moved = false;
  const after = await changeRules(deps, caller.accountId, (before) => {
    const { teamField, ...project } = projectIn(before, projectId);
    moved = (teamField ?? null) !== wanted;
    if (!moved) return Promise.resolve(null);
    return Promise.resolve({
      rules: withProject(before, wanted === null ? project : { ...project, teamField: wanted }),
      record: {
        subjects: [projectId],
        kind: 'team field mapped',
        data: { from: teamField ?? null, to: wanted, made: field === 'make' },
      },
    });
  });
  if (moved) await recomputeForTeams(deps, after, projectId, caller);
  return teamsView(deps, after, projectId, field === 'make' ? [SCREENS, OPTIONS] : []);
};

async function refuseUnfit(deps: Pick<Deps, 'jira'>, fieldId: string): Promise<void> {
  if (candidatesOf(await readFields(deps.jira)).some(({ id }) => id === fieldId)) return;
  const message = `The field "${fieldId}" can't name a team.`;
  const remedy = 'Choose a select list with one value, or Jira’s own Team field.';
  throw new Refusal('BAD_INPUT', `field.id: ${message}`, remedy, {
    issues: [{ path: 'field.id', message, remedy }],
  });
}

/** Makes the field, with a context for the project's work types. A namesake is never made twice. */
async function makeField(deps: Deps, rules: RulesInForce, projectId: string): Promise<string> {
  const project = projectIn(rules, projectId);
  const namesake = candidatesOf(await readFields(deps.jira)).find(
    ({ name, kind }) => kind === 'select' && name.toLowerCase() === NAME.toLowerCase(),
  );
  if (namesake !== undefined)
    throw new Refusal(
      'CONFLICT',
      `The site has a select list called "${namesake.name}" already (${namesake.id}).`,
      'Choose that field instead of making another one with the same name.',
      { field: namesake },
    );
  const types = typesOf(project);
  const ref = 'field:team';
  const { bindings } = await ensureField(
    {
      jira: deps.jira,
      app: deps.app,
      project: { id: projectId, key: project.projectKey },
      bindings: Object.fromEntries(types.map((id) => [`type:${id}`, id])),
      again: false,
      // Nothing of the site is changed that would have to be put back.
      keep: () => Promise.resolve(),
    },
    {
      kind: 'ensureField',
      ref,
      fieldId: null,
      name: NAME,
      type: 'select',
      description: 'The team that holds the ticket. Steward counts working time by its calendar.',
      typeRefs: types.map((id) => `type:${id}`),
      options: [],
    },
  );
  const fieldId = bindings[ref];
  if (fieldId === undefined) throw new Error('the field was made, but its id is not known');
  return fieldId;
}
