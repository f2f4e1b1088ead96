import type { VerbName } from '../../contract/verbs';
import type { StatusRole } from '../../domain/rules/types';
import type { IssueState, Phase } from '../../store/issue-state-types';
import { openRoundOf } from '../change/close-open-round';
import type { Rights } from '../change/rights';
import type { IssueRules } from '../rules/find-practice';
import { ownPart } from '../schedule/refuse-own-part';

/** Who says a verb. */
export interface Speaker {
  readonly accountId: string;
  readonly rights: Rights;
}

/** Verbs that move the change in Jira, and the roles of the statuses where they lead, the best first. */
export const LEADS_TO = {
  withdraw: ['assess', 'draft'],
  cancel: ['cancelled'],
  reject: ['rejected'],
  hold: ['onHold'],
  resume: ['assess', 'draft', 'authorize', 'scheduled'],
  close: ['closed'],
} as const satisfies Partial<Record<VerbName, readonly StatusRole[]>>;
export type MovingVerb = keyof typeof LEADS_TO;

/** Where a change stands when a verb fits it. */
const FITS: Readonly<Record<VerbName, readonly Phase[]>> = {
  withdraw: ['submitted', 'scheduled'],
  cancel: ['draft', 'submitted', 'scheduled', 'onHold'],
  reject: ['draft', 'submitted'],
  hold: ['draft', 'submitted', 'scheduled'],
  resume: ['onHold'],
  reschedule: ['draft', 'submitted', 'scheduled', 'onHold'],
  extend: ['implementing'],
  close: ['review'],
};

export const fits = (verb: VerbName, phase: Phase): boolean => FITS[verb].includes(phase);

/** Why somebody can't say this verb now, in words; null: they can, as far as Steward is concerned. Jira judges the move itself. */
export function whyNot(
  verb: VerbName,
  { rules }: Pick<IssueRules, 'rules'>,
  state: IssueState,
  { accountId, rights }: Speaker,
): string | null {
  if (!fits(verb, state.phase)) return 'It doesn’t fit where the change stands.';
  switch (verb) {
    case 'reject':
      if (!rights.manage && !isChair(rules, state, accountId))
        return 'Only a change manager or the chair of a board that decides it can reject it for good.';
      return ownPart(state.duties, accountId);
    case 'extend':
      if (!rights.manage) return 'You need the permission “Steward: manage changes” in this project.';
      return ownPart(state.duties, accountId);
    default:
      return rights.edit || rights.manage ? null : 'You need the permission to edit this issue.';
  }
}

/** The chair, or a deputy, of a board that has a stage in the open round. */
function isChair({ boards = [] }: IssueRules['rules'], state: IssueState, accountId: string): boolean {
  const approvers = openRoundOf(state)?.stages.flatMap(({ definition }) => definition.approvers) ?? [];
  const asked = new Set(approvers.flatMap((one) => (one.kind === 'board' ? [one.boardId] : [])));
  return boards.some(
    ({ id, chair, deputies }) => asked.has(id) && (chair === accountId || deputies.includes(accountId)),
  );
}
