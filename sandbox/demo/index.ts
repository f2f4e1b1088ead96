import type { RequestOf } from '../../src/contract/resolvers';
import { adoptPractices, callResolver } from '../replay/adopt-practice';
import { people } from '../jira/seed/people';
import { pastChanges, plannedChanges, recentChanges } from './changes';
import { grantPermission } from './grant-permission';
import { incidents } from './incidents';
import { serviceRows } from './services';
import { ticketWriter } from './write-tickets';
import type { Sandbox } from '..';
import type { Issue, Project } from '../jira/entities';

/** So many issues are announced at a time: the app's queue takes 500 messages a minute. */
const AT_ONCE = 15;
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Brings Acme to where a practice is after a year: both practices adopted, services imported, a freeze saved, through the app's own
 * resolvers as the admin; then the year's changes and incidents, which the app takes up event by event.
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
  const writer = ticketWriter(site.jira.context, serviceProject(site));
  // One after the other, as time went: what is planned is judged by what has happened before.
  await announce(site, writer.changes(pastChanges()), writer.announce);
  await announce(site, writer.changes(recentChanges), writer.announce);
  await announce(site, writer.incidents(incidents), writer.announce);
  await announce(site, writer.changes(plannedChanges()), writer.announce);
  // The year used up what storage allows in this minute.
  await site.clock.step(2 * MINUTE);
  await site.settle();
  await callMeetings(site);
}

/** As it is now: adopting gives it schemes of its own. */
export function serviceProject(site: Pick<Sandbox, 'jira'>): Project {
  const project = site.jira.context.tables.table('projects').find(({ key }) => key === 'ITS');
  if (!project) throw new Error('The demo needs the site "acme".');
  return project;
}

/** Lets the app take up issues in small heaps, each to the end. */
export async function announce(
  site: Pick<Sandbox, 'settle'>,
  issues: readonly Issue[],
  tell: (issue: Issue) => void,
): Promise<void> {
  for (let index = 0; index < issues.length; index += AT_ONCE) {
    for (const issue of issues.slice(index, index + AT_ONCE)) tell(issue);
    await site.settle();
  }
}

/** Imports the services as the admin page does: the file's rows, its plan, the job. Throws with the first fault. */
export async function importServices(site: Sandbox): Promise<void> {
  const ask = asAdmin(site);
  const rows = serviceRows(site.clock.now(), people.changeManager.id);
  const { uploadId } = await ask('services.importPart', { uploadId: null, part: 0, firstLine: 2, rows });
  const { faults } = await ask('services.planImport', { uploadId });
  const [fault] = faults;
  if (fault) throw new Error(`services, line ${fault.line}, ${fault.column}: ${fault.text}`);
  const { jobId } = await ask('services.import', { uploadId });
  await site.settle();
  const { state, error } = await ask('admin.job', { jobId });
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
  await asAdmin(site)('freezes.save', { freeze, version: 0, notify: false });
}

/** The CAB meets on Wednesdays at ten; one of its members is on leave this week, and a colleague votes in her place. */
export async function callMeetings(site: Sandbox): Promise<void> {
  const group = site.jira.context.tables.table('groups').by('name', 'cab-members')[0];
  const board: RequestOf<'boards.save'>['board'] = {
    id: 'weekly-cab',
    name: 'Weekly CAB',
    kind: 'CAB',
    purpose: 'Changes of high risk.',
    chair: people.cabTomasz.id,
    deputies: [people.cabIngrid.id],
    members: [],
    groups: group ? [group.id] : [],
    quorum: 2,
    projects: [],
    meets: {
      id: 'wednesdays',
      name: '',
      timeZone: 'Europe/Berlin',
      start: `${new Date(site.clock.now()).toISOString().slice(0, 10)}T10:00`,
      minutes: 60,
      rule: 'FREQ=WEEKLY;BYDAY=WE',
      except: [],
      extra: [],
    },
    cutOff: { hours: 24, calendar: null },
    minutesPerItem: 10,
  };
  await asAdmin(site)('boards.save', { board, version: 0 });
  const now = site.clock.now();
  await callResolver(site, 'steward-desk', people.cabPriya.id, 'delegation.make', {
    to: people.agentAmara.id,
    from: new Date(now).toISOString(),
    until: new Date(now + 7 * DAY).toISOString(),
    scope: { kind: 'all' },
    note: 'On leave',
  });
  await site.settle();
}

type Ask = <N extends Parameters<typeof callResolver>[3]>(
  name: N,
  payload: RequestOf<N>,
) => ReturnType<typeof callResolver<N>>;
const asAdmin =
  (site: Sandbox): Ask =>
  (name, payload) =>
    callResolver(site, 'steward-admin', people.admin.id, name, payload);
