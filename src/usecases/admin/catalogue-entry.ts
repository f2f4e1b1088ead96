import type { CatalogueEntry } from '../../contract/practices';
import type { PracticePack } from '../../domain/practices';
import { readProjects } from '../../jira/config/read-projects';
import type { Deps } from '../deps';
import { practiceStandings } from './catalogue-states';

type ProjectsOf = (pack: PracticePack) => CatalogueEntry['projects'];

/**
 * Where each practice is in use. Jira is asked for the names of projects, and only when some project has adopted
 * something; a project that Jira no longer has is left out.
 */
export async function readPlaces(deps: Pick<Deps, 'store' | 'jira' | 'clock'>): Promise<ProjectsOf> {
  const standings = await practiceStandings(deps);
  const projects = standings.length === 0 ? [] : await readProjects(deps.jira);
  return (pack) =>
    projects.flatMap(({ id, key, name }) =>
      standings
        .filter((one) => one.projectId === id && one.practice === pack.id)
        .map(({ state, behind }) => ({ id, key, name, state, behind })),
    );
}

/** A practice as the catalogue lists it. */
export function entryOf(pack: PracticePack, projects: CatalogueEntry['projects'] = []): CatalogueEntry {
  const dependsOn = (need: 'requires' | 'helps') =>
    pack.dependencies.filter((one) => one.need === need).map((one) => one.practice);
  return {
    id: pack.id,
    name: pack.name,
    kind: pack.kind,
    version: pack.version,
    purpose: pack.purpose,
    brings: [...pack.brings],
    icon: pack.issueTypes[0]?.icon ?? 'task',
    requires: dependsOn('requires'),
    helps: dependsOn('helps'),
    projects,
  };
}
