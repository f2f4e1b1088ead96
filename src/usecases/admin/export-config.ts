import type { AdoptionSettings } from '../../contract/admin';
import type { RulesInForce } from '../../domain/rules/types';
import {
  FILE_WORDS,
  FORMAT,
  FORMAT_VERSION,
  MOST_CHARACTERS,
  fileName,
  sealFile,
  type ProjectConfig,
} from '../../domain/transfer';
import { readGroups, type SiteGroup } from '../../jira/config/read-groups';
import { readProjects, type ProjectHead } from '../../jira/config/read-projects';
import { readSiteName } from '../../jira/config/read-site-name';
import type { Deps, UseCase } from '../deps';
import { readDecisions } from '../insight/decision-records';
import { Refusal } from '../refusal';
import { readAdopted } from './adoption-index';
import { readAdoption } from './adoption-record';
import { editedIn } from './edited-config';

const SALT_BYTES = 16;

/** The whole configuration of the site as one file, sealed with the admin's passphrase. Nothing is written. */
export const exportConfig: UseCase<'config.export'> = async (deps, { passphrase }) => {
  const [site, heads, groups, rules, adopted] = await Promise.all([
    readSiteName(deps.jira),
    readProjects(deps.jira),
    readGroups(deps.jira),
    deps.store.rules.get(),
    readAdopted(deps),
  ]);
  const known = heads.filter(({ id }) => Object.hasOwn(adopted, id));
  const projects = (await Promise.all(known.map((head) => configOf(deps, head, groups, rules)))).flat();
  if (projects.length === 0)
    throw new Refusal(
      'NOT_ADOPTED',
      'No project has adopted a practice yet, so there is nothing to export.',
      'Adopt a practice first.',
    );
  const exportedAt = new Date(deps.clock.now()).toISOString();
  const text = sealFile(
    {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      appVersion: deps.app.version,
      site,
      exportedAt,
      projects,
      policies: { version: 1, edited: known.flatMap(({ id }) => editedIn(rules, id)) },
    },
    passphrase,
    deps.random.hex(SALT_BYTES),
  );
  if (text.length > MOST_CHARACTERS)
    throw new Refusal('CONFLICT', FILE_WORDS.tooLarge.message, 'Tell us: so far no site has needed more.');
  return { fileName: fileName(site.url, exportedAt), text };
};

/** One project's part; nothing for a project whose adoption left no record. */
async function configOf(
  deps: Pick<Deps, 'store'>,
  { id, key, name }: ProjectHead,
  groups: readonly SiteGroup[],
  rules: RulesInForce | null,
): Promise<ProjectConfig[]> {
  const [record, decisions] = await Promise.all([readAdoption(deps, id), readDecisions(deps, id)]);
  if (record === null || record.practices.length === 0) return [];
  const { practices, versions, settings, adaptations } = record;
  const hasGate = practices.includes('change-enablement');
  return [
    {
      key,
      name,
      practices: [...practices]
        .sort()
        .map((practice) => ({ id: practice, version: versions[practice] ?? 1 })),
      settings: { ...settings, groups: namesOf(settings.groups, groups) },
      adaptations: adaptations.filter(({ practice }) => practices.includes(practice)),
      // Who typed it in stays behind: an account means nothing on another site.
      decisions: decisions.map(({ practices: decided, decision }) => ({ practices: decided, decision })),
      gate: hasGate ? (rules?.projects[id]?.gate.mode ?? null) : null,
    },
  ];
}

function namesOf(
  ids: AdoptionSettings['groups'],
  groups: readonly SiteGroup[],
): ProjectConfig['settings']['groups'] {
  const nameOf = (groupId: string) => groups.find((group) => group.id === groupId)?.name ?? null;
  return {
    peers: nameOf(ids.peers),
    cab: nameOf(ids.cab),
    changeManagers: nameOf(ids.changeManagers),
    emergency: nameOf(ids.emergency),
  };
}
