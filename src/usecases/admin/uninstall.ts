import type { UninstallView } from '../../contract/upkeep';
import { readProjects } from '../../jira/config/read-projects';
import { InvalidCursor } from '../../store/ledger';
import type { Deps, UseCase } from '../deps';
import { jobHolding } from '../jobs/active-jobs';
import { startJob } from '../jobs/start-job';
import { Refusal } from '../refusal';
import { readAdopted } from './adoption-index';
import { readPreparation, stillHolds } from './uninstall-record';

const DOES = [
  'Every gate goes to observe: from then on nothing is refused. The record of each project says so.',
  "Steward's rules come out of the workflows. Everything else in them stays as it is.",
  'You can then save the whole ledger: every decision, by whom, on what, under which rules.',
];
const LEAVES = [
  'Issue types, fields, statuses, workflows, screens and schemes stay, and so does every ticket. To take them back as well, undo the practices first.',
  "Steward's own read-only fields and panels go with the app.",
  'What Steward has stored (decisions, clocks, rules) goes with the app: save the ledger before.',
];

/** Ids of all projects in which Steward has done anything. */
export async function touchedProjects(deps: Pick<Deps, 'store'>): Promise<string[]> {
  const [adopted, rules] = await Promise.all([readAdopted(deps), deps.store.rules.get()]);
  return [...new Set([...Object.keys(adopted), ...Object.keys(rules?.projects ?? {})])].sort(
    (a, b) => Number(a) - Number(b),
  );
}

/** What preparing does and leaves, and where each project stands. */
export const viewUninstall: UseCase<'site.uninstall'> = async (deps): Promise<UninstallView> => {
  const [projectIds, projects, rules, done, job] = await Promise.all([
    touchedProjects(deps),
    readProjects(deps.jira),
    deps.store.rules.get(),
    readPreparation(deps),
    jobHolding(deps, 'site'),
  ]);
  return {
    preparedAt: done !== null && stillHolds(done, rules) ? done.preparedAt : null,
    projects: projectIds.map((id) => {
      const head = projects.find((project) => project.id === id);
      const present = rules?.projects[id];
      const gated = present?.practices.some((one) => one.practice === 'change-enablement') === true;
      return {
        id,
        key: head?.key ?? present?.projectKey ?? id,
        name: head?.name ?? 'A project that was deleted',
        gate: gated ? present.gate.mode : null,
        attached: gated && present.gate.attached,
      };
    }),
    does: DOES,
    leaves: LEAVES,
    jobId: job?.jobId ?? null,
    report: done?.report ?? [],
  };
};

/** Starts preparing: one step a project, so that it can be left and come back to. */
export const prepareUninstall: UseCase<'site.prepareUninstall'> = (deps, _request, caller) =>
  startJob(deps, 'uninstall', 'site', caller, async () => {
    const projects = await readProjects(deps.jira);
    const [ids, rules] = await Promise.all([touchedProjects(deps), deps.store.rules.get()]);
    return {
      steps: ids.map((projectId) => {
        const key = projects.find((project) => project.id === projectId)?.key;
        return {
          id: `project:${projectId}`,
          text:
            key === undefined
              ? `Project ${projectId}: it was deleted, so only its record is closed`
              : `${key}: the gate to observe, Steward's rules out of the workflows`,
          // What it was before: a step that is done again finds its own work.
          action: {
            projectId,
            key: key ?? null,
            enforced: rules?.projects[projectId]?.gate.mode === 'enforce',
          },
        };
      }),
      input: {},
    };
  });

/** A page of the whole ledger. */
export const readLedger: UseCase<'site.ledger'> = async (deps, { cursor }) => {
  try {
    const { records, next } = await deps.store.ledger.page(cursor);
    return { records: [...records], next };
  } catch (error) {
    if (!(error instanceof InvalidCursor)) throw error;
    throw new Refusal('BAD_INPUT', 'This is no place in the ledger.', 'Begin with the first page.');
  }
};
