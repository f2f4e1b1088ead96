import { adf, GOOD, MINUTE } from '../../../journeys/support/office';
import { RISKY, screenOf } from '../../../journeys/support/seats';
import { press, tries, type Story } from '../story';

const [LENA, DIEGO, PRIYA, AMARA] = ['lena.hoffmann', 'diego.marin', 'priya.raman', 'amara.okafor'] as const;

export const APPROVALS: readonly Story[] = [
  {
    name: 'A change is submitted for approval',
    prepare: async (office) => {
      const id = await office.create(LENA, GOOD);
      await office.moves(LENA, id, 'Start assessment');
      return { id };
    },
    act: (office, { id = '' }) => press(office, LENA, id, 'Submit for approval'),
  },
  {
    name: 'The first of several votes',
    prepare: async (office) => ({ id: await office.submitted(RISKY) }),
    act: (office, { id = '' }) => tries(office, () => office.vote(DIEGO, id, { reason: 'Looks good.' })),
  },
  {
    name: 'The last vote: approved',
    prepare: async (office) => ({ id: await office.submitted() }),
    act: (office, { id = '' }) => tries(office, () => office.vote(DIEGO, id)),
  },
  {
    name: 'A rejection takes the change back',
    prepare: async (office) => ({ id: await office.submitted() }),
    act: (office, { id = '' }) =>
      tries(office, () => office.vote(DIEGO, id, { vote: 'reject', reason: 'Not this week.' })),
  },
  {
    name: 'An edit after the approval voids it',
    prepare: async (office) => ({ id: await office.approved() }),
    act: async (office, { id = '' }) => {
      await office.edit(LENA, id, { 'Backout plan': adf('Hope.') });
    },
  },
  {
    name: 'The gate lets a change through',
    prepare: async (office) => ({ id: await office.approved() }),
    act: (office, { id = '' }) => press(office, LENA, id, 'Start implementation'),
  },
  {
    name: 'A vote is delegated',
    prepare: async (office) => ({ id: await office.submitted() }),
    act: (office) => {
      const now = office.site.clock.now();
      return tries(office, () =>
        screenOf(office, 'steward-desk')(PRIYA, 'delegation.make', {
          ...{ to: office.account('sophie.laurent'), scope: { kind: 'all' }, note: '' },
          ...{ from: new Date(now).toISOString(), until: new Date(now + 30 * MINUTE).toISOString() },
        }),
      );
    },
  },
  {
    name: 'A change is put on hold',
    prepare: async (office) => ({ id: await office.submitted() }),
    act: (office, { id: issueId = '' }) =>
      tries(office, () =>
        screenOf(office, 'steward-change')(LENA, 'change.do', {
          issueId,
          verb: 'hold',
          reason: 'The vendor calls back.',
        }),
      ),
  },
  {
    name: 'An emergency breaks the glass',
    prepare: async (office) => {
      const grave = { priority: { id: '1' } };
      const incident = await office.create(LENA, {}, 'Mail is down', '[System] Incident', grave);
      const id = await office.submitted(RISKY);
      await office.moves(LENA, id, 'Schedule');
      const incidentKey = office.issue(incident).key;
      await screenOf(office, 'steward-change')(AMARA, 'change.declare', {
        ...{ issueId: id, cause: { kind: 'incident', incidentKey } },
      });
      return { id, incidentKey };
    },
    act: async (office, { id: issueId = '', incidentKey = '' }) => {
      await tries(office, async () => {
        const { approval } = await office.view(AMARA, issueId);
        await screenOf(office, 'steward-change')(AMARA, 'change.breakGlass', {
          ...{ issueId, seal: approval.seal ?? '', incidentKey, reason: 'Nobody can be reached.' },
        });
      });
      await press(office, AMARA, issueId, 'Start implementation');
    },
  },
  {
    name: 'A change is closed',
    prepare: async (office) => {
      const id = await office.approved();
      await office.start(id);
      await office.site.clock.step(10 * MINUTE);
      await office.moves(LENA, id, 'Finish implementation');
      return { id };
    },
    act: (office, { id: issueId = '' }) =>
      tries(office, () =>
        screenOf(office, 'steward-change')(LENA, 'change.close', {
          issueId,
          outcome: 'Successful',
          note: 'Done.',
        }),
      ),
  },
];
