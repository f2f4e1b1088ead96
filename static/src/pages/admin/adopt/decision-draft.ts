import type { Decision } from '../../../../../src/contract/insight';
import { text } from '../../../text';

export type DecisionDraft = Readonly<Record<keyof Decision, string>>;
export type DecisionErrors = Partial<Record<keyof Decision, string>>;

const words = text.insight.decision.invalid;
export const NO_DECISION: DecisionDraft = { approvedBy: '', benefit: '', checkOn: '' };

/**
 * Checks a draft whole. All empty means that nothing is to be recorded: `decision` is null.
 * @param today calendar day, "2026-11-20"
 */
export function readDecision(
  draft: DecisionDraft,
  today: string,
): { readonly decision: Decision | null } | { readonly errors: DecisionErrors } {
  const approvedBy = draft.approvedBy.trim();
  const benefit = draft.benefit.trim();
  const { checkOn } = draft;
  if (approvedBy === '' && benefit === '' && checkOn === '') return { decision: null };
  const errors: DecisionErrors = {
    ...(approvedBy.length < 2 ? { approvedBy: words.approvedBy } : {}),
    ...(benefit.length < 3 ? { benefit: words.benefit } : {}),
    ...(checkOn <= today ? { checkOn: words.checkOn } : {}),
  };
  return Object.keys(errors).length > 0 ? { errors } : { decision: { approvedBy, benefit, checkOn } };
}
