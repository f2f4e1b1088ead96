import { differencesBetween } from './site-state/differences';
import { namesOf } from './site-state/names';
import { LEFT_OUT_TABLES, shown } from './site-state/shown';
import type { Row } from './site-state/names';

/** What a site is: table -> label of the row -> what stands in it, all in one order. */
export type SiteState = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The whole configuration of a site and the state of its issues as one plain object: fields, contexts, options, types, schemes,
 * screens and tabs, statuses, workflows with their rules, link types, request types, pinned panels, app properties, issues, and
 * whatever other table the site has. Things are named and not numbered, so that two sites that came to the same end by different ways
 * are equal; with `ids` an object that was deleted and made again counts as another one.
 */
export function siteState(
  jira: { snapshot(): Record<string, unknown[]> },
  { ids = false }: { readonly ids?: boolean } = {},
): SiteState {
  const tables = jira.snapshot() as Record<string, Row[]>;
  const names = namesOf(tables);
  const kinds = Object.keys(tables)
    .filter((kind) => !(kind in LEFT_OUT_TABLES))
    .sort();
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const rows = (tables[kind] ?? []).map((row): [string, unknown] => [
        names.label(kind, row.id),
        { ...(ids && { id: row.id }), ...shown(kind, row, names) },
      ]);
      // A table that has been emptied is the same as one that was never used.
      return rows.length === 0 ? [] : [[kind, Object.fromEntries(rows.sort(byLabel))]];
    }),
  );
}

/** Each difference as a line: "fields › Impact: is gone", "workflows › Change › description: "a" -> "b"". Empty: the same. */
export const differences = (before: SiteState, after: SiteState): string[] =>
  differencesBetween(before, after);

const byLabel = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);
