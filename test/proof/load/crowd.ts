import { callResolver } from '../../../sandbox/replay/adopt-practice';
import { verifyChain } from '../../../src/domain/audit/chain';
import { Office } from '../../journeys/support/office';
import { putRules, rulesOf } from '../../journeys/support/policies';
import { watchInvocations } from '../cost/bill';
import { peaksOf, trafficOf, type Peaks, type Traffic } from './traffic';

/** A person opens a panel so often. */
const OPENS_EVERY_S = 30;
/** A person votes on so many changes within the first minute. */
const VOTES_EACH = 2;
const APPROVALS_NEEDED = 10;

export interface Crowd {
  readonly people: number;
  readonly seconds: number;
  readonly changes: number;
  readonly accepted: number;
  readonly refused: readonly string[];
  readonly traffic: readonly Traffic[];
  readonly peaks: Peaks;
  /** Votes that somebody was told are recorded and that are not, or are twice; chains that are broken. */
  readonly wrong: readonly string[];
}

/** People who open panels and vote for so many seconds of the sandbox's time (at least 60), those of one second at once. */
export async function crowd(people: number, seconds: number): Promise<Crowd> {
  const office = await Office.open();
  try {
    const voters = invite(office, people);
    const changes: string[] = [];
    for (let made = 0; made < Math.max(1, Math.round((people * VOTES_EACH) / APPROVALS_NEEDED)); made++)
      changes.push(await office.submitted());
    await office.settle();
    const records = watchInvocations(office.site);
    const accepted = new Map<string, string[]>(changes.map((id) => [id, []]));
    const refused: string[] = [];
    const open = (who: string, issueId: string) =>
      callResolver(office.site, 'steward-change', who, 'change.view', { issueId });
    const visit = async (who: string, index: number, turn: number): Promise<void> => {
      const id = changes[(index + turn * 7) % changes.length] ?? '';
      // On two of the turns: changes that no other turn of this person votes on.
      const voteOn = turn < VOTES_EACH ? changes[(index * VOTES_EACH + turn) % changes.length] : undefined;
      try {
        const { approval } = await open(who, voteOn ?? id);
        if (voteOn === undefined) return;
        const { roundId, seal } = approval;
        if (!approval.you.canVote || roundId === null) throw new Error(approval.you.why ?? 'may not vote');
        await callResolver(office.site, 'steward-change', who, 'change.vote', {
          ...{ issueId: voteOn, roundId, seal, vote: 'approve' },
        });
        accepted.get(voteOn)?.push(who);
      } catch (error) {
        refused.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
      }
    };
    for (let second = 0; second < seconds; second++) {
      const turn = Math.floor(second / OPENS_EVERY_S);
      const now = voters.filter((_, index) => index % OPENS_EVERY_S === second % OPENS_EVERY_S);
      await Promise.all(now.map((who) => visit(who, voters.indexOf(who), turn)));
      await office.site.clock.step(1000);
    }
    await office.settle();
    return {
      people,
      seconds,
      changes: changes.length,
      accepted: [...accepted.values()].flat().length,
      refused,
      traffic: trafficOf(records),
      peaks: peaksOf(records),
      wrong: [
        ...changes.flatMap((id) => wrongOf(office, id, accepted.get(id) ?? [])),
        // Refusals of storage that asks to wait are counted apart; nobody may be refused for another reason.
        ...refused.filter((words) => !/asks to wait/.test(words)),
      ],
    };
  } finally {
    await office.close();
  }
}

/** So many new people on the CAB's group; every change waits for ten of them. */
function invite(office: Office, people: number): string[] {
  const { tables } = office;
  const like = tables.table('users').find(({ email }) => email === 'ingrid.solberg@acme.example');
  const group = tables.table('groups').find(({ name }) => name === 'cab-members');
  const staff = tables.table('groups').find(({ name }) => name === 'jira-servicemanagement-users');
  if (!like || !group || !staff) throw new Error('Acme is not as it was');
  const ids = Array.from({ length: people }, (_, index) => `712020:crowd-${index}`);
  ids.forEach((id, index) => {
    tables
      .table('users')
      .put({ ...like, id, displayName: `Voter ${index}`, email: `voter.${index}@acme.example` });
  });
  for (const one of [group, staff]) tables.table('groups').put({ ...one, members: [...one.members, ...ids] });
  const rules = rulesOf(office);
  const project = rules.projects[office.projectId];
  if (!project) throw new Error('Acme has not adopted');
  const stage = {
    ...{ id: 'cab', name: 'CAB', approvers: [{ kind: 'group' as const, groupId: group.id, via: 'CAB' }] },
    ...{
      rule: { kind: 'count' as const, count: APPROVALS_NEEDED },
      quorum: APPROVALS_NEEDED,
      veto: false,
      firstDecides: false,
    },
  };
  const row = {
    id: 'all',
    name: 'All',
    when: 'otherwise' as const,
    outcome: { kind: 'stages' as const, stages: [stage] },
  };
  const approvalPolicies = project.approvalPolicies.map((policy) => ({ ...policy, rows: [row] }));
  const projects = { ...rules.projects, [office.projectId]: { ...project, approvalPolicies } };
  putRules(office, { ...rules, version: rules.version + 1, projects });
  return ids;
}

function wrongOf(office: Office, id: string, accepted: readonly string[]): string[] {
  const records = office.audit(id);
  const voted = records.filter(({ kind }) => kind === 'ballot cast').map((one) => String(one['actor']));
  const wrong: string[] = [];
  if ([...voted].sort().join() !== [...accepted].sort().join())
    wrong.push(`change ${id}: ${accepted.length} votes were accepted, ${voted.length} are recorded`);
  if (!verifyChain(records).intact) wrong.push(`change ${id}: its chain is broken`);
  return wrong;
}
