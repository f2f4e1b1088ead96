import type { AdoptionSettings } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';
import { sameName } from '../provisioning/match';
import type { ConfigContent, ProjectConfig } from './config-file';

interface SiteProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}
/** What the importing site has to offer. */
export interface ImportSite {
  readonly projects: readonly SiteProject[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Version of the pack of each practice that this version of Steward ships. */
  readonly packVersions: Readonly<Record<PracticeId, number>>;
}

export interface ResolvedProject {
  readonly config: ProjectConfig;
  /** Null: this site has no such project, and none was chosen in its place. */
  readonly project: SiteProject | null;
  /** With this site's group ids; null when a group is missing. */
  readonly settings: AdoptionSettings | null;
}
export interface Resolved {
  readonly projects: readonly ResolvedProject[];
  /** What has to be settled before anything can be planned; each says what and where. */
  readonly blockers: readonly string[];
}

const GROUP_WORDS: Readonly<Record<keyof AdoptionSettings['groups'], string>> = {
  peers: 'peers',
  cab: 'the CAB',
  changeManagers: 'change managers',
  emergency: 'emergencies',
};
type GroupRole = keyof AdoptionSettings['groups'];

/**
 * Holds a file against the site that imports it: projects by the admin's choice or by key, groups by name.
 * @param chosen ids of projects by key in the file; null leaves a project out
 */
export function resolveProjects(
  content: ConfigContent,
  chosen: Readonly<Record<string, string | null>>,
  site: ImportSite,
): Resolved {
  const blockers: string[] = [];
  for (const key of Object.keys(chosen))
    if (!content.projects.some((project) => project.key === key))
      blockers.push(`The file has no project "${key}".`);
  const projects = content.projects.map((config): ResolvedProject => {
    const choice = chosen[config.key];
    if (choice === null) return { config, project: null, settings: null };
    const project =
      site.projects.find((one) => (choice === undefined ? one.key === config.key : one.id === choice)) ??
      null;
    if (project === null && choice !== undefined)
      blockers.push(
        `The project that was chosen for ${config.key} does not exist, or Steward cannot see it.`,
      );
    if (project === null) return { config, project, settings: null };
    blockers.push(...newerPacks(config, site));
    return { config, project, settings: withGroupIds(config, site, blockers) };
  });
  return { projects, blockers: [...blockers, ...doubles(projects), ...nothing(projects)] };
}

const newerPacks = (config: ProjectConfig, { packVersions }: ImportSite): string[] =>
  config.practices
    .filter(({ id, version }) => version > packVersions[id])
    .map(
      ({ id, version }) =>
        `${config.key} has version ${version} of ${id}, and this site's Steward has version ${packVersions[id]}. Update Steward first.`,
    );

function withGroupIds(config: ProjectConfig, site: ImportSite, blockers: string[]): AdoptionSettings | null {
  const before = blockers.length;
  const idOf = (role: GroupRole): string => {
    const name = config.settings.groups[role];
    const found = name === null ? undefined : site.groups.find((group) => sameName(group.name, name));
    if (found !== undefined) return found.id;
    blockers.push(
      name === null
        ? `${config.key}: the file names no group for ${GROUP_WORDS[role]}: it was gone when it was exported.`
        : `${config.key}: this site has no group "${name}" (${GROUP_WORDS[role]}). Create it, then plan again.`,
    );
    return '';
  };
  const groups = {
    peers: idOf('peers'),
    cab: idOf('cab'),
    changeManagers: idOf('changeManagers'),
    emergency: idOf('emergency'),
  };
  return blockers.length === before ? { ...config.settings, groups } : null;
}

function doubles(projects: readonly ResolvedProject[]): string[] {
  const targets = projects.flatMap(({ config, project }) => (project ? [{ from: config.key, project }] : []));
  return targets.flatMap(({ from, project }, index) => {
    const first = targets.findIndex((one) => one.project.id === project.id);
    if (first === index) return [];
    return [
      `${from} and ${targets[first]?.from ?? ''} would both go into ${project.key}. Choose another for one of them.`,
    ];
  });
}

const nothing = (projects: readonly ResolvedProject[]): string[] =>
  projects.some(({ project }) => project !== null)
    ? []
    : ['This site has none of the projects in the file. Choose a project for at least one of them.'];
