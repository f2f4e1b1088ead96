import { ADMIN } from '../../../src/usecases/admin';
import { driftedPractices } from '../../../src/usecases/admin/catalogue-drift';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, ALL, drain, jobOf, projectId } from '../../support/adopt';
import { waitForNothing } from '../../support/at-once';
import {
  asAdmin,
  differing,
  editWorkflow,
  idOf,
  look,
  quickStart,
  repair,
  withoutConditions,
  withoutGate,
} from '../../support/drift';
import { OWN_TYPES } from '../../support/own-types';
import type { DriftItem } from '../../../src/contract/upkeep';
import type { PracticeId } from '../../../src/contract/common';

const BOTH: PracticeId[] = ['change-enablement', 'incident-management'];
const WORKFLOW = 'BLANK: Change enablement (Steward)';

beforeAll(waitForNothing);
afterAll(() => jest.restoreAllMocks());

const MINUTE = 60_000;

/** What an admin does outside Steward, and the one difference that Steward must see of it. */
interface Case {
  readonly name: string;
  readonly act: (bench: AdoptionSite) => Promise<unknown>;
  readonly seen: Partial<DriftItem> & Pick<DriftItem, 'id'>;
  /** Jira's audit log says who it was. */
  readonly told: boolean;
}

const tables = (bench: AdoptionSite) => bench.site.jira.context.tables;
function project(bench: AdoptionSite) {
  const found = tables(bench).table('projects').get(projectId(bench));
  if (!found) throw new Error('there is no project');
  return found;
}
const contextOf = (bench: AdoptionSite, fieldId: string): string =>
  tables(bench)
    .table('fieldContexts')
    .find((one) => one.fieldId === fieldId)?.id ?? '';

/** Where issues of the types go when they follow Jira's default workflow: all to one of its statuses. */
async function toDefault(bench: AdoptionSite, typeIds: readonly string[]) {
  const { body } = await asAdmin(bench, 'POST', '/rest/api/3/workflows', { workflowNames: ['jira'] });
  const kept: string[] = body.statuses.map(({ id }: { id: string }) => id);
  const old = tables(bench)
    .table('statuses')
    .where(({ id }) => !kept.includes(id));
  return typeIds.map((issueTypeId) => ({
    issueTypeId,
    statusMappings: old.map(({ id }) => ({ oldStatusId: id, newStatusId: kept[0] })),
  }));
}

/** Gives types Jira's default workflow in the project's scheme. */
async function moveTypes(bench: AdoptionSite, typeIds: readonly string[]): Promise<void> {
  const { body } = await asAdmin(bench, 'POST', '/rest/api/3/workflowscheme/read', {
    projectIds: [projectId(bench)],
  });
  const [{ id, name, description, version, defaultWorkflow, workflowsForIssueTypes }] = body;
  type Row = { workflow: { id: string }; issueTypeIds: string[] };
  await asAdmin(bench, 'POST', '/rest/api/3/workflowscheme/update', {
    id,
    name,
    description,
    version,
    defaultWorkflowId: defaultWorkflow.id,
    workflowsForIssueTypes: workflowsForIssueTypes
      .map(({ workflow, issueTypeIds }: Row) => ({
        workflowId: workflow.id,
        issueTypeIds: issueTypeIds.filter((one) => !typeIds.includes(one)),
      }))
      .filter((row: { issueTypeIds: string[] }) => row.issueTypeIds.length > 0),
    statusMappingsByIssueTypeOverride: await toDefault(bench, typeIds),
  });
}

