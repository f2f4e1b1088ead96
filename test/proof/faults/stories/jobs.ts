import type { RequestOf, ResolverName } from '../../../../src/contract/resolvers';
import { MINUTE, type Office } from '../../../journeys/support/office';
import { screenOf } from '../../../journeys/support/seats';
import { tries, type Story } from '../story';

const [ALMA, LENA] = ['alma.admin', 'lena.hoffmann'] as const;
const admin = <N extends ResolverName>(office: Office, name: N, request: RequestOf<N>) =>
  screenOf(office, 'steward-admin')(ALMA, name, request);

/** A change that went its way to the end: what replays and learning look at. */
export async function closed(office: Office): Promise<void> {
  const issueId = await office.approved();
  await office.start(issueId);
  await office.site.clock.step(10 * MINUTE);
  await office.moves(LENA, issueId, 'Finish implementation');
  await screenOf(office, 'steward-change')(LENA, 'change.close', {
    ...{ issueId, outcome: 'Successful', note: 'Done.' },
  });
}

/** The long jobs that people begin. Each of their calls may take so long that the platform cuts the function off. */
export const JOBS: readonly Story[] = [
  {
    name: 'A draft of a policy is replayed',
    prepare: async (office) => {
      await closed(office);
      const { projectId } = office;
      const { newest } = await admin(office, 'policies.view', { projectId });
      const { hit, rows } = newest.table;
      await admin(office, 'policies.saveDraft', {
        ...{ projectId, version: 0, basedOn: newest.version, draft: { hit, rows, acknowledged: [] } },
      });
      return {};
    },
    act: (office) => tries(office, () => admin(office, 'policies.replay', { projectId: office.projectId })),
  },
  {
    name: 'An SLA policy is tried on closed tickets',
    prepare: async (office) => {
      const id = await office.create(LENA, {}, 'Mail is down', '[System] Incident');
      await office.site.clock.step(10 * MINUTE);
      await office.moves(LENA, id, 'Investigate');
      await office.moves(LENA, id, 'Resolve');
      const { policies } = await admin(office, 'sla.policies', { projectId: office.projectId });
      const policy = policies.find((one) => one.id === 'resolve');
      if (policy === undefined) throw new Error('incidents have no policy to try');
      return { policyId: policy.id };
    },
    act: (office, { policyId = '' }) =>
      tries(office, () =>
        admin(office, 'backTest.start', {
          ...{ projectId: office.projectId, policyId, draft: null, source: { kind: 'project', days: 30 } },
        }),
      ),
  },
  {
    name: 'The risk model learns',
    prepare: async (office) => {
      await closed(office);
      return {};
    },
    act: (office) => tries(office, () => admin(office, 'risk.learnNow', {})),
  },
  {
    name: 'Services are imported',
    prepare: async (office) => {
      const rows = [
        { Name: 'Shop', 'Depends on': 'Database; Mail gateway' },
        { Name: 'Database', 'Depends on': '' },
        { Name: 'Mail gateway', 'Depends on': 'Database' },
      ];
      const { uploadId } = await admin(office, 'services.importPart', {
        ...{ uploadId: null, part: 0, firstLine: 2, rows },
      });
      await admin(office, 'services.planImport', { uploadId });
      return { uploadId };
    },
    act: (office, { uploadId = '' }) => tries(office, () => admin(office, 'services.import', { uploadId })),
  },
];
