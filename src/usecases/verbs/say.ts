import { JiraError } from '../../jira/errors';
import { moveAsUser } from '../../jira/move-as-user';
import type { IssueState, SaidVerb } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { foldIssue, type Folded } from '../fold-issue';
import type { Happening } from '../happening';
import { record } from '../record';
import { Refusal } from '../refusal';
import { notAdopted } from '../view-change';
import { LEADS_TO, type MovingVerb, type Speaker } from './verb-rules';

type Said = Pick<SaidVerb, 'verb' | 'by' | 'reason'>;
const isClaim = (one: SaidVerb, { verb, by }: Said): boolean =>
  one.verb === verb && one.by === by && one.outcome === 'claimed';

/**
 * Says a verb that moves the change, as the person: the reason is written down first, then Jira is asked, then it is confirmed. A
 * claim that was left behind by a crash is taken up again: if the change has arrived meanwhile it is only confirmed.
 *
 * @throws Refusal CONFLICT when Jira offers the person no way, JiraError in its words when it refuses
 */
export async function sayMove(
  deps: Deps,
  folded: Folded,
  { verb, reason }: { readonly verb: MovingVerb; readonly reason: string },
  { accountId: by }: Pick<Speaker, 'accountId'>,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Folded> {
  const { issue, rules } = folded;
  const said: Said = { verb, by, reason };
  await claim(deps, folded, said);
  const targets = LEADS_TO[verb].flatMap((role) => rules.practice.statuses[role] ?? []);
  try {
    if (!(await moveAsUser(deps.jira, issue.id, targets, fields))) throw noWay();
  } catch (error) {
    if (isRefused(error)) await settle(deps, issue.id, said, 'refused', folded.now);
    throw error;
  }
  await settle(deps, issue.id, said, 'done', folded.now);
  const after = await foldIssue(deps, { issueId: issue.id, act: true });
  if (after === null) throw notAdopted();
  return after;
}

/** A claim that a crash left behind, of a verb whose move has been made: it is confirmed. Null: there is none. */
export async function confirmLeftover(
  deps: Deps,
  { state, issue, now }: Folded,
  said: Said,
  arrived: boolean,
): Promise<boolean> {
  if (!arrived || !state.said.some((one) => isClaim(one, said))) return false;
  await settle(deps, issue.id, said, 'done', now);
  return true;
}

const claim = (deps: Deps, { issue, now }: Folded, said: Said): Promise<void> =>
  amendSaid(deps, issue.id, (state) =>
    state.said.some((one) => isClaim(one, said))
      ? null
      : {
          said: [...state.said, { ...said, at: now, outcome: 'claimed' }],
          happening: { kind: 'verb said', at: now, actor: said.by, data: { ...said } },
        },
  );

const settle = (deps: Deps, issueId: string, said: Said, outcome: 'done' | 'refused', now: number) =>
  amendSaid(deps, issueId, (state) => {
    const index = state.said.findLastIndex((one) => isClaim(one, said));
    if (index === -1) return null;
    const kind = outcome === 'done' ? ('verb done' as const) : ('verb refused' as const);
    return {
      said: state.said.map((one, place) => (place === index ? { ...one, outcome } : one)),
      happening: { kind, at: now, actor: said.by, data: { verb: said.verb } },
    };
  });

async function amendSaid(
  deps: Pick<Deps, 'store' | 'clock'>,
  issueId: string,
  amend: (state: IssueState) => { said: SaidVerb[]; happening: Happening } | null,
): Promise<void> {
  await retryOnConflict(async () => {
    const state = await deps.store.issues.get(issueId);
    if (state === null) throw notAdopted();
    const next = amend(state);
    if (next !== null) await record(deps, { ...state, said: next.said }, [next.happening]);
  });
}

const noWay = (): Refusal =>
  new Refusal(
    'CONFLICT',
    'Jira offers you no way there from where the change stands.',
    'Ask a project administrator: the workflow may not have one, or not for you.',
  );

/** Whether it is certain that nothing was done. */
const isRefused = (error: unknown): boolean =>
  error instanceof Refusal ||
  (error instanceof JiraError && !['UNAVAILABLE', 'MALFORMED'].includes(error.code));
