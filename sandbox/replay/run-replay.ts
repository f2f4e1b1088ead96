import { basename } from 'node:path';
import type { ClocksView, ClockView } from '../../src/contract/clocks';
import type { Clock, SandboxClock } from '../core/clock';
import type { Jira } from '../core/types';
import type { Forge } from '../forge';
import type { JiraContext } from '../jira/context';
import type { Issue } from '../jira/entities';
import { userCaller } from '../jira/issues/caller';
import { issueCreated } from '../jira/issues/emit-events';
import { adoptPractices, callResolver } from './adopt-practice';
import { importIncidents } from './import-incidents';
import { incidentsOf, type LoggedIncident } from './incidents';
import { readLog, type LogRow } from './read-log';
import type { PriorityLine, ReplayReport, Tally } from './report';

export interface ReplaySite {
  readonly clock: Clock | SandboxClock;
  readonly jira: Jira & { readonly context: JiraContext };
  readonly forge: Forge;
}
/** An export that was read whole and found importable. */
export interface PreparedReplay {
  readonly file: string;
  readonly rows: readonly LogRow[];
  readonly incidents: readonly LoggedIncident[];
  readonly refused: ReplayReport['refused'];
  /** Where the sandbox's clock has to stand before anything of the log happened. */
  readonly startAt: number;
  readonly seconds: number;
}

const DAY = 86_400_000;
/** Issues whose events are under way at once. */
const BATCH = 100;
/** Forge lets an installation write so many units a minute; after each batch the clock goes on far enough to stay below. */
const PAUSE = 10_000;
/** Invocations by people are limited to 1,200 a minute each and 7,000 together: fewer are made before the clock goes on. */
const VIEWS_A_MINUTE = 3_000;

/** Reads and checks an export whole. Throws LogError; then nothing has been touched. */
export function prepareReplay(file: string, timeZone: string): PreparedReplay {
  const started = performance.now();
  const rows = readLog(file, timeZone);
  const { incidents, refused } = incidentsOf(rows);
  const startAt = Math.min(...incidents.map((incident) => incident.openedAt)) - DAY;
  return {
    file: basename(file),
    rows,
    incidents,
    refused,
    startAt,
    seconds: (performance.now() - started) / 1000,
  };
}

/**
 * Adopts incident management on a site whose clock stands before the log, imports the incidents with their history,
 * lets the app hear of each, and asks it for every clock.
 */
export async function runReplay(
  site: ReplaySite,
  prepared: PreparedReplay,
  say: (text: string) => void,
): Promise<ReplayReport> {
  const { context } = site.jira;
  const project = context.tables.table('projects').find((row) => row.key === 'ITS');
  const admin = context.tables.table('users').find((row) => row.email === 'alma.admin@acme.example');
  if (!project || !admin) throw new Error('The replay needs the Acme site with project ITS.');
  say('adopting incident management ...');
  await adoptPractices(site, admin.id, project.id, ['incident-management']);

  const importing = performance.now();
  say(`importing ${prepared.incidents.length} incidents ...`);
  const issues = importIncidents(context, project.key, prepared.incidents);
  const lastEvent = prepared.incidents.reduce(
    (last, incident) => Math.max(last, incident.events.at(-1)?.at ?? 0),
    0,
  );
  await site.clock.set(lastEvent + DAY);

  const deciding = performance.now();
  say('working out the clocks ...');
  await tellApp(site, issues);
  const views = await readClocks(site, issues);
  const ended = performance.now();
  return {
    ...summarise(prepared.incidents, views),
    file: prepared.file,
    at: site.clock.iso(),
    rows: prepared.rows.length,
    incidents: prepared.incidents.length,
    events: prepared.incidents.reduce((sum, incident) => sum + incident.events.length, 0),
    refused: prepared.refused,
    seconds: {
      reading: prepared.seconds,
      importing: (deciding - importing) / 1000,
      deciding: (ended - deciding) / 1000,
    },
  };
}

/** One event for each issue, as after an import: the app replays the whole history from it. */
async function tellApp(site: ReplaySite, issues: readonly Issue[]): Promise<void> {
  const { context } = site.jira;
  for (let start = 0; start < issues.length; start += BATCH) {
    for (const issue of issues.slice(start, start + BATCH))
      issueCreated(context, userCaller(context, issue.creatorId), issue);
    await site.forge.settle();
    await site.clock.step(PAUSE);
  }
}

/** Asks for the clocks of every issue, as several agents, within the platform's limits on invocations by one person. */
async function readClocks(site: ReplaySite, issues: readonly Issue[]): Promise<ClocksView[]> {
  const { tables } = site.jira.context;
  const agents = tables.table('groups').find((group) => group.name === 'service-desk-agents')?.members ?? [];
  const views: ClocksView[] = [];
  for (const [index, issue] of issues.entries()) {
    if (index % VIEWS_A_MINUTE === 0) await site.clock.step(60_000);
    const agent = agents[index % agents.length] as string;
    views.push(
      await patiently(() =>
        callResolver(site, 'steward-clocks', agent, 'clocks.view', { issueId: issue.id }),
      ),
    );
  }
  return views;
}

/** Forge's limit on invocations, and storage's, in the app's own words. */
const BUSY = /Rate limit exceeded|Storage asks to wait/;

/** Tries again after a second when a limit of the platform was met. */
async function patiently<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!BUSY.test((error as Error).message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

const ORDER = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
type Verdict = keyof Tally;

const verdictOf = (clock: ClockView | undefined): Verdict => {
  if (!clock) return 'other';
  if (clock.breached) return 'missed';
  return clock.state === 'met' ? 'met' : 'other';
};
const tallyOf = (verdicts: readonly Verdict[]): Tally => ({
  met: verdicts.filter((one) => one === 'met').length,
  missed: verdicts.filter((one) => one === 'missed').length,
  other: verdicts.filter((one) => one === 'other').length,
});

function summarise(
  incidents: readonly LoggedIncident[],
  views: readonly ClocksView[],
): Pick<ReplayReport, 'byPriority' | 'agreement'> {
  const lines = incidents.map((incident, index) => {
    const clocks = views[index]?.clocks ?? [];
    const of = (word: RegExp) => verdictOf(clocks.find((clock) => word.test(clock.policyId)));
    const last = incident.events.at(-1)?.state ?? incident.initial;
    return {
      priority: last.priority,
      acknowledge: of(/acknowledge/),
      resolve: of(/resolve/),
      madeSla: incident.madeSla,
    };
  });
  const byPriority = ORDER.filter((priority) => lines.some((line) => line.priority === priority)).map(
    (priority): PriorityLine => {
      const own = lines.filter((line) => line.priority === priority);
      return {
        priority,
        incidents: own.length,
        acknowledge: tallyOf(own.map((line) => line.acknowledge)),
        resolve: tallyOf(own.map((line) => line.resolve)),
        madeSla: {
          yes: own.filter((line) => line.madeSla).length,
          no: own.filter((line) => !line.madeSla).length,
        },
      };
    },
  );
  const count = (resolve: Verdict, madeSla: boolean) =>
    lines.filter((line) => line.resolve === resolve && line.madeSla === madeSla).length;
  return {
    byPriority,
    agreement: {
      bothMet: count('met', true),
      bothMissed: count('missed', false),
      onlySteward: count('met', false),
      onlyLog: count('missed', true),
    },
  };
}
