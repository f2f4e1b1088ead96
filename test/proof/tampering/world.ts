import { callResolver } from '../../../sandbox/replay/adopt-practice';
import type { AuditStatus } from '../../../src/contract/evidence';
import type { HealthView } from '../../../src/contract/health';
import type { OpenSandboxOptions } from '../../../sandbox';
import { MINUTE, MONDAY_NINE, Office } from '../../journeys/support/office';
import { makeAuditor } from '../../journeys/support/seats';
import { storedIn } from '../stored';

export const DAY = 86_400_000;
/** One chain to copy the shapes of, and as many as are tried at a time. */
export const CHAINS = 13;
const ADMIN = 'alma.admin';
const AUDITOR = 'sophie.laurent';
type Row = Readonly<Record<string, unknown>>;

/** A site with anchored chains, and a hand in its store. */
export class Ledger {
  private constructor(
    readonly office: Office,
    /** Ids of changes whose stories are alike: their chains are, too. */
    readonly changes: readonly string[],
  ) {}

  /** Changes that were submitted, approved and implemented, with an anchor over all of it on the audit issue. */
  static async open(count: number, more: OpenSandboxOptions = {}): Promise<Ledger> {
    const office = await Office.open('enforce', more);
    makeAuditor(office, AUDITOR);
    const issue = await office.create(ADMIN, {}, 'Anchors of Steward', '[System] Incident');
    await callResolver(office.site, 'steward-admin', office.account(ADMIN), 'evidence.saveSettings', {
      issueKey: office.issue(issue).key,
    });
    await office.site.clock.set(MONDAY_NINE + 60 * MINUTE);
    const changes: string[] = [];
    for (let nth = 0; nth < count; nth++) {
      const id = await office.approved();
      await office.start(id);
      changes.push(id);
    }
    const ledger = new Ledger(office, changes);
    await ledger.days(2);
    return ledger;
  }

  /** So many days pass on which nobody writes anything: verification doesn't wait for somebody to come by. */
  async days(count: number): Promise<void> {
    for (let day = 0; day < count; day++) {
      await this.office.site.clock.step(DAY);
      await this.office.settle();
    }
  }

  /** What the administrator sees on the health page. */
  health(): Promise<HealthView> {
    return callResolver(this.office.site, 'steward-admin', this.office.account(ADMIN), 'health.view', {});
  }

  /** What the auditor sees on the page of evidence. */
  status(): Promise<AuditStatus> {
    return callResolver(this.office.site, 'steward-desk', this.office.account(AUDITOR), 'audit.status', {});
  }

  get(entityName: string, key: string): Row {
    return (JSON.parse(this.ask('get', { entityName, key })) as { value: Row }).value;
  }
  set(entityName: string, key: string, value: Row): void {
    this.ask('set', { entityName, key, value });
  }
  delete(entityName: string, key: string): void {
    this.ask('delete', { entityName, key });
  }
  /** Keys of an entity that begin so, in order. */
  keys(entityName: string, prefix: string): string[] {
    return [...storedIn(this.office.site).keys()]
      .filter((one) => one.startsWith(`${entityName}/${prefix}`))
      .map((one) => one.slice(entityName.length + 1))
      .sort();
  }
  private ask(what: string, body: object): string {
    const { status, text } = this.office.site.forge.kvs(`/api/v1/entity/${what}`, body);
    if (status >= 400) throw new Error(`${what} ${JSON.stringify(body).slice(0, 200)}: ${text}`);
    return text;
  }
}
