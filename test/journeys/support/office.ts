import { openSandbox, type OpenSandboxOptions, type Sandbox, type Site } from '../../../sandbox';
import { adoptPractices, callResolver } from '../../../sandbox/replay/adopt-practice';
import type { ChangeView, CastVote } from '../../../src/contract/change';
import type { GateMode } from '../../../src/contract/common';
import type { ChainRecord } from '../../../src/domain/audit/chain';
import type { Issue } from '../../../sandbox/jira/entities';

/** A Monday morning in Berlin. */
export const MONDAY_NINE = Date.parse('2026-11-23T08:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export type Who =
  | 'alma.admin'
  | 'chris.manager'
  | 'priya.raman'
  | 'tomasz.kowalczyk'
  | 'ingrid.solberg'
  | 'lena.hoffmann'
  | 'diego.marin'
  | 'yuki.tanaka'
  | 'amara.okafor'
  | 'sophie.laurent';
export interface Wire {
  readonly status: number;
  readonly body: unknown;
}
export type Named = Readonly<Record<string, unknown>>;

export const adf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A change that lacks nothing and is of low risk, from 10:00 to 12:00 in Berlin, by field names. */
export const GOOD: Named = {
  Description: adf('Move the mail store to new disks.'),
  'Implementation plan': adf('Copy, switch, check.'),
  'Backout plan': adf('Switch back.'),
  'Test plan': adf('Send a mail.'),
  'Planned start': '2026-11-23T10:00:00.000+0100',
  'Planned end': '2026-11-23T12:00:00.000+0100',
  'Change type': { value: 'Normal' },
  Impact: { value: 'Minor / Localized' },
  'Change environment': { value: 'Test' },
  'Affected service': 'Mail',
  'Back-out tested': { value: 'Yes' },
  'Back-out minutes': 10,
  'Outage expected': { value: 'No' },
  'Peer reviewed': { value: 'Yes' },
};

/** The change practice at Acme, adopted, without a browser: people use Jira's REST interface and the app's screens' calls. */
export class Office {
  private changes = 0;
  private constructor(readonly site: Sandbox) {}

  static async open(mode: GateMode = 'enforce', more: OpenSandboxOptions = {}): Promise<Office> {
    const site = await openSandbox({ at: MONDAY_NINE, running: false, say: () => undefined, ...more });
    await site.settle();
    const office = new Office(site);
    await adoptPractices(site, office.account('alma.admin'), office.projectId, [
      'change-enablement',
      'incident-management',
    ]);
    await office.gate(mode);
    return office;
  }

  /** The people of a site that has the practice already. */
  static on(site: Sandbox): Office {
    return new Office(site);
  }

  get tables() {
    return this.site.jira.context.tables;
  }
  get projectId(): string {
    return this.tables.table('projects').find(({ key }) => key === 'ITS')?.id ?? '';
  }
  account(who: Who): string {
    return this.tables.table('users').find(({ email }) => email === `${who}@acme.example`)?.id ?? '';
  }
  async gate(mode: GateMode): Promise<void> {
    if (mode === 'observe') return;
    await callResolver(this.site, 'steward-admin', this.account('alma.admin'), 'admin.setGate', {
      projectId: this.projectId,
      mode,
      attest: { reason: 'Submitted before.', until: '2026-11-24T08:00:00.000Z' },
    });
  }

  async rest(who: Who, method: string, path: string, body?: unknown): Promise<Wire> {
    const [pathname = '', query = ''] = path.split('?');
    const actor = { kind: 'user' as const, accountId: this.account(who) };
    const response = await this.site.jira.handle({
      method,
      path: `/rest/api/3${pathname}`,
      query: new URLSearchParams(query),
      headers: { 'content-type': 'application/json' },
      body,
      actor,
    });
    return { status: response.status, body: response.body };
  }
  /** Like `rest`, and fails the test when Jira refuses. */
  async must(who: Who, method: string, path: string, body?: unknown): Promise<unknown> {
    const { status, body: answer } = await this.rest(who, method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }

  fieldId(name: string): string {
    const found = this.tables.table('fields').find((field) => !field.trashed && field.name === name);
    if (!found) throw new Error(`Acme has no field "${name}"`);
    return found.id;
  }
  byId(fields: Named): Record<string, unknown> {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [this.fieldId(name), value]));
  }
  typeId(name: string): string {
    return this.tables.table('issueTypes').find((type) => type.name === name)?.id ?? '';
  }

  async create(
    who: Who,
    fields: Named = {},
    summary = 'A change',
    type = '[System] Change',
    extra = {},
  ): Promise<string> {
    const made = (await this.must(who, 'POST', '/issue', {
      fields: {
        project: { id: this.projectId },
        issuetype: { id: this.typeId(type) },
        summary,
        ...this.byId(fields),
        ...extra,
      },
    })) as { id: string };
    await this.site.settle();
    return made.id;
  }
  async edit(who: Who, id: string, fields: Named): Promise<void> {
    await this.must(who, 'PUT', `/issue/${id}`, { fields: this.byId(fields) });
    await this.site.settle();
  }
  /** Makes a transition by its name; answers what Jira answered. */
  async move(who: Who, id: string, name: string, fields?: Named): Promise<Wire> {
    const { transitions } = (await this.must(who, 'GET', `/issue/${id}/transitions`)) as {
      transitions: { id: string; name: string }[];
    };
    const found = transitions.find((one) => one.name === name);
    if (!found)
      return {
        status: 404,
        body: `no transition "${name}" among ${transitions.map((t) => t.name).join(', ')}`,
      };
    const made = await this.rest(who, 'POST', `/issue/${id}/transitions`, {
      transition: { id: found.id },
      ...(fields && { fields: this.byId(fields) }),
    });
    await this.site.settle();
    return made;
  }
  async moves(who: Who, id: string, ...names: string[]): Promise<void> {
    for (const name of names) {
      const { status, body } = await this.move(who, id, name);
      if (status >= 400) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    }
  }
  /** Created by Lena, with all fields, submitted. */
  async submitted(fields: Named = {}, by: Who = 'lena.hoffmann'): Promise<string> {
    // Each on a service of its own: two on one service at one time would be a conflict that the gate refuses.
    const service = `${String(GOOD['Affected service'])} ${++this.changes}`;
    const id = await this.create(by, { ...GOOD, 'Affected service': service, ...fields });
    await this.moves(by, id, 'Start assessment', 'Submit for approval');
    return id;
  }
  /** Submitted and scheduled, approved by everybody who is asked for; the clock stands where it stood. */
  async approved(fields: Named = {}): Promise<string> {
    const id = await this.submitted(fields);
    await this.approve(id);
    await this.moves('lena.hoffmann', id, 'Schedule');
    return id;
  }
  /** Everybody with a seat who may vote approves until it is approved. */
  async approve(id: string): Promise<void> {
    for (const who of [
      'diego.marin',
      'priya.raman',
      'tomasz.kowalczyk',
      'ingrid.solberg',
      'chris.manager',
    ] as Who[]) {
      const { approval } = await this.view(who, id);
      if (approval.phase === 'approved') return;
      if (approval.you.canVote) await this.vote(who, id);
    }
  }
  start(id: string, who: Who = 'lena.hoffmann', fields?: Named): Promise<Wire> {
    return this.move(who, id, 'Start implementation', fields);
  }
  status(id: string): string {
    return this.tables.table('statuses').get(this.issue(id).statusId)?.name ?? 'none';
  }
  issue(id: string): Issue {
    const issue = this.tables.table('issues').get(id);
    if (!issue) throw new Error(`there is no issue ${id}`);
    return issue;
  }

  view(who: Who, id: string): Promise<ChangeView> {
    return callResolver(this.site, 'steward-change', this.account(who), 'change.view', { issueId: id });
  }
  /** Votes on what the person sees now, unless something else is said. Throws with the app's words. */
  async vote(who: Who, id: string, forged: Partial<CastVote> = {}): Promise<ChangeView> {
    const { approval } = await this.view(who, id);
    return callResolver(this.site, 'steward-change', this.account(who), 'change.vote', {
      issueId: id,
      roundId: approval.roundId ?? 'none',
      seal: approval.seal,
      vote: 'approve',
      ...forged,
    });
  }
  /** Groups as the administrator leaves them: who is in, by name. */
  regroup(groupName: string, act: 'add' | 'remove', who: Who): void {
    const group = this.tables.table('groups').find(({ name }) => name === groupName);
    if (!group) throw new Error(`Acme has no group "${groupName}"`);
    const others = group.members.filter((one) => one !== this.account(who));
    this.tables
      .table('groups')
      .put({ ...group, members: act === 'add' ? [...others, this.account(who)] : others });
  }
  /** The audit records of an issue, oldest first, as they are stored. */
  audit(id: string): ChainRecord[] {
    const records: ChainRecord[] = [];
    for (let cursor: string | undefined; ;) {
      const asked = {
        entityName: 'audit',
        indexName: 'by-subject',
        partition: [id],
        sort: 'ASC',
        limit: 100,
        ...(cursor && { cursor }),
      };
      const { status, text } = this.site.forge.kvs('/api/v1/entity/query', asked);
      if (status !== 200) throw new Error(text);
      const page = JSON.parse(text) as { data: { value: { body: string } }[]; cursor?: string };
      records.push(...page.data.map(({ value }) => JSON.parse(value.body) as ChainRecord));
      if (!page.cursor || page.data.length === 0) return records;
      cursor = page.cursor;
    }
  }
  kinds(id: string): unknown[] {
    return this.audit(id).map((one) => one['kind']);
  }
  settle(): Promise<void> {
    return this.site.settle();
  }
  close(): Promise<void> {
    return this.site.close();
  }
}
export type { Site };
