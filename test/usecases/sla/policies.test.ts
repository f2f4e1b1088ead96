import { RESOLVERS } from '../../../src/contract/resolvers';
import { SLA } from '../../../src/usecases/sla';
import type { AdoptionSite } from '../../support/adoption-site';
import { activate, ask, draftOf, openSla, refusal, save, scaled } from './support';

let bench: AdoptionSite;
beforeEach(async () => {
  bench = await openSla();
});

const list = async () => {
  const view = await SLA['sla.policies'](bench.deps, ask(bench), bench.admin);
  return RESOLVERS['sla.policies'].answer.parse(view);
};
const view = async (policyId = 'resolve') =>
  RESOLVERS['sla.policy'].answer.parse(
    await SLA['sla.policy'](bench.deps, { ...ask(bench), policyId }, bench.admin),
  );

describe('the policies of a project', () => {
  it('are listed in words, as adopted, without a fault', async () => {
    const { policies, chains } = await list();
    expect(
      policies.map(({ id, state, origin, version, errors }) => [id, state, origin, version, errors]),
    ).toEqual([
      ['acknowledge', 'inForce', 'pack', 1, 0],
      ['resolve', 'inForce', 'pack', 1, 0],
    ]);
    expect(policies[1]?.words.join(' ')).toContain('Status is Resolved');
    expect(policies[1]?.words.join(' ')).not.toMatch(/customfield|\d{5}/);
    expect(chains).toEqual([]);
  });

  it('show a draft beside what is in force, and count what is wrong in the draft', async () => {
    const draft = await draftOf(bench);
    await save(bench, { ...draft, goals: draft.goals.map((goal) => ({ ...goal, calendar: 'nowhere' })) });
    const { policies } = await list();
    const resolve = policies.find(({ id }) => id === 'resolve');
    expect(resolve).toMatchObject({ hasDraft: true, state: 'inForce', version: 1 });
    expect(resolve?.errors).toBeGreaterThan(0);
    expect(policies.find(({ id }) => id === 'acknowledge')).toMatchObject({ hasDraft: false, errors: 0 });
  });

  it('that were never activated are drafts only, until they are discarded', async () => {
    const draft = { ...(await draftOf(bench)), id: 'vendor', name: 'Vendor', agreement: 'UC' as const };
    await save(bench, draft);
    expect((await list()).policies.find(({ id }) => id === 'vendor')).toMatchObject({
      state: 'draftOnly',
      version: 0,
      agreement: 'UC',
    });
    const after = await SLA['sla.discardDraft'](
      bench.deps,
      { ...ask(bench), policyId: 'vendor' },
      bench.admin,
    );
    expect(after.policies.map(({ id }) => id)).toEqual(['acknowledge', 'resolve']);
    expect(await refusal(view('vendor'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('form chains, and a share that is longer than its SLA is an error there', async () => {
    const draft = await draftOf(bench);
    const { supports: _, ...plain } = draft;
    const ola = {
      ...plain,
      id: 'second-line',
      name: 'Second line',
      agreement: 'OLA' as const,
      supports: 'resolve',
    };
    await activate(bench, scaled(ola, 0.5));
    const { chains } = await list();
    expect(chains).toMatchObject([{ sla: 'resolve', parts: ['second-line'] }]);
    expect(chains[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const longer = await refusal(activate(bench, scaled(ola, 1.5)));
    expect(longer.code).toBe('BAD_INPUT');
    expect(longer.message).toContain('12 h');
    expect(longer.message).toContain('8 h');
  });
});

describe('the versions of a policy', () => {
  it('say what changed, who did it and when', async () => {
    await activate(bench, scaled(await draftOf(bench), 0.75));
    const { versions, policy, draft } = await view();
    expect(draft).toBeNull();
    expect(policy).toMatchObject({ version: 2, origin: 'admin' });
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [2, bench.admin.accountId],
      [1, null],
    ]);
    const changes = versions[0]?.changes ?? [];
    expect(changes).toContainEqual({ what: 'Goal P2', before: '8 h', after: '6 h' });
    expect(changes).toHaveLength(4);
  });

  it('are retired with a version that serves nobody, and come back by activating a draft', async () => {
    const draft = await draftOf(bench, 'acknowledge');
    const retired = await SLA['sla.retire'](
      bench.deps,
      { ...ask(bench), policyId: 'acknowledge' },
      bench.admin,
    );
    expect(retired.policies[0]).toMatchObject({ id: 'acknowledge', state: 'retired', version: 2 });
    const again = await SLA['sla.retire'](
      bench.deps,
      { ...ask(bench), policyId: 'acknowledge' },
      bench.admin,
    );
    expect(again.policies[0]?.version).toBe(2);
    await activate(bench, draft);
    expect((await list()).policies[0]).toMatchObject({ state: 'inForce', version: 3 });
    expect((await view('acknowledge')).versions.map(({ retired: is }) => is)).toEqual([false, true, false]);
  });

  it('are not retired while another policy is a share of them', async () => {
    const ola = {
      ...(await draftOf(bench)),
      id: 'ola',
      name: 'Ours',
      agreement: 'OLA' as const,
      supports: 'resolve',
    };
    await activate(bench, scaled(ola, 0.5));
    const refused = await refusal(
      SLA['sla.retire'](bench.deps, { ...ask(bench), policyId: 'resolve' }, bench.admin),
    );
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect(refused.message).toContain('Ours');
  });
});

describe('the words of a project', () => {
  const words = async () =>
    RESOLVERS['sla.vocabulary'].answer.parse(
      await SLA['sla.vocabulary'](bench.deps, ask(bench), bench.admin),
    );

  it('are read in few calls: fields with values, statuses with categories, and which fields have a past', async () => {
    bench.sent.length = 0;
    const { fields, statuses, priorities, linkTypes, groups, calendars, partial } = await words();
    expect(partial).toEqual([]);
    expect(bench.sent.length).toBeLessThanOrEqual(7);
    expect(fields.find(({ name }) => name === 'Impact')).toMatchObject({ kind: 'choice', history: 'yes' });
    expect(fields.find(({ name }) => name === 'Impact')?.options.length).toBeGreaterThan(2);
    expect(fields.find(({ id }) => id === 'created')).toMatchObject({ history: 'no', settable: false });
    expect(fields.find(({ id }) => id === 'status')).toMatchObject({ settable: false });
    // Rich text, several people and an instant would have to be written in forms that the screen doesn't have.
    for (const name of ['Workaround', 'Request participants', 'Planned start', 'Description'])
      expect(fields.find((field) => field.name === name)).toMatchObject({ settable: false });
    for (const name of ['Impact', 'Assignee', 'Labels', 'Summary', 'Due date'])
      expect(fields.find((field) => field.name === name)).toMatchObject({ settable: true });
    expect(fields.find(({ name }) => name === 'Steward SLA due')).toMatchObject({
      history: 'no',
      settable: false,
    });
    expect(fields.filter(({ kind }) => kind === 'derived').map(({ id }) => id)).toEqual([
      'statusCategory',
      'lastComment',
      'approval',
      'links',
    ]);
    expect(statuses.find(({ name }) => name === 'Resolved')?.category).toBe('done');
    expect(priorities.map(({ name }) => name)).toContain('High');
    expect(linkTypes.length % 2).toBe(0);
    expect(groups.length).toBeGreaterThan(0);
    expect(calendars.map(({ id }) => id)).toContain('always');
  });

  it('name the part that could not be read, and the rest is still there', async () => {
    bench.disturb = (_method, path) =>
      path.endsWith('/issueLinkType')
        ? { status: 403, headers: {}, body: { errorMessages: ['no'] } }
        : undefined;
    const { partial, linkTypes, fields } = await words();
    expect(partial.map(({ part }) => part)).toEqual(['links']);
    expect(linkTypes).toEqual([]);
    expect(fields.length).toBeGreaterThan(10);
    // What can't be checked whole is not put in force.
    expect(await refusal(activate(bench, scaled(await draftOf(bench), 0.5)))).toMatchObject({
      code: 'UNAVAILABLE',
    });
  });
});
