import type { RulesInForce } from '../domain/rules/types';
import { stateOfRow } from './issue-state';
import type { IssueState } from './issue-state-types';
import { ENTITY, KEY } from './keys';
import { getRows, type Row } from './kvs';
import { rulesOfRow } from './read-rules';
import { stampOf } from './rules';

/** What every decision about a ticket starts from. */
export interface Basis {
  /**
   * The two records that decide, in one read: the rules in force and the aggregate of one issue. Where the process knows the text
   * of large rules, their stamp is read instead of them; when they were changed since, there is a second read.
   */
  getWithRules(
    issueId: string,
  ): Promise<{ readonly rules: RulesInForce | null; readonly state: IssueState | null }>;
}

/** Below that the rules and most tickets are one unit of storage together (10 KB), and there is nothing to spare. */
const LARGE_CHARS = 6 * 1024;
const MOST = 16;

/**
 * Large rules that this process has read, by the digest of their text. A warm process serves many sites: each names the text that
 * is in force by its own stamp, so that what one site left here serves another only where it is the same to the letter.
 * Frozen, for nobody may change them for the next one.
 */
const known = new Map<string, RulesInForce>();

export const basis: Basis = {
  getWithRules: async (issueId) => {
    const issue = { entity: ENTITY.issueState, key: KEY.issue(issueId) };
    const stamp = { entity: ENTITY.configHead, key: KEY.rulesStamp };
    if (known.size > 0) {
      const [stamped, row] = await getRows([stamp, issue]);
      const rules = known.get(String(stamped?.['body']));
      if (rules !== undefined) return { rules, state: stateOfRow(issueId, row) };
    }
    const [head, stamped, row] = await getRows([{ entity: ENTITY.configHead, key: KEY.rules }, stamp, issue]);
    const rules = rulesOfRow(head);
    if (rules !== null) remember(head, stamped, rules);
    return { rules, state: stateOfRow(issueId, row) };
  },
};

/** Rules without their stamp, written by an older version of the app, are read each time. */
function remember(head: Row | undefined, stamped: Row | undefined, rules: RulesInForce): void {
  const packed = String(head?.['body']);
  if (packed.length < LARGE_CHARS) return;
  const stamp = stampOf(packed);
  if (stamped?.['body'] !== stamp) return;
  for (const oldest of known.keys()) if (known.size >= MOST) known.delete(oldest);
  known.set(stamp, frozen(rules));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
}