const CASES: readonly Case[] = [
  {
    name: 'the gate is taken off its transition',
    act: (bench) => editWorkflow(bench, WORKFLOW, withoutGate),
    seen: {
      id: 'workflow:change-enablement',
      what: 'bypass',
      text: 'It lacks the gate on "Start implementation".',
    },
    told: true,
  },
  {
    name: 'the way out is opened for everybody',
    act: (bench) => editWorkflow(bench, WORKFLOW, withoutConditions),
    seen: { id: 'workflow:change-enablement', what: 'bypass' },
    told: true,
  },
  {
    name: 'a field is deleted',
    act: async (bench) =>
      asAdmin(bench, 'DELETE', `/rest/api/3/field/${await idOf(bench, 'field:backOutPlan')}`),
    seen: { id: 'field:backOutPlan', what: 'missing' },
    told: true,
  },
  {
    name: 'an option is deleted',
    act: async (bench) => {
      const field = await idOf(bench, 'field:impact');
      const option = await idOf(bench, 'option:impact:0');
      const path = `/rest/api/3/field/${field}/context/${contextOf(bench, field)}/option/${option}`;
      return asAdmin(bench, 'DELETE', path);
    },
    seen: { id: 'field:impact', what: 'changed', text: 'Options are gone: "Extensive / Widespread".' },
    told: false,
  },
  {
    name: 'a field is taken off a screen',
    act: async (bench) => {
      const field = await idOf(bench, 'field:backOutPlan');
      const tab = tables(bench)
        .table('screenTabs')
        .find((one) => one.fieldIds.includes(field));
      return asAdmin(bench, 'DELETE', `/rest/api/3/screens/${tab?.screenId}/tabs/${tab?.id}/fields/${field}`);
    },
    seen: {
      what: 'missing',
      object: 'Screen',
      id: expect.stringContaining('screen:change-enablement') as string,
    },
    told: true,
  },
  {
    name: "a field is taken out of the project's field scheme",
    act: async (bench) => {
      const [scheme] = tables(bench).table('fieldSchemes').all();
      const body = { [await idOf(bench, 'field:backOutPlan')]: { schemeIds: [Number(scheme?.id)] } };
      return asAdmin(bench, 'DELETE', '/rest/api/3/config/fieldschemes/fields', body);
    },
    seen: { id: 'inFieldScheme:field:backOutPlan', what: 'missing' },
    told: false,
  },
  {
    name: "a type is taken out of the project's scheme",
    act: async (bench) => {
      const { issueTypeSchemeId } = project(bench);
      const type = await idOf(bench, 'type:incident');
      return asAdmin(bench, 'DELETE', `/rest/api/3/issuetypescheme/${issueTypeSchemeId}/issuetype/${type}`);
    },
    seen: { id: 'inProject:type:incident', practice: 'incident-management', what: 'missing' },
    told: true,
  },
  {
    name: 'a type is deleted',
    act: async (bench) =>
      asAdmin(bench, 'DELETE', `/rest/api/3/issuetype/${await idOf(bench, 'type:changeTask')}`),
    seen: { id: 'type:changeTask', practice: 'change-enablement', what: 'missing' },
    told: true,
  },
  {
    name: 'a type loses its screens',
    act: async (bench) => {
      const path = `/rest/api/3/issuetypescreenscheme/${project(bench).issueTypeScreenSchemeId}/mapping/remove`;
      return asAdmin(bench, 'POST', path, { issueTypeIds: [await idOf(bench, 'type:incident')] });
    },
    seen: { id: 'screens:incident-management', what: 'changed' },
    told: true,
  },
  {
    name: 'the project is given other issue types',
    act: (bench) => {
      const standard = tables(bench)
        .table('issueTypeSchemes')
        .find((one) => one.isDefault);
      const body = { issueTypeSchemeId: standard?.id, projectId: projectId(bench) };
      return asAdmin(bench, 'PUT', '/rest/api/3/issuetypescheme/project', body);
    },
    seen: { id: 'typeScheme', what: 'missing' },
    told: true,
  },
  {
    name: 'the project is given other screens',
    act: (bench) => {
      const standard = tables(bench)
        .table('issueTypeScreenSchemes')
        .find((one) => one.isDefault);
      const body = { issueTypeScreenSchemeId: standard?.id, projectId: projectId(bench) };
      return asAdmin(bench, 'PUT', '/rest/api/3/issuetypescreenscheme/project', body);
    },
    seen: { id: 'typeScreenScheme', what: 'changed' },
    told: true,
  },
  {
    name: 'a type is given another workflow',
    act: async (bench) => {
      const type = await idOf(bench, 'type:incident');
      await moveTypes(bench, [type]);
    },
    seen: { id: 'follows:type:incident', practice: 'incident-management', what: 'changed' },
    told: true,
  },
  {
    name: 'a link type is deleted',
    act: async (bench) =>
      asAdmin(bench, 'DELETE', `/rest/api/3/issueLinkType/${await idOf(bench, 'linkType:Change cause')}`),
    seen: { id: 'linkType:Change cause', what: 'missing' },
    told: false,
  },
  {
    name: 'a request type is deleted',
    act: async (bench) => {
      const id = await idOf(bench, 'requestType:reportProblem');
      const row = tables(bench).table('requestTypes').get(id);
      const path = `/rest/servicedeskapi/servicedesk/${row?.serviceDeskId}/requesttype/${id}`;
      return asAdmin(bench, 'DELETE', path);
    },
    seen: { id: 'requestType:reportProblem', what: 'missing' },
    told: false,
  },
];

