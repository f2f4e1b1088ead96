import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createClock } from './core/clock';
import { openDatabase } from './core/database';
import { clockKeeper } from './core/saved-clock';
import { openDashboards } from './home/dashboards';
import { openForge } from './forge';
import { readManifest } from './forge/manifest/read-manifest';
import { stableUuid } from './forge/manifest/installed-app';
import { openAppCode } from './forge/runtime/app-code';
import { openJira } from './jira';
import { sentMail } from './jira/services/sent-mail';
import { createHandler } from './server';
import { listen } from './server/listen';
import { peopleOf } from './server/people';
import type { SandboxClock } from './core/clock';
import type { Jira } from './core/types';
import type { Forge } from './forge';
import type { AppManifest } from './forge/manifest/types';
import type { AppCode } from './forge/runtime/app-code';
import type { Faults } from './forge/faults';
import type { Meters } from './forge/meters/meters';
import type { JiraContext } from './jira/context';
import type { SiteSeed } from './jira/seed';
import type { People } from './server/people';

export interface OpenSandboxOptions {
  /** The site's file; ":memory:" when absent. */
  readonly file?: string;
  /** Folder of manifest.yml; the current one when absent. */
  readonly appDir?: string;
  /** Folder of the bundles; `.cache/bundle` of the app's folder when absent. */
  readonly bundleDir?: string;
  /** Serves over HTTP on this port (0: any free one); not at all when absent. */
  readonly port?: number;
  /** Sandbox time to start at, epoch ms; absent: where the site's file left off, else the machine's time. */
  readonly at?: number;
  /** Does the clock run? Absent: as the file left it, else yes when served and no when not. */
  readonly running?: boolean;
  /** The app, loaded already by `loadApp`: sites that are opened one after the other need not read it each time. */
  readonly app?: LoadedApp;
  /** Throws an existing site's file away first. */
  readonly fresh?: boolean;
  /** What a new site starts with (see jira/seed); "acme" when absent. */
  readonly site?: SiteSeed;
  /** Adds to a site that is being opened. */
  readonly seed?: (jira: SiteJira) => void | Promise<void>;
  /** Faults on demand from the start; see forge/faults.ts. */
  readonly faults?: unknown;
  readonly say?: (text: string) => void;
}
/** The manifest and the bundles in this process, warm for all sandboxes that are given them. */
export interface LoadedApp {
  readonly manifest: AppManifest;
  readonly code: AppCode;
}
export type SiteJira = Jira & { readonly context: JiraContext };

/** One site with the app installed. */
export interface Site {
  readonly jira: SiteJira;
  readonly forge: Forge;
  readonly people: People;
  readonly meters: Meters;
  readonly faults: Faults;
}
export interface Sandbox extends Site {
  readonly clock: SandboxClock;
  /** Origin of the site, e.g. "http://localhost:8080". */
  readonly url: string;
  /** Another tenant in the same process, sharing clock, file and warm code. */
  openSite(cloudId: string, seed?: SiteSeed): Site;
  /** Resolves when no event, message or invocation is under way on any site; delayed ones don't count. */
  settle(): Promise<void>;
  /** Shown by `GET /__sandbox/replay`. */
  setReplayReport(report: unknown): void;
  close(): Promise<void>;
}

const SAVE_EVERY_MS = 5_000;

/** Reads the manifest and makes the bundles ready; says what is wrong with them. */
export function loadApp(
  appDir: string,
  bundleDir: string,
  idleNow: () => number,
  say: (text: string) => void,
): LoadedApp {
  const manifest = readManifest(appDir);
  const code = openAppCode(manifest, bundleDir, idleNow);
  for (const problem of code.problems()) say(problem);
  return { manifest, code };
}

/** Opens Jira and Forge in one process: an Acme site with the app installed, over HTTP when a port is given. */
export async function openSandbox(options: OpenSandboxOptions = {}): Promise<Sandbox> {
  const { file = ':memory:', appDir = process.cwd(), port, say = console.log } = options;
  const bundleDir = options.bundleDir ?? resolve(appDir, '.cache/bundle');
  if (file !== ':memory:') prepareFile(file, options.fresh === true);
  const http = port === undefined ? null : await listen(port, say);
  const url = http ? `http://localhost:${http.port}` : 'http://localhost';

  const db = openDatabase(file);
  const keeper = clockKeeper(db);
  const saved = keeper.load();
  const at = options.at ?? saved?.at;
  const clock = createClock({
    ...(at !== undefined && { at }),
    running: options.running ?? saved?.running ?? http !== null,
  });
  const { manifest, code } = options.app ?? loadApp(appDir, bundleDir, () => clock.now(), say);
  const sites: Site[] = [];
  const openSite = (cloudId: string, seed: SiteSeed = 'empty'): Site => {
    const jira = openJira({ db, clock, cloudId, siteUrl: url, seed });
    const forge = openForge({ db, clock, jira, manifest, code, faults: options.faults ?? {} });
    const { tables } = jira.context;
    const people = peopleOf(() => ({
      users: tables.table('users').all(),
      groups: tables.table('groups').all(),
      projectRoles: tables.table('projectRoles').all(),
      roleActors: tables.table('roleActors').all(),
    }));
    const site: Site = { jira, forge, people, meters: forge.meters, faults: forge.faults };
    sites.push(site);
    return site;
  };
  const main = openSite(stableUuid('acme'), options.site ?? 'acme');
  await options.seed?.(main.jira);

  let replayReport: unknown = null;
  const save = (): void => keeper.save(clock.state());
  const saving = setInterval(save, SAVE_EVERY_MS);
  saving.unref();
  const settle = async (): Promise<void> => {
    for (const site of sites) await site.forge.settle();
  };
  const appOrigin = http ? `http://app.localhost:${http.port}` : 'http://app.localhost';
  const { jira, forge, people } = main;
  http?.serve(
    createHandler({
      siteName: 'Acme',
      siteUrl: url,
      appOrigin,
      jira,
      forge,
      clock,
      people,
      dashboards: openDashboards(db, jira.cloudId),
      mail: () => sentMail(jira.context),
      settle,
      replayReport: () => replayReport,
    }),
  );

  return {
    ...main,
    clock,
    url,
    openSite,
    settle,
    setReplayReport: (report) => void (replayReport = report),
    async close() {
      clearInterval(saving);
      if (http) {
        http.server.closeAllConnections();
        await new Promise((done) => http.server.close(done));
      }
      await settle();
      save();
      clock.close();
      // Into the one file: the site is whole without its write-ahead log.
      if (file !== ':memory:') db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
}

function prepareFile(file: string, fresh: boolean): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  if (fresh) for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}
