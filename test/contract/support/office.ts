import type { Actor } from '../../../sandbox/core/types';
import type { Site } from '../../../sandbox';
import { callResolver } from '../../../sandbox/replay/adopt-practice';
import type { AnswerOf, RequestOf, ResolverName } from '../../../src/contract/resolvers';

export type Worker =
  'alma.admin' | 'chris.manager' | 'priya.raman' | 'tomasz.kowalczyk' | 'lena.hoffmann' | 'sophie.laurent';
type Screen =
  | 'steward-admin'
  | 'steward-change'
  | 'steward-service'
  | 'steward-clocks'
  | 'steward-sla'
  | 'steward-promise';

export interface Reply {
  readonly status: number;
  // Stories look into answers of many shapes; each is validated against Atlassian's document.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}
interface FormField {
  readonly fieldId: string;
  readonly name: string;
  readonly schema: { readonly type: string; readonly custom?: string };
  readonly allowedValues?: readonly {
    readonly id: string;
    readonly value?: string;
    readonly name?: string;
  }[];
}

export const rich = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

/** The people of one Acme-like site at work without a browser: Jira over its API, Steward through its resolvers. */
export class Office {
  readonly #forms = new Map<string, readonly FormField[]>();

  constructor(readonly site: Site) {}

  account(who: Worker): string {
    const person = this.site.people.byEmail(`${who}@acme.example`);
    if (!person) throw new Error(`the site has nobody called ${who}`);
    return person.accountId;
  }

  /** A call to Jira as a person; any status is answered. */
  call(who: Worker, method: string, path: string, body?: unknown): Promise<Reply> {
    return this.#send({ kind: 'user', accountId: this.account(who) }, method, path, body);
  }
  /** A call of one of the app's screens, as its viewer within the app's scopes. */
  fromScreen(who: Worker, method: string, path: string): Promise<Reply> {
    const { scopes } = this.site.forge.app;
    return this.#send({ kind: 'bridge', accountId: this.account(who), scopes }, method, path);
  }
  /** As call; throws with Jira's words when it refuses. */
  async ok(who: Worker, method: string, path: string, body?: unknown): Promise<Reply['body']> {
    const reply = await this.call(who, method, path, body);
    if (reply.status >= 400)
      throw new Error(`${method} ${path} ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  }
  /** A resolver of the app, as its screen calls it. */
  ask<N extends ResolverName>(
    who: Worker,
    screen: Screen,
    name: N,
    payload: RequestOf<N>,
  ): Promise<AnswerOf<N>> {
    return callResolver(this.site, screen, this.account(who), name, payload);
  }

  /** Raises an issue in ITS, under a parent if one is named; values are given by the names and labels that people see. */
  async raise(
    who: Worker,
    type: string,
    summary: string,
    values: Readonly<Record<string, string>>,
    parent?: string,
  ): Promise<{ id: string; key: string }> {
    const { issueTypes } = await this.ok(who, 'GET', '/rest/api/3/issue/createmeta/ITS/issuetypes');
    const { id } = (issueTypes as { id: string; name: string }[]).find(({ name }) => name === type) ?? {};
    if (id === undefined) throw new Error(`ITS has no type ${type}`);
    const form = await this.ok(
      who,
      'GET',
      `/rest/api/3/issue/createmeta/ITS/issuetypes/${id}?maxResults=200`,
    );
    this.#forms.set(type, form.fields as FormField[]);
    return this.ok(who, 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'ITS' },
        issuetype: { id },
        summary,
        ...(parent !== undefined && { parent: { key: parent } }),
        ...this.values(type, values),
      },
    });
  }
  /** Fields in Jira's form, from what people see. */
  values(type: string, values: Readonly<Record<string, string>>): Record<string, unknown> {
    const form = this.#forms.get(type) ?? [];
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const field = form.find((one) => one.name === name);
        if (!field)
          throw new Error(`the form of ${type} has no "${name}", only ${form.map((one) => one.name).join()}`);
        return [field.fieldId, valueOf(field, value)];
      }),
    );
  }
  edit(who: Worker, key: string, type: string, values: Readonly<Record<string, string>>): Promise<unknown> {
    return this.ok(who, 'PUT', `/rest/api/3/issue/${key}`, { fields: this.values(type, values) });
  }
  /** Presses a transition's button; any status is answered. */
  async move(who: Worker, key: string, name: string, fields?: Record<string, unknown>): Promise<Reply> {
    const address = `/rest/api/3/issue/${key}/transitions`;
    const { transitions } = await this.ok(who, 'GET', `${address}?expand=transitions.fields`);
    const found = (transitions as { id: string; name: string }[]).find((one) => one.name === name);
    if (!found) throw new Error(`${key} has no transition "${name}"`);
    return this.call(who, 'POST', address, { transition: { id: found.id }, ...(fields && { fields }) });
  }

  async #send(actor: Actor, method: string, path: string, body?: unknown): Promise<Reply> {
    const [plain = path, query = ''] = path.split('?');
    const { status, body: answer } = await this.site.jira.handle({
      method,
      path: plain,
      query: new URLSearchParams(query),
      headers: {},
      body,
      actor,
    });
    return { status, body: answer };
  }
}

function valueOf(field: FormField, value: string): unknown {
  const choice = field.allowedValues?.find((one) => (one.value ?? one.name) === value);
  if (field.allowedValues && field.allowedValues.length > 0) {
    if (!choice) throw new Error(`"${field.name}" has no choice "${value}"`);
    return { id: choice.id };
  }
  return field.schema.custom?.endsWith(':textarea') || field.schema.type === 'doc' ? rich(value) : value;
}
