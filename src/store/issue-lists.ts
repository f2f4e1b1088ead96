import { kvs, WhereConditions } from '@forge/kvs';
import { stateOfRow } from './issue-state';
import type { IssueState, Phase } from './issue-state-types';
import { ENTITY, KEY } from './keys';
import type { Row } from './kvs';

const MOST = 500;
const PREFIX = KEY.issue('').length;

export interface IssueLists {
  /**
   * Aggregates of a project in one phase that were folded at or after `since` (ISO), at most 500. Queries lag behind
   * writes: for lists that people look at, never for deciding.
   */
  inPhase(projectId: string, phase: Phase, since: string): Promise<IssueState[]>;
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
      for (const { key, value } of page.results) {
        const state = stateOfRow(key.slice(PREFIX), value);
        if (state !== null) found.push(state);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined && found.length < MOST);
    return found;
  },
};
