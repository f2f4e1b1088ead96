import type { RequestOf, ResolverName } from '../../../../src/contract/resolvers';
import { callResolver } from '../../../../sandbox/replay/adopt-practice';
import { GOOD, HOUR, MINUTE, type Office } from '../../../journeys/support/office';
import { screenOf } from '../../../journeys/support/seats';
import { upkeep } from '../upkeep';
import { tries, type Memo, type Story } from '../story';
import { FREEZE, TEMPLATE } from './administration';
import { closed } from './jobs';

const [ALMA, LENA] = ['alma.admin', 'lena.hoffmann'] as const;
const WEEK = 7 * 24 * HOUR;
const admin = <N extends ResolverName>(office: Office, name: N, request: RequestOf<N>) =>
  screenOf(office, 'steward-admin')(ALMA, name, request);
const project = <N extends ResolverName>(office: Office, name: N, request: RequestOf<N>) =>
  callResolver(office.site, 'steward-sla', office.account(ALMA), name, request);
const raised = (office: Office): Promise<string> =>
  office.create(LENA, {}, 'Mail is down', '[System] Incident');

const POLICY = 'resolve';
const PASSPHRASE = 'correct horse battery';
const OF_TEMPLATE = (office: Office) => ({ projectId: office.projectId, id: 'restart-mail' });

/** A standard change whose approval was asked for, and given. */
async function approvedTemplate(office: Office): Promise<Memo> {
  const of = OF_TEMPLATE(office);
  const saved = await project(office, 'template.save', { ...of, revision: 0, content: TEMPLATE });
  const { proposal, summary } = await project(office, 'template.propose', {
    ...of,
    revision: saved.summary.revision,
  });
  if (proposal === null) throw new Error('nobody was asked');
  await office.settle();
  // What the template leaves open; its own words stay, for they are what is approved.
  const { Description: _d, 'Implementation plan': _p, ...open } = GOOD;
  await office.edit(ALMA, proposal.issueId, open);
  await office.moves(ALMA, proposal.issueId, 'Start assessment', 'Submit for approval');
  await office.approve(proposal.issueId);
  return { revision: String(summary.revision) };
}

/** A field that Steward made is deleted in Jira, and the look that follows has found it missing. */
async function loseField(office: Office): Promise<void> {
  await office.must(ALMA, 'DELETE', `/field/${office.fieldId('Back-out tested')}`);
  await office.site.clock.step(10 * MINUTE);
  await office.settle();
}

/** Messages that were put aside and have not come through since. */
async function lettersOf(office: Office) {
  const { letters } = await admin(office, 'health.view', {});
  if (letters === null) throw new Error('the page can’t tell');
  return letters.filter(({ what }) => what === 'message');
}

