import type { IssueState } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { earlier } from '../issue/earlier';
import { nextReminder } from './waited-for';

/** Writes what was asked into the aggregate as it is now, whoever else has written meanwhile. Null: the aggregate is gone. */
export const changeAsked = (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  issueId: string,
  change: (state: IssueState) => Pick<IssueState, 'asked'> & Partial<Pick<IssueState, 'published'>>,
): Promise<IssueState | null> =>
  retryOnConflict(async () => {
    const state = await store.issues.get(issueId);
    if (state === null) return null;
    const next: IssueState = { ...state, ...change(state) };
    return store.issues.save({ ...next, dueAt: earlier(next.dueAt, nextReminder(next, clock.now())) }, []);
  });
