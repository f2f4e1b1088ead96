import type { RulesInForce } from '../../domain/rules/types';
import type { FreezeException } from '../../domain/schedule/types';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import type { IssueState } from '../../store/issue-state-types';
import type { Records } from '../../store/records';
import type { Write } from '../../store/transaction';
import type { Happening } from '../happening';

/** A line of the site's ledger of exceptions, as it is stored. */
export const exceptionRecord = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  freezeId: z.string(),
  freeze: z.string(),
  by: z.string().nullable(),
  reason: z.string(),
  seal: z.string(),
  start: z.string(),
  end: z.string(),
});
export const EXCEPTIONS = { kind: 'freeze-exception', subject: 'site' } as const;

/** The line in the site's ledger, for the transaction that gives the exception. */
export function exceptionWrite(
  { store }: { readonly store: { readonly records: Pick<Records, 'write'> } },
  { freezes = [] }: Pick<RulesInForce, 'freezes'>,
  { issueId, issueKey }: Pick<IssueState, 'issueId' | 'issueKey'>,
  exception: FreezeException,
): Write {
  const { at, freezeId, by, reason, seal, start, end } = exception;
  const freeze = freezes.find(({ id }) => id === freezeId)?.name ?? freezeId;
  const line: z.infer<typeof exceptionRecord> = {
    issueId,
    issueKey,
    freezeId,
    freeze,
    by,
    reason,
    seal,
    start,
    end,
  };
  const id = `${issueId}:${freezeId}:${at}`;
  return store.records.write(EXCEPTIONS.kind, EXCEPTIONS.subject, id, isoOf(at), line);
}

/** What the change's own chain says of it. */
export const exceptionHappening = (exception: FreezeException): Happening => ({
  kind: exception.by === null ? 'freeze passed' : 'freeze exception given',
  at: exception.at,
  actor: exception.by,
  data: { ...exception },
});
