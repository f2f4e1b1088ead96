import { AsyncLocalStorage } from 'node:async_hooks';
import type { Collections, RowChange } from '../../core/collections';
import type { JiraTable, JiraTables } from '../entities';

/** A row that a request has made, changed or removed; steps in between are left out. */
export type Change<K extends JiraTable = JiraTable> = {
  readonly [T in K]:
    | { readonly kind: T; readonly before: undefined; readonly after: JiraTables[T] }
    | { readonly kind: T; readonly before: JiraTables[T]; readonly after: JiraTables[T] }
    | { readonly kind: T; readonly before: JiraTables[T]; readonly after: undefined };
}[K];

export interface Journal {
  /** Runs and answers what the run has written; requests at the same time don't see each other's. */
  during<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly changes: readonly Change[] }>;
}

/**
 * One for the whole process, whatever sites are open in it: every storage that was ever entered costs each promise a little, for ever.
 */
const current = new AsyncLocalStorage<{
  readonly of: Collections<JiraTables>;
  readonly noted: Map<string, RowChange>;
}>();

/** Notes which rows each request changes, so that what Jira tells of its configuration has one home instead of one in every route. */
export function openJournal(tables: Collections<JiraTables>): Journal {
  tables.onChange((change) => {
    const request = current.getStore();
    if (request?.of !== tables) return;
    const { noted } = request;
    const key = `${change.kind}/${(change.after ?? change.before)?.id ?? ''}`;
    const first = noted.get(key);
    noted.set(key, { ...change, before: first ? first.before : change.before });
  });
  return {
    async during(run) {
      const noted = new Map<string, RowChange>();
      const result = await current.run({ of: tables, noted }, run);
      const changes = [...noted.values()].filter(
        ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
      );
      // The collections name their own kinds, so a row under a kind is a row of that table.
      return { result, changes: changes as Change[] };
    },
  };
}
