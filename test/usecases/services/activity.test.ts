import { store } from '../../../src/store';
import type { Deps } from '../../../src/usecases/deps';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { noteChange, type NotedChange } from '../../../src/usecases/services/note-change-activity';
import { openBench, type Bench } from '../support/app-bench';
import { DAY, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';
import { service } from './support';

jest.setTimeout(60_000);

const activity = async (id: string) => (await store.services.activity(id)).value;

describe('an incident that names a service', () => {
  let site: SlaSite;
  let field: string;
  beforeEach(async () => {
    site = await openSlaSite();
    await site.policies([plainPolicy(site, 'answer', 4)]);
    field = (await store.rules.get())?.projects[site.projectId]?.practices[0]?.fields.service ?? '';
    await store.services.save(service('mail', [], { name: 'Mail', aliases: ['Post'] }), null);
  });

  it('is noted with it once, by whatever name, and its closing too', async () => {
    const id = await site.create({ [field]: 'post, MAIL' });
    await site.tell(id);
    await site.work();
    expect((await activity('mail')).incidents).toMatchObject([
      { issueId: id, closedAt: null, causedBy: null },
    ]);
    await site.move(id, 'inProgress');
    await site.move(id, 'resolved');
    await site.tell(id);
    await site.work();
    expect((await activity('mail')).incidents).toMatchObject([{ issueId: id, closedAt: expect.any(String) }]);
  });

  it('asks the queue again while it took nothing, and no more once the services were told', async () => {
    const id = await site.create({ [field]: 'Mail' });
    const { queue } = site.deps;
    const full: Deps = {
      ...site.deps,
      queue: {
        push: (to, body, options) =>
          'kind' in body && body.kind === 'activity'
            ? Promise.reject(new Error('full'))
            : queue.push(to, body, options),
      },
    };
    await handleIssueEvent(full, { eventType: 'avi:jira:updated:issue', issue: { id } });
    await site.work();
    expect((await activity('mail')).incidents).toEqual([]);
    await site.edit(id, { summary: 'Still no mail' });
    await site.tell(id);
    await site.work();
    expect((await activity('mail')).incidents).toHaveLength(1);
    await site.edit(id, { summary: 'No mail at all' });
    await site.tell(id);
    expect(site.waiting('issue-work')).not.toContainEqual(expect.objectContaining({ kind: 'activity' }));
  });

  it('deleted is open no more', async () => {
    const id = await site.create({ [field]: 'Mail' });
    await site.tell(id);
    await site.work();
    await handleIssueEvent(site.deps, { eventType: 'avi:jira:deleted:issue', issue: { id } });
    await site.work();
    expect((await activity('mail')).incidents).toEqual([]);
  });
});

describe('a change in the plan', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  const iso = (days: number): string => new Date(bench.site.now + days * DAY).toISOString();
  const slot = (more: Partial<NotedChange> = {}): NotedChange => ({
    ...{
      issueId: '7',
      issueKey: 'CHG-7',
      start: iso(1),
      end: iso(2),
      phase: 'scheduled',
      services: ['mail'],
    },
    ...more,
  });
  const note = (...call: [NotedChange | null, NotedChange | null, (string | null)?]) =>
    noteChange(bench.as(null), ...call);

  it('is noted with its services, moves with them, and goes when it is given up', async () => {
    await note(slot(), null);
    await note(slot({ services: ['shop'] }), slot());
    expect((await activity('mail')).changes).toEqual([]);
    expect((await activity('shop')).changes).toMatchObject([
      { issueId: '7', phase: 'scheduled', outcome: null },
    ]);
    await note(null, slot({ services: ['shop'] }));
    expect((await activity('shop')).changes).toEqual([]);
  });

  it('keeps how it ended when its place in the plan is told again', async () => {
    await note(slot({ phase: 'closed' }), null, 'successful');
    await note(slot({ phase: 'closed', end: iso(3) }), slot());
    expect((await activity('mail')).changes).toMatchObject([{ end: iso(3), outcome: 'successful' }]);
  });

  it('told twice is written once', async () => {
    await note(slot(), null);
    bench.reset();
    await note(slot(), slot());
    expect(bench.storage).toEqual(['entity/get']);
  });

  it('that names what the registry cannot know is no service’s', async () => {
    await note(slot({ services: ['Größe 7'] }), null);
    expect(bench.storage).toEqual([]);
  });

  it('is forgotten after 90 days, and the oldest where they are many', async () => {
    await note(slot({ issueId: '1', start: iso(-93), end: iso(-92) }), null);
    expect((await activity('mail')).changes).toEqual([]);
    for (let n = 0; n < 103; n++) await note(slot({ issueId: String(100 + n), start: iso(n / 100) }), null);
    const { changes } = await activity('mail');
    expect(changes).toHaveLength(100);
    expect(changes[0]?.issueId).toBe('202');
  });
});
