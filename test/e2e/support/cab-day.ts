import type { Sandbox } from '../../../sandbox';
import { Office, GOOD, type Named } from '../../journeys/support/office';
import { grantRoles, makeAuditor, RISKY, screenOf, seatBoard } from '../../journeys/support/seats';

/** A change that a peer and one of the board approve, together with others if nobody objects. */
const MEDIUM: Named = {
  'Change environment': { value: 'Production' },
  'Outage expected': { value: 'Yes' },
};
const ALMA = 'alma.admin';
/** Who raises the changes, a peer, one of the board and who votes for her. */
export const [LENA, DIEGO, PRIYA, AMARA] = [
  'lena.hoffmann',
  'diego.marin',
  'priya.raman',
  'amara.okafor',
] as const;
/** The chair, one more of the board, the change manager, the auditor. */
export const [TOMASZ, INGRID, CHRIS, YUKI] = [
  'tomasz.kowalczyk',
  'ingrid.solberg',
  'chris.manager',
  'yuki.tanaka',
] as const;

/** The changes of the day: key and id of each by a name of its own. All are planned from 10:00 to 12:00 in Berlin. */
export type Changes = Readonly<
  Record<'switches' | 'payments' | 'disks' | 'certificate' | 'logs' | 'logo', { key: string; id: string }>
>;
export interface CabDay {
  readonly office: Office;
  readonly site: Sandbox;
  readonly changes: Changes;
}

/** Acme on a Monday morning, over HTTP: Lena has six changes submitted, the CAB meets at half past nine, Yuki audits. */
export async function openCabDay(): Promise<CabDay> {
  const office = await Office.open('enforce', { port: 0 });
  grantRoles(office);
  makeAuditor(office, YUKI);
  const admin = screenOf(office, 'steward-admin');
  const group = office.tables.table('groups').find(({ name }) => name === 'cab-members');
  await admin(ALMA, 'boards.save', {
    version: 0,
    board: {
      ...{ id: 'weekly-cab', name: 'Weekly CAB', kind: 'CAB', purpose: '', quorum: 2, projects: [] },
      ...{ chair: office.account(TOMASZ), deputies: [], members: [], groups: [group?.id ?? ''] },
      meets: {
        ...{ id: 'weekly', name: '', timeZone: 'Europe/Berlin', start: '2026-11-23T09:30', minutes: 60 },
        ...{ rule: 'FREQ=WEEKLY', except: [], extra: [] },
      },
      cutOff: { hours: 0, calendar: null },
      minutesPerItem: 10,
    },
  });
  await seatBoard(office, ALMA, 'weekly-cab', ['owner', 'cab']);
  const auditIssue = await office.create(ALMA, {}, 'Anchors of Steward', '[System] Incident');
  await admin(ALMA, 'evidence.saveSettings', { issueKey: office.issue(auditIssue).key });
  const raise = async (summary: string, service: string, more: Named = {}) => {
    const id = await office.create(LENA, { ...GOOD, 'Affected service': service, ...more }, summary);
    await office.moves(LENA, id, 'Start assessment', 'Submit for approval');
    return { id, key: office.issue(id).key };
  };
  const changes = {
    switches: await raise('Replace the core switches', 'Network', RISKY),
    payments: await raise('Move the payment database', 'Payments', RISKY),
    disks: await raise('Larger disks for the mail store', 'Mail', MEDIUM),
    certificate: await raise('Renew the certificate of the intranet', 'Intranet'),
    logs: await raise('Raise the log level of the gateway', 'Gateway'),
    logo: await raise('New logo on the wiki', 'Wiki'),
  };
  office.site.meters.reset();
  return { office, site: office.site, changes };
}
