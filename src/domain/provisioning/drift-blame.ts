import type { DriftItem } from '../../contract/upkeep';
import type { Finding } from './drift-types';

/** A record of Jira's audit log, as far as it says who did what to which things. */
export interface AuditRecord {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly items: readonly { readonly typeName: string; readonly id: string; readonly name: string }[];
}

/**
 * Says by whom each difference is, where somebody knows: for one that was found before as it was said then, else by the
 * latest record of Jira's on the very object. What Steward did itself is no cause.
 * @param records newest first
 */
export function blame(
  findings: readonly Finding[],
  before: readonly DriftItem[],
  records: readonly AuditRecord[],
  ownAccount: string | null,
): DriftItem[] {
  return findings.map(({ item, traces }) => {
    const earlier = before.find((one) => one.id === item.id && one.text === item.text);
    if (earlier && earlier.by !== null) return { ...item, by: earlier.by, at: earlier.at };
    const record = records.find(
      (one) =>
        one.by !== ownAccount &&
        one.items.some((thing) =>
          traces.some(
            ({ typeName, object }) =>
              thing.typeName === typeName && (thing.id === object || thing.name === object),
          ),
        ),
    );
    return { ...item, by: record?.by ?? null, at: record?.at ?? null };
  });
}
