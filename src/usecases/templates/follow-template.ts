import type { Phase } from '../../store/issue-state-types';
import { isoOf } from '../../jira/instant';
import type { RecordRange } from '../../store/records';
import type { Deps } from '../deps';
import { madeChangeRecord } from './own-change';

/** Lists of changes made from templates look back so far, and no further than so many pages of a hundred. */
export const USES_DAYS = 180;
const PAGES = 3;
const DAY_MS = 86_400_000;

export interface Use {
  readonly templateId: string;
  readonly version: number;
  readonly issueId: string;
  readonly issueKey: string;
  readonly at: string;
}

/** Changes that were made from the templates of a project lately, newest first. A query for every hundred. */
export async function readUses(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
): Promise<{ readonly uses: readonly Use[]; readonly more: boolean }> {
  const from = isoOf(clock.now() - USES_DAYS * DAY_MS);
  const uses: Use[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const range: RecordRange = { from, newestFirst: true, ...(cursor !== null && { cursor }) };
    const found = await store.records.list('made-change', projectId, madeChangeRecord, range);
    for (const { at, body } of found.records)
      if (body.of.kind === 'template' && body.issue !== null)
        uses.push({
          templateId: body.of.templateId,
          version: body.of.version,
          issueId: body.issue.id,
          issueKey: body.issue.key,
          at,
        });
    cursor = found.next;
    if (cursor === null) return { uses, more: false };
  }
  return { uses, more: true };
}

const BEFORE_GATE: ReadonlySet<Phase> = new Set(['submitted', 'scheduled', 'onHold']);
/** The queue takes 500 events in a minute for the whole site. */
const AT_ONCE = 100;

/**
 * Has the changes of a template that are submitted, and haven't passed the gate, look at it anew: what isn't standard any more is
 * decided as normal. A hint: the gate itself reads the rules in force.
 */
export async function followTemplate(deps: Deps, projectId: string, templateId: string): Promise<void> {
  const { uses } = await readUses(deps, projectId);
  const ids = uses.filter((one) => one.templateId === templateId).map(({ issueId }) => issueId);
  const states = await deps.store.issues.getMany(ids);
  const open = states.flatMap((state) =>
    state !== null && BEFORE_GATE.has(state.phase) ? [state.issueId] : [],
  );
  for (const [index, issueId] of open.entries())
    await deps.queue.push(
      'issue-work',
      { kind: 'reroute', issueId },
      { concurrencyKey: `issue-${issueId}`, delaySeconds: Math.floor(index / AT_ONCE) * 60 },
    );
}
