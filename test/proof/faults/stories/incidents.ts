import type { EscalationAction } from '../../../../src/domain/sla/types';
import { adf, HOUR, MINUTE, type Office } from '../../../journeys/support/office';
import { oneSla } from '../../../journeys/support/policies';
import type { Memo, Story } from '../story';

const LENA = 'lena.hoffmann';
const raised = (office: Office): Promise<string> =>
  office.create(LENA, {}, 'Mail is down', '[System] Incident');

/** Raised under one SLA of four hours, a minute before three quarters of it are used up. */
const almostDue =
  (actions: (office: Office) => readonly EscalationAction[]) =>
  async (office: Office): Promise<Memo> => {
    oneSla(office, actions(office));
    const id = await raised(office);
    await office.site.clock.step(3 * HOUR - MINUTE);
    await office.settle();
    return { id };
  };
const becomesDue = async (office: Office): Promise<void> => {
  await office.site.clock.step(8 * MINUTE);
  await office.settle();
};

export const INCIDENTS: readonly Story[] = [
  {
    name: 'An incident is raised: its clocks start',
    prepare: () => Promise.resolve({}),
    act: async (office) => void (await raised(office)),
  },
  {
    name: 'A clock pauses while the customer is asked',
    prepare: async (office) => {
      const id = await raised(office);
      await office.moves(LENA, id, 'Investigate');
      await office.site.clock.step(5 * MINUTE);
      return { id };
    },
    act: (office, { id = '' }) => office.moves(LENA, id, 'Respond to customer'),
  },
  {
    name: 'A comment stops the clock of the first answer',
    prepare: async (office) => ({ id: await raised(office) }),
    act: async (office, { id = '' }) => {
      await office.must(LENA, 'POST', `/issue/${id}/comment`, { body: adf('We look into it.') });
      await office.settle();
    },
  },
  {
    name: 'A due step comments, mails and assigns',
    prepare: almostDue((office) => [
      { kind: 'comment', to: 'reporter', isPublic: false },
      { kind: 'notify', to: [{ user: office.account('diego.marin') }], urgent: true },
      { kind: 'assign', to: { user: office.account('priya.raman') } },
    ]),
    act: becomesDue,
  },
  {
    name: 'A due step labels, raises the priority and opens a problem',
    prepare: almostDue((office) => [
      { kind: 'addLabel', label: 'sla-risk' },
      { kind: 'raisePriority' },
      {
        kind: 'createIssue',
        issueType: office.typeId('[System] Problem'),
        link: `${office.tables.table('issueLinkTypes').find(() => true)?.id ?? ''}:outward`,
        summary: 'Why {key}?',
      },
    ]),
    act: becomesDue,
  },
];
