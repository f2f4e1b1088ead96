import type { OpenSandboxOptions } from '../../../sandbox';
import { MONDAY_NINE, Office, MINUTE, type Who } from '../../journeys/support/office';
import { grantRoles, makeAuditor, screenOf } from '../../journeys/support/seats';
import { recordTraffic, type Exchange } from '../../support/record-traffic';
import type { Pools } from './valid-values';

/** Acme at work: adopted, changes in several states, an incident, services; and what exists there by the names that requests use. */
export interface World {
  readonly office: Office;
  readonly pools: Pools;
  /** Every call to Jira since the world was made. */
  readonly traffic: readonly Exchange[];
  readonly change: string;
}
export const PEOPLE: readonly Who[] = ['alma.admin', 'lena.hoffmann', 'chris.manager', 'sophie.laurent'];

/** @throws when Acme is not as it was */
export async function openWorld(more: OpenSandboxOptions = {}): Promise<World> {
  const office = await Office.open('enforce', more);
  grantRoles(office);
  makeAuditor(office, 'sophie.laurent');
  const waiting = await office.submitted();
  const approved = await office.approved();
  const incident = await office.create('lena.hoffmann', {}, 'The mail is slow', '[System] Incident');
  await office.site.clock.step(MINUTE);
  await office.settle();
  const admin = screenOf(office, 'steward-admin');
  const { projectId } = office;
  const view = await office.view('lena.hoffmann', waiting);
  const { policies } = await admin('alma.admin', 'sla.policies', { projectId });
  const { services } = await admin('alma.admin', 'services.list', { cursor: null } as never).catch(() => ({
    services: [],
  }));
  const { calendars } = await admin('alma.admin', 'calendars.list', {});
  const idsOf = (all: readonly object[]): string[] =>
    all.flatMap((one) =>
      Object.entries(one)
        .filter(([key]) => /^(id|.*Id)$/.test(key))
        .map(([, id]) => String(id)),
    );
  const accounts = PEOPLE.map((who) => office.account(who));
  return {
    office,
    traffic: recordTraffic(office.site.jira),
    change: waiting,
    pools: {
      issueId: [waiting, approved, incident, '999999'],
      changeId: [waiting, approved],
      issueKey: [office.issue(waiting).key, office.issue(incident).key],
      key: [office.issue(waiting).key],
      projectId: [projectId],
      project: [projectId],
      accountId: accounts,
      owner: accounts,
      to: accounts,
      from: accounts,
      roundId: [view.approval.roundId ?? 'none'],
      seal: [view.approval.seal],
      policyId: idsOf(policies),
      calendarId: idsOf(calendars),
      calendar: idsOf(calendars),
      serviceId: idsOf(services),
      version: [0, 1, 2],
      timeZone: ['Europe/Berlin', 'UTC'],
      cursor: [null],
      start: ['2026-11-23T10:00', new Date(MONDAY_NINE).toISOString()],
    },
  };
}
