import type { SlaDraft } from '../../../../../src/contract/sla-policy';

/** The draft with another target for one goal. A goal that hangs on a date keeps its date: it has no length to set. */
export const withTarget = (draft: SlaDraft, goalId: string, target: number): SlaDraft => ({
  ...draft,
  goals: draft.goals.map((goal) =>
    goal.id === goalId && typeof goal.target === 'number' ? { ...goal, target } : goal,
  ),
});
