/** What Forge's bundler may make of each entry, in bytes, and how long requiring it may take in a fresh process, in ms. */
export const ENTRIES = {
  sweep: { bytes: 150_000, coldMs: 20 },
  gate: { bytes: 400_000, coldMs: 40 },
  resolvers: { bytes: 800_000, coldMs: 60 },
  clocks: { bytes: 800_000, coldMs: 60 },
  events: { bytes: 800_000, coldMs: 60 },
  work: { bytes: 800_000, coldMs: 60 },
  pages: { bytes: 800_000, coldMs: 60 },
  actions: { bytes: 800_000, coldMs: 60 },
  asking: { bytes: 800_000, coldMs: 60 },
  desk: { bytes: 800_000, coldMs: 60 },
  jobs: { bytes: 800_000, coldMs: 60 },
  search: { bytes: 50_000, coldMs: 20 },
} as const;

/**
 * Where a budget can't be reached, what is held instead. The sweep pushes through @forge/events, which requires all of
 * @forge/api, which requires @forge/i18n and lodash: 48 kB that nothing uses, and Forge's bundler cuts no CommonJS. They
 * are in the file but run only when something is due, so an idle site doesn't pay for them.
 *
 * Jobs hold every practice as data, its texts included (about 220 kB), planning, undo, the editor of policies and the
 * back-test, learning and recurrences (180 kB of rrule-temporal): a module has one resolver function, so all of the admin page is
 * one bundle. No ticket loads it.
 *
 * A module of Forge has one resolver function, so all that a panel or page can ask is in one file: `resolvers` has everything
 * that can be done with a change (votes, seats, emergency, verbs, review), `desk` adds meetings and evidence to voting, `pages`
 * has reports, services and templates, `clocks` the portal's approvals and what a vote there needs. 190 kB of each are Forge's own packages. `work` is the queue's and not awaited by anybody;
 * events, which are, are an entry of their own.
 */
export const HELD: Partial<Readonly<Record<Entry, number>>> = {
  sweep: 195_000,
  resolvers: 960_000,
  desk: 960_000,
  clocks: 810_000,
  pages: 910_000,
  work: 860_000,
  jobs: 2_400_000,
};

export type Entry = keyof typeof ENTRIES;
export const ENTRY_NAMES = Object.keys(ENTRIES) as Entry[];

/** JavaScript of the change panel until it shows something, gzipped. */
export const PANEL_BYTES = 200_000;
/** Until the change panel can be used, on a CPU slowed four times. */
export const PANEL_INTERACTIVE_MS = 1_000;
/** GB-seconds a month that a site may cost on which nothing happens. */
export const IDLE_GB_SECONDS = 110;
/** The part of it for what runs daily: a look at each adopted project every week. */
export const DAILY_GB_SECONDS = 20;
export const REPLAY_MS = 1;
export const SCORING_MS = 0.1;
/** How many times as fast as the fastest package on npm our working-time arithmetic is at the least. */
export const TIMES_FASTER = 50;
