import type { PersonKey } from '../../../sandbox/jira/seed/people';
import type { SiteSeed } from '../../../sandbox/jira/seed';
import { people } from '../../../sandbox/jira/seed/people';
import type { SlaPolicy } from '../../../src/contract/sla-policy';
import type { RulesInForce } from '../../../src/domain/rules/types';
import type { StatusRole } from '../../../src/domain/rules/names';
import type { IssueWork, QueueBodies } from '../../../src/usecases/deps';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { workUpkeep } from '../../../src/usecases/upkeep';
import { workAsk } from '../../../src/usecases/work-ask';
import { workIssue } from '../../../src/usecases/work-issue';
import { adopt, projectId as adoptedProject } from '../../support/adopt';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A site with incident management adopted, its tickets moved by people, and the queue worked on when a test says so. */
export interface SlaSite extends AdoptionSite {
  readonly projectId: string;
  readonly typeId: string;
  /** Id of the status that plays a role. */
  status(role: StatusRole): string;
  /** Replaces the policies of the project, as an activation would. */
  policies(policies: readonly SlaPolicy[]): Promise<void>;
  rules(change: (rules: RulesInForce) => RulesInForce): Promise<void>;
  /** Creates an incident; Steward is not told. Gives its id. */
  create(fields?: Record<string, unknown>, by?: PersonKey): Promise<string>;
  /** Moves it along whichever transition leads to the role's status; Steward is not told. */
  move(issueId: string, role: StatusRole, by?: PersonKey): Promise<void>;
  edit(issueId: string, fields: Record<string, unknown>, by?: PersonKey): Promise<void>;
  /** Jira's event reaches Steward. */
  tell(issueId: string): Promise<void>;
  /** Goes forward by so many milliseconds. */
  wait(ms: number): Promise<void>;
  /** Works on everything that waits in the queue, delayed messages too when `late`. At most 200 messages. */
  work(late?: boolean): Promise<void>;
  /** Messages that wait, by queue. */
  waiting(queue: keyof QueueBodies): readonly unknown[];
}

export async function openSlaSite(seed: SiteSeed = 'empty'): Promise<SlaSite> {
  const bench = openAdoptionSite(undefined, seed);
  await adopt(bench, ['incident-management']);
  bench.pushed.length = 0;
  const projectId = adoptedProject(bench);
  const call = async (who: PersonKey, method: string, path: string, body?: unknown) => {
    const answer = await bench.site.call(who, method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const present = async (): Promise<RulesInForce> => {
    const rules = await bench.deps.store.rules.get();
    if (rules === null) throw new Error('nothing is adopted');
    return rules;
  };
  const practice = (await present()).projects[projectId]?.practices[0];
  const typeId = practice?.issueTypeIds[0] ?? '';
  const status = (role: StatusRole): string => {
    const id = practice?.statuses[role]?.[0];
    if (id === undefined) throw new Error(`no status plays the role ${role}`);
    return id;
  };
  const site: SlaSite = Object.assign(bench, {
    projectId,
    typeId,
    status,
    rules: async (change: (rules: RulesInForce) => RulesInForce) => {
      const before = await present();
      const at = new Date(bench.site.clock.now()).toISOString();
      await bench.deps.store.rules.put({ ...change(before), version: before.version + 1 }, 'admin', at);
    },
    policies: (slaPolicies: readonly SlaPolicy[]) =>
      site.rules((rules) => {
        const project = rules.projects[projectId];
        if (!project) throw new Error('the project is not adopted');
        return { ...rules, projects: { ...rules.projects, [projectId]: { ...project, slaPolicies } } };
      }),
    create: async (fields: Record<string, unknown> = {}, by: PersonKey = 'agentLena') => {
      const body = {
        fields: { project: { id: projectId }, issuetype: { id: typeId }, summary: 'Mail is down', ...fields },
      };
      return String((await call(by, 'POST', '/rest/api/3/issue', body)).id);
    },
    move: async (issueId: string, role: StatusRole, by: PersonKey = 'agentLena') => {
      const path = `/rest/api/3/issue/${issueId}/transitions`;
      const { transitions } = await call(by, 'GET', path);
      const way = transitions.find((one: { to: { id: string } }) => one.to.id === status(role));
      if (!way) throw new Error(`no way to ${role}`);
      await call(by, 'POST', path, { transition: { id: way.id } });
    },
    edit: async (issueId: string, fields: Record<string, unknown>, by: PersonKey = 'agentLena') =>
      void (await call(by, 'PUT', `/rest/api/3/issue/${issueId}`, { fields })),
    tell: async (issueId: string) => {
      await handleIssueEvent(bench.deps, {
        eventType: 'avi:jira:updated:issue',
        issue: { id: issueId, fields: { project: { id: projectId }, issuetype: { id: typeId } } },
      });
    },
    wait: (ms: number) => bench.site.clock.step(ms),
    work: async (late = false) => {
      for (let count = 0; count < 200; count++) {
        const index = bench.pushed.findIndex(({ options }) => late || (options.delaySeconds ?? 0) === 0);
        const [message] = index < 0 ? [] : bench.pushed.splice(index, 1);
        if (!message) return;
        if (late) await bench.site.clock.step((message.options.delaySeconds ?? 0) * 1000);
        await workOn(bench, message.queue as keyof QueueBodies, message.body);
      }
      throw new Error('the queue was not empty after 200 messages');
    },
    waiting: (queue: keyof QueueBodies) =>
      bench.pushed.filter((message) => message.queue === queue).map(({ body }) => body),
  });
  return site;
}

async function workOn({ deps }: AdoptionSite, queue: keyof QueueBodies, body: unknown): Promise<void> {
  switch (queue) {
    case 'issue-work':
      return workIssue(deps, body as IssueWork);
    case 'job-work':
      return workJob(deps, (body as QueueBodies['job-work']).jobId);
    case 'ask-work':
      return workAsk(deps, body as QueueBodies['ask-work']);
    case 'upkeep-work':
      return workUpkeep(deps, body as QueueBodies['upkeep-work']);
  }
}

const hours = (n: number): number => n * HOUR;

/** A policy over all incidents, in plain hours round the clock: due so many hours after creation, stopped by "resolved". */
export const plainPolicy = (
  site: SlaSite,
  id: string,
  target: number,
  extra: Partial<SlaPolicy> = {},
): SlaPolicy => ({
  id,
  version: 1,
  name: `Policy ${id}`,
  agreement: 'SLA',
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  scope: { field: 'issuetype', in: [site.typeId] },
  clock: {
    start: [{ event: 'created' }],
    pause: [
      {
        level: { field: 'status', in: [site.status('waitingCustomer')] },
        reason: 'Waiting for the customer',
        waitsFor: 'customer',
      },
      {
        level: { field: 'status', in: [site.status('waitingVendor')] },
        reason: 'Waiting for Hinterzimmer GmbH',
        waitsFor: 'supplier',
      },
    ],
    stop: [{ level: { field: 'status', in: [site.status('resolved'), site.status('closed')] } }],
    cancel: [{ level: { field: 'status', in: [site.status('cancelled')] } }],
    cycles: 'resume',
    retroactive: true,
    resumeWithin: { duration: hours(40), calendar: 'always' },
  },
  goals: [{ id: 'all', when: 'otherwise', target: hours(target), unit: 'calendar', calendar: 'always' }],
  escalations: [],
  ...extra,
});

export const idOf = (who: PersonKey): string => people[who].id;
