import { kvs, WhereConditions } from '@forge/kvs';
import { StoreCorrupt } from './errors';
import { stateOfRow } from './issue-state';
import type { IssueState, Phase } from './issue-state-types';
import { ENTITY, KEY } from './keys';
import type { Row } from './kvs';

const MOST = 500;
const PREFIX = KEY.issue('').length;

export interface IssueLists {
  /**
   * Aggregates of a project in one phase that were folded at or after `since` (ISO), at most 500. Queries lag behind
   * writes: for lists that people look at, never for deciding. What can't be read is left out.
   */
  inPhase(projectId: string, phase: Phase, since: string): Promise<IssueState[]>;
  /** One page of a project's issues in one phase, those first that were not looked at for longest. */
  byLastLook(projectId: string, phase: Phase, page: ListPage): Promise<IssuePage>;
  /** One page of a project's issues with a clock that runs, by their earliest due or breach: breached ones come first. */
  byUrgency(projectId: string, page: ListPage): Promise<IssuePage>;
}

export interface ListPage {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export interface IssuePage {
  readonly states: readonly IssueState[];
  /** Keys of aggregates that can't be read: they keep nobody from working on the others, and verification reports them. */
  readonly unreadable: readonly string[];
  /** Null after the last page. */
  readonly next: string | null;
}

/** Reads one page along an index. */
async function readPage(index: string, partition: string[], { limit, cursor }: ListPage): Promise<IssuePage> {
  const query = kvs.entity<Row>(ENTITY.issueState).query().index(index, { partition }).limit(limit);
  const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
  return { ...readStates(results), next: nextCursor ?? null };
}

function readStates(results: readonly { readonly key: string; readonly value: Row }[]) {
  const states: IssueState[] = [];
  const unreadable: string[] = [];
  for (const { key, value } of results)
    try {
      const state = stateOfRow(key.slice(PREFIX), value);
      if (state !== null) states.push(state);
    } catch (error) {
      if (!(error instanceof StoreCorrupt)) throw error;
      unreadable.push(key);
    }
  return { states, unreadable };
}

export const issueLists: IssueLists = {
  inPhase: async (projectId, phase, since) => {
    const found: IssueState[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs
        .entity<Row>(ENTITY.issueState)
        .query()
        .index('by-project-phase', { partition: [projectId, phase] })
        .where(WhereConditions.greaterThanEqualTo(since))
        .limit(100);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      found.push(...readStates(page.results).states);
      cursor = page.nextCursor;
    } while (cursor !== undefined && found.length < MOST);
    return found;
  },
  byLastLook: (projectId, phase, page) => readPage('by-project-phase', [projectId, phase], page),
  byUrgency: (projectId, page) => readPage('by-project-sla-due', [projectId], page),
};
