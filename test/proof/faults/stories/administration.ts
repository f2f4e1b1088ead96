import type { RequestOf, ResolverName } from '../../../../src/contract/resolvers';
import { callResolver } from '../../../../sandbox/replay/adopt-practice';
import { type Office } from '../../../journeys/support/office';
import { makeAuditor, RISKY, screenOf, seatBoard } from '../../../journeys/support/seats';
import { upkeep } from '../upkeep';
import { tries, type Story } from '../story';

const [ALMA, SOPHIE] = ['alma.admin', 'sophie.laurent'] as const;
const project =
  (office: Office) =>
  <N extends ResolverName>(name: N, request: RequestOf<N>) =>
    callResolver(office.site, 'steward-sla', office.account(ALMA), name, request);

export const FREEZE: RequestOf<'freezes.save'>['freeze'] = {
  ...{ id: 'year-end', name: 'Year end', why: 'The books are closed.', effect: 'block' },
  ...{ absolute: false, exemptStandard: false },
  scope: { projects: [], services: [], kinds: [], environments: [] },
  approvers: { accounts: [], groups: [] },
  when: [
    {
      ...{ id: 'w1', name: '', timeZone: 'Europe/Berlin', start: '2026-11-23T10:00', minutes: 600 },
      ...{ rule: null, except: [], extra: [] },
    },
  ],
};
export const TEMPLATE: RequestOf<'template.save'>['content'] = {
  name: 'Restart the mail service',
  description: 'One node after the other.',
  summary: 'Restart the mail service',
  fields: [
    { field: 'implementationPlan', mode: 'locked', value: '1. Drain\n2. Restart' },
    { field: 'environment', mode: 'locked', value: 'Test' },
    { field: 'service', mode: 'mandatory', value: '' },
  ],
  tasks: [{ summary: 'Tell the desk', required: true }],
  maxLevel: 'Very high',
  freezeExempt: false,
};

export const ADMINISTRATION: readonly Story[] = [
  {
    name: 'A freeze is saved over an approved change',
    prepare: async (office) => ({ id: await office.approved() }),
    act: (office) =>
      tries(office, () =>
        screenOf(office, 'steward-admin')(ALMA, 'freezes.save', { freeze: FREEZE, version: 0, notify: true }),
      ),
  },
  {
    name: 'A template is nominated',
    prepare: async (office) => {
      const request = { projectId: office.projectId, id: 'restart-mail', revision: 0, content: TEMPLATE };
      const { summary } = await project(office)('template.save', request);
      return { revision: String(summary.revision) };
    },
    act: (office, { revision = '' }) =>
      tries(office, () =>
        project(office)('template.propose', {
          ...{ projectId: office.projectId, id: 'restart-mail', revision: Number(revision) },
        }),
      ),
  },
  {
    name: 'A policy is activated and open rounds are routed anew',
    prepare: async (office) => {
      const id = await office.submitted(RISKY);
      const boards: RequestOf<'boards.save'>['board'] = {
        ...{ id: 'weekly-cab', name: 'Weekly CAB', kind: 'CAB', purpose: '', quorum: 1, projects: [] },
        ...{ chair: office.account('tomasz.kowalczyk'), deputies: [], groups: [], meets: null },
        members: [office.account('tomasz.kowalczyk'), office.account('ingrid.solberg')],
        ...{ cutOff: { hours: 0, calendar: null }, minutesPerItem: 10 },
      };
      await screenOf(office, 'steward-admin')(ALMA, 'boards.save', { board: boards, version: 0 });
      return { id };
    },
    act: (office) =>
      tries(office, async () => {
        const { projectId } = office;
        const admin = screenOf(office, 'steward-admin');
        const { draft, newest } = await admin(ALMA, 'policies.view', { projectId });
        // A person who comes back sees how far they had come.
        if (newest.version > 1) return;
        if (draft === null) return seatBoard(office, ALMA, 'weekly-cab', ['cab'], 'reroute');
        await admin(ALMA, 'policies.activate', {
          ...{ projectId, version: draft.version, effectiveFrom: null, openRounds: 'reroute' },
          note: 'The CAB is a board now.',
        });
      }),
  },
  {
    name: 'Chains are verified, anchored, and the root is published',
    prepare: async (office) => {
      const auditIssue = await office.create(ALMA, {}, 'Anchors of Steward', '[System] Incident');
      const issueKey = office.issue(auditIssue).key;
      await screenOf(office, 'steward-admin')(ALMA, 'evidence.saveSettings', { issueKey });
      await office.approved();
      return {};
    },
    act: (office) => upkeep(office),
  },
  {
    name: 'An auditor exports a period',
    prepare: async (office) => {
      makeAuditor(office, SOPHIE);
      await office.approved();
      return {};
    },
    act: (office) =>
      tries(office, () =>
        screenOf(office, 'steward-desk')(SOPHIE, 'audit.startExport', {
          ...{ projectId: office.projectId, from: '2026-11-01', to: '2026-11-30', format: 'csv' },
        }),
      ),
  },
];
