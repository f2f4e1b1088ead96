import type { SiteStats } from '../domain/risk/outcome-record';
import { serviceIdOf } from '../domain/services/service-id';
import type { Activity } from '../domain/services/types';
import { getRowsInBatches } from './kvs';
import { siteStatsKey, siteStatsOfRow } from './outcomes';
import { nameRowKey, ownerOfRow } from './service-names';
import { activitySchema } from './service-schema';
import { factKeys, factsOfRows, services, type ServiceFacts } from './services';
import { readStat, statKey } from './stat-rows';

/** What bears on a change is in rows of several kinds: read here together, so that gathering it takes few requests. */
export interface Gathering {
  /**
   * The services that have these names, null where none has, their facts, each once, and the site's counters. One request for up
   * to six names whose services still go by the id of that name, which is nearly always so; else one or two more.
   */
  byNames(names: readonly string[]): Promise<{
    readonly ids: readonly (string | null)[];
    readonly facts: readonly ServiceFacts[];
    readonly site: SiteStats;
  }>;
  /** What happened on these services; none where nothing did. One request for every 25, none for none. */
  activities(ids: readonly string[]): Promise<readonly Activity[]>;
}

/** A name and the three rows of facts are four of 25 keys. */
const GUESSED_NAMES = 6;
const NONE_TAKEN = new Set<string>();

export const gathering: Gathering = {
  byNames: async (names) => {
    const nameKeys = names.map(nameRowKey);
    // An id is made of the first name and never changes: guessing it saves a request.
    const guesses =
      names.length > GUESSED_NAMES ? [] : [...new Set(names.map((name) => serviceIdOf(name, NONE_TAKEN)))];
    const rows = await getRowsInBatches([siteStatsKey, ...nameKeys, ...factKeys(guesses)]);
    const ids = nameKeys.map(({ key }, index) => ownerOfRow(key, rows[index + 1]));
    const known = [...new Set(ids.filter((id): id is string => id !== null))];
    const guessed = factsOfRows(guesses, rows.slice(1 + names.length)).filter(({ id }) => known.includes(id));
    const others = known.filter((id) => !guesses.includes(id));
    const read = others.length === 0 ? [] : await services.factsOf(others);
    const facts = [...guessed, ...read].sort((a, b) => known.indexOf(a.id) - known.indexOf(b.id));
    return { ids, facts, site: siteStatsOfRow(rows[0]).value };
  },
  activities: async (ids) => {
    if (ids.length === 0) return [];
    const rows = await getRowsInBatches(ids.map((id) => statKey('activity', id)));
    return rows.flatMap(
      (row, index) =>
        readStat(statKey('activity', ids[index] ?? '').key, row, activitySchema.nullable(), null).value ?? [],
    );
  },
};