/** What administrators put in force: rules that open tickets and changes follow from then on. */
export const RULES: readonly Story[] = [
  {
    name: 'An SLA policy is put in force and open tickets move to it',
    prepare: async (office) => {
      await raised(office);
      const { projectId } = office;
      const { policy } = await admin(office, 'sla.policy', { projectId, policyId: POLICY });
      if (policy === null) throw new Error('incidents have no policy');
      const { version: _v, effectiveFrom: _e, retired: _r, origin: _o, ...draft } = policy;
      const goals = draft.goals.map((goal) =>
        typeof goal.target === 'number' ? { ...goal, target: goal.target / 2 } : goal,
      );
      const saved = await admin(office, 'sla.saveDraft', {
        ...{ projectId, draft: { ...draft, goals }, baseVersion: 0 },
      });
      return { draft: String(saved.draft?.version ?? 0) };
    },
    act: (office, { draft = '' }) =>
      tries(office, () =>
        admin(office, 'sla.activate', {
          ...{ projectId: office.projectId, policyId: POLICY, draftVersion: Number(draft) },
          ...{ effectiveFrom: null, openTickets: 'move' },
        }),
      ),
  },
  {
    name: 'A calendar is saved, and open tickets are counted anew',
    prepare: async (office) => {
      await raised(office);
      const { calendars } = await admin(office, 'calendars.list', {});
      const used = calendars.find(({ origin, usedBy }) => origin !== 'always' && usedBy.length > 0);
      if (used === undefined) throw new Error('no policy has a calendar');
      const { versions } = await admin(office, 'calendars.view', { id: used.id });
      return { page: JSON.stringify({ ...used, definition: versions[0]?.definition }) };
    },
    act: (office, { page = '' }) => {
      type Page = { id: string; version: number; name: string; definition: object };
      const { id, version, name, definition } = JSON.parse(page) as Page;
      return tries(office, () =>
        admin(office, 'calendars.save', {
          ...{ id, baseVersion: version, name, effectiveFrom: null, correction: null },
          definition: { ...definition, holidays: ['2026-11-24'] },
        }),
      );
    },
  },
  {
    name: 'A freeze is retired',
    prepare: async (office) => {
      await admin(office, 'freezes.save', { freeze: FREEZE, version: 0, notify: false });
      await office.approved();
      return {};
    },
    act: (office) =>
      tries(office, async () => {
        const { freezes } = await admin(office, 'freezes.list', {});
        const seen = freezes.find(({ freeze, state }) => freeze.id === FREEZE.id && state !== 'retired');
        if (seen !== undefined)
          await admin(office, 'freezes.retire', { id: FREEZE.id, version: seen.version });
      }),
  },
  {
    name: 'What drifted is repaired',
    prepare: async (office) => {
      await loseField(office);
      const { items } = await admin(office, 'admin.drift', { projectId: office.projectId });
      return { items: JSON.stringify(items.map(({ id }) => id)) };
    },
    act: (office, { items = '[]' }) =>
      tries(office, () =>
        admin(office, 'admin.repair', {
          projectId: office.projectId,
          itemIds: JSON.parse(items) as string[],
        }),
      ),
  },
  {
    name: 'A configuration file is imported',
    prepare: async (office) => {
      const { text } = await admin(office, 'config.export', { passphrase: PASSPHRASE });
      await loseField(office);
      return { text };
    },
    act: (office, { text = '' }) =>
      tries(office, async () => {
        const asked = { text, passphrase: PASSPHRASE, projects: {} };
        let answer = await admin(office, 'config.planImport', asked);
        while (answer.kind === 'reading') {
          await office.settle();
          answer = await admin(office, 'config.importResult', { jobId: answer.jobId });
        }
        await admin(office, 'config.import', { ...asked, planId: answer.plan.planId });
      }),
  },
  {
    name: 'The risk model learns from the week’s changes',
    prepare: async (office) => {
      await closed(office);
      await office.site.clock.step(WEEK - 10 * MINUTE);
      await office.settle();
      return {};
    },
    act: async (office) => {
      await office.site.clock.step(10 * MINUTE);
      await upkeep(office);
    },
  },
  {
    name: 'A standard change is put in force once it is approved',
    prepare: approvedTemplate,
    act: (office, { revision = '' }) =>
      tries(office, () =>
        project(office, 'template.activate', { ...OF_TEMPLATE(office), revision: Number(revision) }),
      ),
  },
  {
    name: 'A standard change is made',
    prepare: async (office) => {
      const { revision = '' } = await approvedTemplate(office);
      await project(office, 'template.activate', { ...OF_TEMPLATE(office), revision: Number(revision) });
      return {};
    },
    act: (office) =>
      tries(office, async () => {
        const { tasksMissing } = await project(office, 'template.use', {
          ...{ ...OF_TEMPLATE(office), version: 1, request: 'request-1' },
          ...{ summary: TEMPLATE.summary, values: [{ field: 'service', value: 'Mail' }] },
          ...{ start: '2026-11-23T09:00:00.000Z', end: '2026-11-23T10:00:00.000Z' },
        });
        // The page says so, and offers to make them.
        if (tasksMissing > 0) throw new Error('some of its tasks are missing');
      }),
  },
  {
    name: 'A letter of what failed is tried again',
    prepare: async (office) => {
      const id = await office.submitted();
      office.site.faults.configure({
        rules: [
          {
            ...{ target: 'jira', match: 'app/field/value', times: 9999 },
            effect: { kind: 'status', status: 400 },
          },
        ],
      });
      await office.approve(id);
      await office.site.clock.step(6 * HOUR);
      await office.settle();
      office.site.faults.configure({});
      const [letter] = await lettersOf(office);
      if (letter === undefined) throw new Error('there is no letter');
      return { id: letter.ref.id };
    },
    act: (office, { id = '' }) =>
      tries(office, async () => {
        // A person who comes back sees whether it is still there.
        const letter = (await lettersOf(office)).find(({ ref }) => ref.id === id);
        if (letter !== undefined) await admin(office, 'health.retry', { letter: letter.ref });
      }),
  },
  {
    name: 'Uninstalling is prepared',
    prepare: async (office) => {
      await office.submitted();
      return {};
    },
    act: (office) =>
      tries(office, async () => {
        const { preparedAt, jobId } = await admin(office, 'site.uninstall', {});
        // A person who comes back sees that it is done, or under way.
        if (preparedAt === null && jobId === null) await admin(office, 'site.prepareUninstall', {});
      }),
  },
];
