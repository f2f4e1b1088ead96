import type { AnswerOf, RequestOf, ResolverName } from '../../src/contract/resolvers';
import { people, type PersonKey } from '../jira/seed/people';
import { callResolver } from '../replay/adopt-practice';
import type { Sandbox } from '..';

type Screen = 'steward-admin' | 'steward-change' | 'steward-desk' | 'steward-sla';

/** What people do at Acme: they press what the app's screens offer, and work on issues through Jira's REST interface. */
export function acting(site: Sandbox) {
  const ask = <N extends ResolverName>(
    who: PersonKey,
    screen: Screen,
    name: N,
    request: RequestOf<N>,
  ): Promise<AnswerOf<N>> => callResolver(site, screen, people[who].id, name, request);

  /** On the admin page, as the administrator. */
  const admin = <N extends ResolverName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> =>
    ask('admin', 'steward-admin', name, request);

  const rest = async (who: PersonKey, method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await site.jira.handle({
      method,
      path: `/rest/api/3${path}`,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body,
      actor: { kind: 'user', accountId: people[who].id },
    });
    if (response.status >= 400)
      throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(response.body)}`);
    await site.settle();
    return response.body;
  };

  /** Makes transitions by name, one after the other. Throws for one that isn't offered. */
  const move = async (who: PersonKey, issueId: string, ...names: readonly string[]): Promise<void> => {
    for (const name of names) {
      const { transitions } = (await rest(who, 'GET', `/issue/${issueId}/transitions`)) as {
        readonly transitions: readonly { readonly id: string; readonly name: string }[];
      };
      const id = transitions.find((one) => one.name === name)?.id;
      if (id === undefined) throw new Error(`the demo wants "${name}", which issue ${issueId} doesn't offer`);
      await rest(who, 'POST', `/issue/${issueId}/transitions`, { transition: { id } });
    }
  };

  /** Approves on the Change panel what stands there; nothing without a seat in its approval. */
  const approve = async (who: PersonKey, issueId: string): Promise<void> => {
    const { approval } = await ask(who, 'steward-change', 'change.view', { issueId });
    const { roundId, seal, you } = approval;
    if (roundId === null || !you.canVote) return;
    await ask(who, 'steward-change', 'change.vote', { issueId, roundId, seal, vote: 'approve' });
    await site.settle();
  };
  return { ask, admin, rest, move, approve };
}