describe('what an admin changes outside Steward', () => {
  let bench: AdoptionSite;
  beforeAll(async () => {
    bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, BOTH);
  }, 60_000);

  it.each(CASES)(
    '$name: it is seen, with who did it, and repaired',
    async ({ act, seen, told }) => {
      expect(await differing(bench)).toEqual([]);
      await bench.site.clock.step(MINUTE);
      await act(bench);
      const at = new Date(bench.site.clock.now()).toISOString();
      await bench.site.clock.step(MINUTE);
      const { items } = await look(bench);
      expect(items).toEqual([
        expect.objectContaining({
          ...seen,
          repairable: true,
          by: told ? bench.admin.accountId : null,
          at: told ? at : null,
        }),
      ]);
      await repair(bench, items);
      expect(await differing(bench)).toEqual([]);
      const request = { projectId: projectId(bench) };
      expect((await ADMIN['admin.drift'](bench.deps, request, bench.admin)).items).toEqual([]);
    },
    30_000,
  );
});

describe('a project that is given another workflow scheme', () => {
  it('has all its types named, and gets their workflows back in that scheme', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, BOTH);
    const types = [await idOf(bench, 'type:change'), await idOf(bench, 'type:incident')];
    const body = { name: 'Their own', defaultWorkflow: 'jira', issueTypeMappings: {} };
    const { body: made } = await asAdmin(bench, 'POST', '/rest/api/3/workflowscheme', body);
    await asAdmin(bench, 'POST', '/rest/api/3/workflowscheme/project/switch', {
      projectId: projectId(bench),
      targetSchemeId: String(made.id),
      mappingsByIssueTypeOverride: await toDefault(bench, types),
    });
    await bench.site.clock.step(MINUTE);
    const { items } = await look(bench);
    expect(items.map(({ id, by }) => ({ id, by }))).toEqual([
      { id: 'follows:type:change', by: bench.admin.accountId },
      { id: 'follows:type:incident', by: bench.admin.accountId },
    ]);
    await repair(bench, items.slice(1));
    expect(await differing(bench)).toEqual(['follows:type:change']);
    await repair(bench, items.slice(0, 1));
    expect(await differing(bench)).toEqual([]);
  }, 60_000);
});

describe('what is no difference', () => {
  it.each(['blank', 'acme'] as const)(
    'everything, just adopted on "%s"',
    async (seed) => {
      const bench = openAdoptionSite(undefined, seed);
      await adopt(bench, ALL);
      const view = await ADMIN['admin.drift'](bench.deps, { projectId: projectId(bench) }, bench.admin);
      expect(view).toMatchObject({ checkedAt: '2026-11-23T09:00:00.000Z', cause: 'person', items: [] });
    },
    60_000,
  );

  it('types, statuses and fields of other names that the admin has chosen', async () => {
    const bench = openAdoptionSite(undefined, 'own-types');
    await adopt(bench, BOTH, OWN_TYPES);
    expect(await differing(bench)).toEqual([]);
  }, 60_000);

  it('new names: ids decide', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, BOTH);
    const field = await idOf(bench, 'field:impact');
    const status = tables(bench)
      .table('statuses')
      .get(await idOf(bench, 'status:change-enablement:scheduled'));
    await asAdmin(bench, 'PUT', `/rest/api/3/field/${field}`, { name: 'Reach' });
    await asAdmin(bench, 'PUT', `/rest/api/3/field/${field}/context/${contextOf(bench, field)}/option`, {
      options: [{ id: await idOf(bench, 'option:impact:1'), value: 'Several teams' }],
    });
    await asAdmin(bench, 'PUT', `/rest/api/3/issuetype/${await idOf(bench, 'type:incident')}`, {
      name: 'Disturbance',
    });
    await asAdmin(bench, 'PUT', '/rest/api/3/statuses', {
      statuses: [{ id: status?.id, name: 'Planned in', statusCategory: status?.category }],
    });
    expect(await differing(bench)).toEqual([]);
  }, 60_000);

  it('what the customer adds to the workflow elsewhere', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, BOTH);
    const cancelled = await idOf(bench, 'status:change-enablement:cancelled');
    await editWorkflow(bench, WORKFLOW, (all, references) => [
      ...all,
      ...all.slice(-1).map((one) => ({
        ...one,
        id: '901',
        name: 'Withdraw',
        toStatusReference: references[cancelled] ?? '',
        validators: [],
      })),
    ]);
    expect(await differing(bench)).toEqual([]);
  }, 60_000);
});

