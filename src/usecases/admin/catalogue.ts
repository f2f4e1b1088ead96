import { PACKS } from '../../domain/practices';
import { adaptPack } from '../../domain/practices/adapt';
import { coverage } from '../../domain/practices/frameworks';
import type { UseCase } from '../deps';
import { readAdoption } from './adoption-record';
import { entryOf, readPlaces } from './catalogue-entry';
import { practiceViewOf } from './catalogue-view';

/** Everything that Steward ships, where it is in use, and what of each framework it covers. */
export const catalogue: UseCase<'catalogue.list'> = async (deps) => {
  const packs = Object.values(PACKS);
  const projectsOf = await readPlaces(deps);
  return {
    practices: packs.map((pack) => entryOf(pack, projectsOf(pack))),
    frameworks: coverage(packs),
  };
};

/** One practice in full, as it is shipped or as a project has adapted it. */
export const viewPractice: UseCase<'catalogue.practice'> = async (deps, { practice, projectId }) => {
  const [projectsOf, adoption] = await Promise.all([
    readPlaces(deps),
    projectId === undefined ? null : readAdoption(deps, projectId),
  ]);
  const shipped = PACKS[practice];
  const priority = adoption?.settings.priority;
  const adaptation = adoption?.adaptations.find((one) => one.practice === practice) ?? null;
  const { pack } = adaptPack(shipped, adaptation, priority);
  return practiceViewOf(pack, entryOf(pack, projectsOf(pack)), adoption?.settings);
};
