import type { DelegationView } from '../../contract/delegations';
import { isoOf } from '../../jira/instant';
import { readGroupsOf } from '../../jira/groups';
import type { Deps, UseCase } from '../deps';
import { delegations, DELEGATIONS, received, viewOf } from './delegation-record';

/** Received ones that are looked at: running and planned ones end last. */
const MOST_RECEIVED = 50;
const RANK: Readonly<Record<DelegationView['state'], number>> = { running: 0, planned: 1, over: 2 };

const inOrder = (views: readonly DelegationView[]): DelegationView[] =>
  [...views].sort((a, b) => RANK[a.state] - RANK[b.state] || (a.from < b.from ? 1 : -1));

/** What a person has given and received, running ones first. One query and two reads by key. */
export async function delegationsView(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  accountId: string,
): Promise<{ readonly given: DelegationView[]; readonly received: DelegationView[] }> {
  const now = clock.now();
  const { records } = await store.records.list('delegation-to', accountId, received, {
    newestFirst: true,
    limit: MOST_RECEIVED,
  });
  const principals = [...new Set(records.map(({ body }) => body.principal))];
  const found = await store.config.getMany(DELEGATIONS, [accountId, ...principals], delegations);
  const of = (index: number): DelegationView[] =>
    (found[index]?.value.made ?? []).map((one) => viewOf([accountId, ...principals][index] ?? '', one, now));
  const theirs = principals.flatMap((_, index) => of(index + 1)).filter(({ to }) => to === accountId);
  return { given: inOrder(of(0)), received: inOrder(theirs) };
}

/** One's own delegations, and the boards to which one may limit a new one. */
export const listDelegations: UseCase<'delegation.list'> = async (deps, _request, { accountId }) => {
  const rules = await deps.store.rules.get();
  const boards = rules?.boards ?? [];
  const groups = boards.some(({ groups: all }) => all.length > 0)
    ? await readGroupsOf(deps.jira, accountId)
    : [];
  const isOn = ({ chair, deputies, members, groups: all }: (typeof boards)[number]): boolean =>
    chair === accountId ||
    [...deputies, ...members].includes(accountId) ||
    all.some((group) => groups.includes(group));
  return {
    at: isoOf(deps.clock.now()),
    ...(await delegationsView(deps, accountId)),
    boards: boards.filter(isOn).map(({ id, name }) => ({ id, name })),
  };
};
