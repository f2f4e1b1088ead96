import { callResolver } from '../../../sandbox/replay/adopt-practice';
import type { PolicyRow } from '../../../src/contract/approval-policy';
import { verifyChain } from '../../../src/domain/audit/chain';
import { Office } from '../../journeys/support/office';
import { putRules, rulesOf } from '../../journeys/support/policies';
import { watchInvocations } from '../cost/bill';
import { peaksOf, trafficOf, type Peaks, type Traffic } from './traffic';

/** A person opens a panel so often. */
const OPENS_EVERY_S = 30;
/** A person votes on so many changes. */
export const VOTES_EACH = 2;
const APPROVALS_NEEDED = 10;

export interface CrowdSize {
  readonly people: number;
  /** Seconds of the sandbox's time, at least 60. */
  readonly seconds: number;
  /** Groups that the people are spread over; each change asks one of them. */
  readonly groups: number;
  /**
   * Whether everybody has been told of every change before the first panel is opened, and votes come at any time. Otherwise all of
   * them come within the first minute, those of a group in the same second.
   */
  readonly rested: boolean;
}
export interface Crowd extends CrowdSize {
  readonly changes: number;
  /** Panels that were opened or tried, and votes. */
  readonly opened: number;
  readonly accepted: number;
  readonly refused: readonly string[];
  readonly traffic: readonly Traffic[];
  readonly peaks: Peaks;
  /** Votes that somebody was told are recorded and that are not, or are twice; chains that are broken. */
  readonly wrong: readonly string[];
}

/** People who open panels and vote on the changes that ask their group, those of one second at once. */
export async function crowd(size: CrowdSize): Promise<Crowd> {
  const { people, seconds, groups } = size;
  const office = await Office.open();
  try {
    const voters = invite(office, people, groups);
    const changes: string[] = [];
    for (let made = 0; made < Math.max(groups, Math.round((people * VOTES_EACH) / APPROVALS_NEEDED)); made++)
      changes.push(await office.submitted({ Labels: [label(made % groups)] }));
    await office.settle();
    if (size.rested) await untilNothingRuns(office);
    const records = watchInvocations(office.site);
    const accepted = new Map<string, string[]>(changes.map((id) => [id, []]));
    const refused: string[] = [];
    let opened = 0;
    const open = (who: string, issueId: string) =>
      callResolver(office.site, 'steward-change', who, 'change.view', { issueId });
    const turns = Math.floor(seconds / OPENS_EVERY_S);
    const visit = async (who: string, index: number, turn: number): Promise<void> => {
      const own = changes.filter((_, nth) => nth % groups === index % groups);
      const within = Math.floor(index / groups);
      // Changes that no other turn of this person votes on.
      const vote = votingTurns(within, turns, size.rested).indexOf(turn);
      const voteOn = vote === -1 ? undefined : own[(within * VOTES_EACH + vote) % own.length];
      opened += 1;
      try {
        const { approval } = await open(who, voteOn ?? changes[(index + turn * 7) % changes.length] ?? '');
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
      await Promise.all(
        voters.map(async (who, index) => {
          const comesAt = size.rested ? (index % groups) + Math.floor(index / groups) : index;
          if (comesAt % OPENS_EVERY_S === second % OPENS_EVERY_S) await visit(who, index, turn);
        }),
      );
      await office.site.clock.step(1000);
    }
    await office.settle();
    return {
      ...size,
      changes: changes.length,
      opened,
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

/** At which of their visits somebody votes: at the first two, or at two that lie apart and are others for their neighbour. */
const votingTurns = (within: number, turns: number, rested: boolean): number[] =>
  rested ? [within % turns, (within + Math.ceil(turns / 2)) % turns] : [0, 1];

const label = (group: number): string => `team-${group}`;

/** Steps on until a minute goes by in which nothing of the app runs. */
async function untilNothingRuns({ site }: Office): Promise<void> {
  const runs = watchInvocations(site);
  for (let before = -1; before !== runs.length; await site.clock.step(60_000)) before = runs.length;
}

/** So many new people in so many groups; a change asks the group that its label names, and waits for ten of it. */
function invite(office: Office, people: number, groups: number): string[] {
  const { tables } = office;
  const like = tables.table('users').find(({ email }) => email === 'ingrid.solberg@acme.example');
  const staff = tables.table('groups').find(({ name }) => name === 'jira-servicemanagement-users');
  const board = tables.table('groups').find(({ name }) => name === 'cab-members');
  if (!like || !staff || !board) throw new Error('Acme is not as it was');
  const ids = Array.from({ length: people }, (_, index) => `712020:crowd-${index}`);
  ids.forEach((id, index) => {
    tables
      .table('users')
      .put({ ...like, id, displayName: `Voter ${index}`, email: `voter.${index}@acme.example` });
  });
  // The first may work on this site, the second may see the project.
  for (const one of [staff, board]) tables.table('groups').put({ ...one, members: [...one.members, ...ids] });
  const rows = Array.from({ length: groups }, (_, nth) => {
    const group = { ...staff, id: `group-${nth}`, name: `Team ${nth}` };
    tables.table('groups').put({ ...group, members: ids.filter((_, index) => index % groups === nth) });
    return rowOf(group.id, nth, nth === groups - 1 ? 'otherwise' : { fact: 'label', in: [label(nth)] });
  });
  const rules = rulesOf(office);
  const project = rules.projects[office.projectId];
  if (!project) throw new Error('Acme has not adopted');
  const approvalPolicies = project.approvalPolicies.map((policy) => ({ ...policy, rows }));
  const projects = { ...rules.projects, [office.projectId]: { ...project, approvalPolicies } };
  putRules(office, { ...rules, version: rules.version + 1, projects });
  return ids;
}

const rowOf = (groupId: string, nth: number, when: PolicyRow['when']): PolicyRow => ({
  id: `team-${nth}`,
  name: `Team ${nth}`,
  when,
  outcome: {
    kind: 'stages',
    stages: [
      {
        id: 'team',
        name: 'Team',
        approvers: [{ kind: 'group', groupId, via: 'Team' }],
        rule: { kind: 'count', count: APPROVALS_NEEDED },
        quorum: APPROVALS_NEEDED,
        veto: false,
        firstDecides: false,
      },
    ],
  },
});

function wrongOf(office: Office, id: string, accepted: readonly string[]): string[] {
  const records = office.audit(id);
  const voted = records.filter(({ kind }) => kind === 'ballot cast').map((one) => String(one['actor']));
  const wrong: string[] = [];
  if ([...voted].sort().join() !== [...accepted].sort().join())
    wrong.push(`change ${id}: ${accepted.length} votes were accepted, ${voted.length} are recorded`);
  if (!verifyChain(records).intact) wrong.push(`change ${id}: its chain is broken`);
  return wrong;
}
