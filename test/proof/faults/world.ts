import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadApp, openSandbox, type LoadedApp } from '../../../sandbox';
import { grantRoles } from '../../journeys/support/seats';
import { HOUR, MONDAY_NINE, Office } from '../../journeys/support/office';
import { upkeep } from './upkeep';

/** When every story begins: within the window of the changes that it tells of. */
export const BEGINS = MONDAY_NINE + HOUR;

/** A site that can be put back to what it was: each state is a file, and a site is opened on a copy of it. */
export class World {
  #made = 0;
  private constructor(
    private readonly folder: string,
    private readonly app: LoadedApp,
    /** The state with the practices adopted, before any story. */
    readonly base: string,
  ) {}

  static async open(bundleDir = resolve('.cache/bundle')): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'));
    const app = loadApp(process.cwd(), bundleDir, () => BEGINS, console.error);
    const base = join(folder, 'base.db');
    const office = await Office.open('enforce', { file: base, app });
    grantRoles(office);
    await office.site.clock.set(BEGINS);
    // What was put into tables by hand is written with the next request.
    await office.must('alma.admin', 'GET', '/myself');
    await office.settle();
    // A site that lives: the first upkeep of all only notes that it was there.
    await upkeep(office);
    await office.close();
    return new World(folder, app, base);
  }

  /** Opens a copy of a state; what was under way there goes on. */
  async at(state: string): Promise<{ office: Office; file: string }> {
    const file = join(this.folder, `${++this.#made}.db`);
    copyFileSync(state, file);
    const site = await openSandbox({ file, app: this.app, running: false, say: () => undefined });
    return { office: Office.on(site), file };
  }
  forget(file: string): void {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  }
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
