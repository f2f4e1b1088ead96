import { filledBy } from '../../domain/approvals/check-ballot';
import { seatsNow } from '../../domain/approvals/seats-now';
import type { Round } from '../../domain/approvals/types';
import { readGroupsOf } from '../../jira/groups';
import { exclusionsOf } from '../change/exclusions-of';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';
import { liveDirectory } from './live-seating';
import { peopleOf, type Directory } from './people-of';

/**
 * Whether somebody who votes is still entitled to it by what gave a seat: their own membership, the chair, or the membership of
 * somebody whose seat they fill. Asks Jira for the groups of each of them, and for the project roles that stages name.
 */
export async function isStillSeated(
  deps: Pick<Deps, 'jira' | 'store'>,
  folded: Folded,
  round: Round,
  accountId: string,
): Promise<boolean> {
  const { state, now } = folded;
  const given = state.roster.some(
    (one) =>
      one.roundId === round.id &&
      ((one.kind === 'joined' && one.accountId === accountId) ||
        (one.kind === 'stoodIn' && one.to === accountId)),
  );
  if (given) return true;
  const seats = seatsNow(round, state.roster, exclusionsOf(state.duties), now, state.ballots);
  for (const person of [accountId, ...filledBy(seats, accountId)])
    if (await isStillMember(deps, folded, round, person)) return true;
  return false;
}

async function isStillMember(
  deps: Pick<Deps, 'jira' | 'store'>,
  { rules, issue }: Folded,
  { stages }: Round,
  accountId: string,
): Promise<boolean> {
  const approvers = stages
    .filter(({ roster }) => roster.some((seat) => seat.accountId === accountId))
    .flatMap(({ definition }) => definition.approvers);
  const directory = directoryOf(deps, issue, accountId);
  for (const approver of approvers) {
    const { people } = await peopleOf(approver, rules, issue, directory);
    if (people.includes(accountId)) return true;
  }
  return false;
}

/** The directory as far as one person is concerned: one call for all their groups, however large those are. */
function directoryOf(
  deps: Pick<Deps, 'jira' | 'store'>,
  issue: Folded['issue'],
  accountId: string,
): Directory {
  let groups: Promise<ReadonlySet<string>> | null = null;
  const live = liveDirectory(deps, issue);
  return {
    ...live,
    members: async (groupId) => {
      groups ??= readGroupsOf(deps.jira, accountId).then((ids) => new Set(ids));
      return (await groups).has(groupId) ? [accountId] : [];
    },
    // Whoever votes has an active account, or they couldn't.
    active: (accountIds) => Promise.resolve(accountIds.filter((one) => one === accountId)),
  };
}