describe('what only a person can mend', () => {
  let bench: AdoptionSite;
  beforeAll(async () => {
    bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, BOTH);
  }, 60_000);

  it('a new way into implementation past the gate is named, with a link to the editor', async () => {
    await editWorkflow(bench, WORKFLOW, quickStart);
    const { items } = await look(bench);
    expect(items).toEqual([
      expect.objectContaining({
        id: 'bypass:change-enablement:991',
        name: 'Quick start',
        what: 'bypass',
        repairable: false,
        link: '/jira/settings/issues/workflows',
        by: bench.admin.accountId,
      }),
    ]);
    await expect(repair(bench, items)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await differing(bench)).toEqual(['bypass:change-enablement:991']);
  }, 30_000);

  it('a status that counts as done now is named', async () => {
    const id = await idOf(bench, 'status:change-enablement:scheduled');
    const statuses = [{ id, name: 'Scheduled', statusCategory: 'DONE' }];
    await asAdmin(bench, 'PUT', '/rest/api/3/statuses', { statuses });
    expect((await look(bench)).items).toContainEqual(
      expect.objectContaining({
        id: 'category:status:change-enablement:scheduled',
        repairable: false,
        by: bench.admin.accountId,
      }),
    );
  });

  it('a board whose group was deleted is named, for the practice that needs it', async () => {
    const { proposed } = await ADMIN['admin.settings'](
      bench.deps,
      { projectId: projectId(bench) },
      bench.admin,
    );
    await asAdmin(bench, 'DELETE', `/rest/api/3/group?groupId=${proposed.groups.cab}`);
    expect((await look(bench)).items).toContainEqual(
      expect.objectContaining({ object: 'Group', practice: 'change-enablement', repairable: false }),
    );
  });

  it('a request type that is left of a type which was deleted is named', async () => {
    await asAdmin(bench, 'DELETE', `/rest/api/3/issuetype/${await idOf(bench, 'type:incident')}`);
    await repair(bench, [{ id: 'type:incident' }]);
    expect((await look(bench)).items).toContainEqual(
      expect.objectContaining({ id: 'requestType:reportProblem', what: 'changed', repairable: false }),
    );
  }, 30_000);

  it('the practices are listed as drifted', async () => {
    const id = projectId(bench);
    expect(await driftedPractices(bench.deps, [id, '99'])).toEqual({
      [id]: ['change-enablement', 'incident-management'],
    });
  });
});

describe('a look', () => {
  it('says of a gate that is gone that nothing is enforced, and of one that is back that it stands', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, BOTH);
    const request = { projectId: projectId(bench) };
    const attached = async () => (await ADMIN['admin.gate'](bench.deps, request, bench.admin)).attached;
    expect(await attached()).toBe(true);
    await editWorkflow(bench, WORKFLOW, withoutGate);
    const { items } = await look(bench);
    expect(await attached()).toBe(false);
    await repair(bench, items);
    expect(await attached()).toBe(true);
  }, 60_000);

  it('asks who did it only when something new differs, and once', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, BOTH);
    const asked = () => bench.sent.filter((call) => call.path.endsWith('/auditing/record')).length;
    await look(bench);
    expect(asked()).toBe(0);
    await asAdmin(bench, 'DELETE', `/rest/api/3/issueLinkType/${await idOf(bench, 'linkType:Change cause')}`);
    await look(bench);
    await look(bench);
    expect(asked()).toBe(1);
  }, 60_000);

  it('finds what differs also when Jira does not say who did it', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, BOTH);
    await editWorkflow(bench, WORKFLOW, withoutGate);
    bench.disturb = (_, path) => (path.endsWith('/auditing/record') ? { status: 403, body: {} } : undefined);
    expect((await look(bench)).items).toEqual([
      expect.objectContaining({ what: 'bypass', by: null, at: null }),
    ]);
  }, 60_000);

  it('is refused while a job is at work on the project', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, ['change-enablement']);
    const settings = (await ADMIN['admin.settings'](bench.deps, { projectId: projectId(bench) }, bench.admin))
      .proposed;
    const asked = { projectId: projectId(bench), practices: BOTH, settings };
    const answer = await ADMIN['admin.plan'](bench.deps, asked, bench.admin);
    if (answer.kind !== 'plan') throw new Error('the plan is still being made');
    await ADMIN['admin.apply'](bench.deps, { ...asked, planId: answer.plan.planId }, bench.admin);
    await expect(look(bench)).rejects.toMatchObject({ code: 'CONFLICT' });
  }, 60_000);

  it('goes through the queue on a large site, and the answer names the job', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, ['change-enablement']);
    const projects = tables(bench).table('projects');
    for (let n = 0; n < 101; n++)
      projects.put({ ...project(bench), id: String(20_000 + n), key: `P${n}`, name: `Project ${n}` });
    await editWorkflow(bench, WORKFLOW, withoutGate);
    const { jobId, items } = await look(bench);
    expect({ kind: jobId === null ? null : (await jobOf(bench, jobId)).kind, items }).toEqual({
      kind: 'drift',
      items: [],
    });
    await drain(bench);
    const after = await ADMIN['admin.drift'](bench.deps, { projectId: projectId(bench) }, bench.admin);
    expect(after).toMatchObject({ jobId: null, items: [{ id: 'workflow:change-enablement' }] });
  }, 60_000);
});
