import type { RequestOf } from '../../src/contract/resolvers';
import { adoptPractices } from '../replay/adopt-practice';
import { people } from '../jira/seed/people';
import { acting } from './acting';
import { approveScheduled } from './approve-scheduled';
import { delegateVotes, saveBoard, seatBoard } from './board';
import { pastChanges, plannedChanges, recentChanges } from './changes';
import { breakGlass, endEmergency } from './emergency';
import { grantPermission } from './grant-permission';
import { incidents } from './incidents';
import { serviceRows } from './services';
import { authoriseTemplate, useTemplate } from './standard-change';
import { ticketWriter } from './write-tickets';
import type { Sandbox } from '..';
import type { Issue, Project } from '../jira/entities';

/** So many issues are announced at a time: the app's queue takes 500 messages a minute. */
const AT_ONCE = 15;
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Brings Acme to where a practice is after a year: both practices adopted, services imported, a freeze saved, through the app's own
 * resolvers as the admin; then the year's changes and incidents, which the app takes up event by event. A week begins: with a board
 * that meets, an emergency, standard changes, and what waits for approval.
 */
export async function furnishDemo(site: Sandbox, say: (text: string) => void): Promise<void> {
  const { id: projectId } = serviceProject(site);
  say('adopting incident management and change enablement ...');
  await adoptPractices(site, people.admin.id, projectId, ['incident-management', 'change-enablement']);
  // At installation only administrators hold them.
  grantPermission(site, serviceProject(site), 'manage-changes', 'change-managers');
  grantPermission(site, serviceProject(site), 'declare-emergency', 'emergency-changers');
  say('importing services ...');
  await importServices(site);
  await saveFreeze(site, projectId);
  say('playing a year of changes (a minute or two) ...');
  const project = serviceProject(site);
  const writer = ticketWriter(site.jira.context, project);
  // One after the other, as time went: what is planned is judged by what has happened before.
  await announce(site, writer.changes(pastChanges()), writer.announce);
  await announce(site, writer.changes(recentChanges), writer.announce);
  await announce(site, writer.incidents(incidents), writer.announce);
  // The year used up what storage allows in this minute.
  await site.clock.step(2 * MINUTE);
  await site.settle();
  say('holding a first meeting of the board ...');
  await saveBoard(site);
  await seatBoard(site, projectId);
  const emergency = await breakGlass(site, project);
  await authoriseTemplate(site, project);
  await endEmergency(site, emergency);
  await useTemplate(site, project);
  await delegateVotes(site);
  say('planning the weeks ahead ...');
  const planned = writer.changes(plannedChanges());
  // What is planned is judged by what is in the plan by then, so the order decides: one by one it is the same every time.
  await announce(site, planned, writer.announce, 1);
  await site.clock.step(2 * MINUTE);
  await site.settle();
  await approveScheduled(site, project, planned);
}

/** As it is now: adopting gives it schemes of its own. */
export function serviceProject(site: Pick<Sandbox, 'jira'>): Project {
  const project = site.jira.context.tables.table('projects').find(({ key }) => key === 'ITS');
  if (!project) throw new Error('The demo needs the site "acme".');
  return project;
}

/** Lets the app take up issues in small heaps, each to the end; the order within a heap is the queue's. */
export async function announce(
  site: Pick<Sandbox, 'settle'>,
  issues: readonly Issue[],
  tell: (issue: Issue) => void,
  atOnce = AT_ONCE,
): Promise<void> {
  for (let index = 0; index < issues.length; index += atOnce) {
    for (const issue of issues.slice(index, index + atOnce)) tell(issue);
    await site.settle();
  }
}

/** Imports the services as the admin page does: the file's rows, its plan, the job. Throws with the first fault. */
export async function importServices(site: Sandbox): Promise<void> {
  const { admin } = acting(site);
  const rows = serviceRows(site.clock.now(), people.changeManager.id);
  const { uploadId } = await admin('services.importPart', { uploadId: null, part: 0, firstLine: 2, rows });
  const { faults } = await admin('services.planImport', { uploadId });
  const [fault] = faults;
  if (fault) throw new Error(`services, line ${fault.line}, ${fault.column}: ${fault.text}`);
  const { jobId } = await admin('services.import', { uploadId });
  await site.settle();
  const { state, error } = await admin('admin.job', { jobId });
  if (state !== 'done') throw new Error(`Importing services: ${state}. ${error?.message ?? ''}`);
  // What the map says of each service is worked out a minute after an import.
  await site.clock.step(2 * MINUTE);
  await site.settle();
}

/** No changes to the shop and its payments from the fourth day on, for five days. */
export async function saveFreeze(site: Sandbox, projectId: string): Promise<void> {
  const start = new Date(site.clock.now() + 4 * DAY).toISOString().slice(0, 10);
  const freeze: RequestOf<'freezes.save'>['freeze'] = {
    id: 'sales-week',
    name: 'Sales week',
    why: 'The shop earns a fifth of its year in these days.',
    scope: {
      projects: [projectId],
      services: ['web-shop', 'payments'],
      kinds: [],
      environments: ['Production'],
    },
    effect: 'block',
    absolute: false,
    exemptStandard: true,
    approvers: { accounts: [people.changeManager.id], groups: [] },
    when: [
      {
        id: 'this-year',
        name: '',
        timeZone: 'Europe/Berlin',
        start: `${start}T00:00`,
        minutes: 5 * 24 * 60,
        rule: null,
        except: [],
        extra: [],
      },
    ],
  };
  await acting(site).admin('freezes.save', { freeze, version: 0, notify: false });
}
