import type { OpenSandboxOptions } from '../../../sandbox';
import type { RequestOf } from '../../../src/contract/resolvers';
import { Office, GOOD, MINUTE, type Who } from '../../journeys/support/office';
import { grantRoles, makeAuditor, screenOf, seatBoard, RISKY } from '../../journeys/support/seats';
import { recordTraffic, type Exchange } from '../../support/record-traffic';
import type { Pools } from '../hostile/valid-values';
import type { ObjectKind, Role } from './expect';

/** Somebody at Acme for each role; anonymous is nobody. */
const PERSON: Readonly<Record<Exclude<Role, 'anonymous'>, string>> = {
  customer: 'sophie.laurent',
  otherCustomer: 'marek.novak',
  noBrowse: 'yuki.tanaka',
  agent: 'amara.okafor',
  boardMember: 'priya.raman',
  changeManager: 'chris.manager',
  projectAdmin: 'ingrid.solberg',
  jiraAdmin: 'alma.admin',
  auditor: 'diego.marin',
};

export interface World {
  readonly office: Office;
  readonly traffic: Exchange[];
  readonly pools: Pools;
  readonly account: (role: Role) => string | null;
  /** Issues and requests by what they are to a role; projects by object alone. */
  readonly issue: (role: Role, object: ObjectKind) => string;
  readonly request: (role: Role, object: ObjectKind) => string;
  readonly project: (object: ObjectKind) => string;
}

const MISSING = '987654321';
/** What is no id; a path in it would be another address. */
const MALFORMED = '10001/../1';

/** Acme with a person for each role, a board with its meeting, changes and requests of everybody, and a project closed to most. */
export async function openWorld(more: OpenSandboxOptions = {}): Promise<World> {
  const office = await Office.open('enforce', more);
  const account = (role: Role): string | null =>
    role === 'anonymous' ? null : office.account(PERSON[role] as Who);
  grantRoles(office);
  arrange(office);
  const group = office.tables.table('groups').find(({ name }) => name === 'cab-members')?.id ?? '';
  const admin = screenOf(office, 'steward-admin');
  await admin('alma.admin', 'boards.save', {
    board: { ...BOARD, chair: office.account('tomasz.kowalczyk'), groups: [group] },
    version: 0,
  });
  await seatBoard(office, 'alma.admin', BOARD.id);
  const waiting = await office.submitted(RISKY);
  const web = office.tables.table('projects').find(({ key }) => key === 'WEB')?.id ?? '';
  const elsewhere = office.tables.table('issues').find(({ projectId }) => projectId === web)?.id ?? '';
  const owned = new Map<Role, { issue: string; request: string }>();
  for (const role of Object.keys(PERSON) as Exclude<Role, 'anonymous'>[]) {
    const issue = await office.create('alma.admin', GOOD, `Change of ${role}`, '[System] Change', {
      reporter: { id: account(role) },
    });
    owned.set(role, { issue, request: await raise(office, account(role) ?? '') });
  }
  const othersRequest = await raise(office, office.account('lena.hoffmann'));
  await office.site.clock.step(MINUTE);
  await office.settle();
  const lookup =
    (what: 'issue' | 'request', others: string) =>
    (role: Role, object: ObjectKind): string =>
      ({
        own: owned.get(role)?.[what] ?? others,
        anothers: others,
        elsewhere,
        missing: MISSING,
        malformed: MALFORMED,
      })[object];
  const pools = await poolsOf(office, waiting);
  return {
    office,
    traffic: recordTraffic(office.site.jira),
    pools,
    account,
    issue: lookup('issue', waiting),
    request: lookup('request', othersRequest),
    project: (object) =>
      ({
        own: office.projectId,
        anothers: office.projectId,
        elsewhere: web,
        missing: MISSING,
        malformed: MALFORMED,
      })[object],
  };
}

/** Takes away from people what would blur their role. */
function arrange(office: Office): void {
  office.regroup('service-desk-agents', 'remove', 'yuki.tanaka');
  office.regroup('emergency-changers', 'remove', 'amara.okafor');
  office.regroup('cab-members', 'remove', 'ingrid.solberg');
  office.regroup('jira-software-users', 'remove', 'diego.marin');
  makeAuditor(office, 'diego.marin');
  const roles = office.tables.table('roleActors');
  const administrators = roles.find(
    ({ projectId, groups }) =>
      projectId === office.projectId &&
      groups.some((id) => office.tables.table('groups').get(id)?.name === 'jira-administrators'),
  );
  if (!administrators) throw new Error('Acme has no role of administrators');
  roles.put({ ...administrators, users: [...administrators.users, office.account('ingrid.solberg')] });
}

const BOARD: RequestOf<'boards.save'>['board'] = {
  ...{
    id: 'weekly-cab',
    name: 'Weekly CAB',
    kind: 'CAB',
    purpose: '',
    quorum: 2,
    projects: [],
    deputies: [],
  },
  ...{ chair: '', members: [], groups: [], cutOff: { hours: 0, calendar: null }, minutesPerItem: 10 },
  meets: {
    ...{ id: 'weekly', name: '', timeZone: 'Europe/Berlin', start: '2026-11-23T10:30', minutes: 60 },
    ...{ rule: 'FREQ=WEEKLY', except: [], extra: [] },
  },
};

/** A request in the portal, raised by somebody. */
async function raise(office: Office, accountId: string): Promise<string> {
  const [desk] = office.tables.table('serviceDesks').all();
  const type = office.tables
    .table('requestTypes')
    .find(({ issueTypeId }) => issueTypeId === office.typeId('[System] Service request'));
  const { status, body } = await office.site.jira.handle({
    method: 'POST',
    path: '/rest/servicedeskapi/request',
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json' },
    body: {
      serviceDeskId: desk?.id,
      requestTypeId: type?.id,
      requestFieldValues: { summary: 'A chair' },
      raiseOnBehalfOf: accountId,
    },
    actor: { kind: 'user', accountId: office.account('alma.admin') },
  });
  if (status >= 400) throw new Error(`raising a request: ${status} ${JSON.stringify(body)}`);
  return (body as { issueId: string }).issueId;
}

async function poolsOf(office: Office, waiting: string): Promise<Pools> {
  const { approval } = await office.view('lena.hoffmann', waiting);
  const { projectId } = office;
  const [admin, desk] = [screenOf(office, 'steward-admin'), screenOf(office, 'steward-desk')];
  const { policies } = await admin('alma.admin', 'sla.policies', { projectId });
  const { coming } = await desk('chris.manager', 'cab.list', { boardId: BOARD.id, cursor: null });
  const lena = office.account('lena.hoffmann');
  return {
    ...{ accountId: [lena], owner: [lena], to: [lena], from: [lena] },
    ...{ boardId: [BOARD.id], meetingId: coming.map(({ id }) => id), cursor: [null] },
    ...{
      roundId: [approval.roundId ?? 'none'],
      seal: [approval.seal],
      version: [0, 1],
      timeZone: ['Europe/Berlin'],
    },
    policyId: (policies as readonly { id?: string }[]).flatMap(({ id }) => (id === undefined ? [] : [id])),
    issueId: [waiting],
    projectId: [projectId],
    issueKey: [office.issue(waiting).key],
  };
}
