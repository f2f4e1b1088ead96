import type { Db } from './database';

/** How a site's clock stood when it was last saved. */
export interface SavedClock {
  readonly at: number;
  readonly running: boolean;
}

/** Keeps the clock's state in the site's file. */
export function clockKeeper(db: Db): { load(): SavedClock | null; save(state: SavedClock): void } {
  db.exec(
    'CREATE TABLE IF NOT EXISTS sandbox_clock (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER, running INTEGER)',
  );
  return {
    load() {
      const row = db.prepare('SELECT at, running FROM sandbox_clock').get() as
        { at: number; running: number } | undefined;
      return row ? { at: row.at, running: row.running === 1 } : null;
    },
    save({ at, running }) {
      db.prepare('INSERT OR REPLACE INTO sandbox_clock VALUES (1, ?, ?)').run(
        Math.floor(at),
        running ? 1 : 0,
      );
    },
  };
}
