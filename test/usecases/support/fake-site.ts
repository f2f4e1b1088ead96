import type { Send, WireResponse } from '../../../src/jira/client';

export interface FakeIssue {
  readonly id: string;
  key: string;
  fields: Record<string, unknown>;
  readonly changelog: { id: string; created: string; author: unknown; items: Record<string, unknown>[] }[];
  readonly comments: {
    id: string;
    created: string;
    author: unknown;
    jsdPublic: boolean;
    properties: { key: string; value: unknown }[];
    body: unknown;
  }[];
}
type Body = Record<string, unknown>;
type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

const json = ({ status, body, headers = {} }: Answer): WireResponse => ({
  status,
  headers: { get: (name) => headers[name.toLowerCase()] ?? null },
  text: () => Promise.resolve(body === undefined ? '' : JSON.stringify(body)),
});
const person = (accountId: string | null) =>
  accountId === null
    ? null
    : {
        accountId,
        accountType:
          accountId === 'steward' ? 'app' : accountId.startsWith('customer') ? 'customer' : 'atlassian',
        displayName: accountId,
      };

/** A small Jira that behaves: issues with changelog, groups, comments with properties, one app user called "steward". */
export class FakeSite {
  now = Date.parse('2026-11-23T08:00:00.000Z');
  readonly issues = new Map<string, FakeIssue>();
  readonly groups = new Map<string, string[]>();
  /** Who can see what; absent = everybody sees everything. */
  hiddenFrom = new Set<string>();
  readonly calls: { as: string; method: string; path: string; body: Body | undefined }[] = [];
  readonly fieldValues = new Map<string, Record<string, unknown>>();
  /** Answers taken before the site's own, by "METHOD path-prefix". */
  readonly faults: { match: RegExp; answer: Answer; times: number }[] = [];
  #next = 1000;

  id(): string {
    return String(this.#next++);
  }
  iso = (): string => new Date(this.now).toISOString().replace('Z', '+0000');

  create(fields: Record<string, unknown>, by = 'ann'): FakeIssue {
    const id = this.id();
    const issue: FakeIssue = {
      id,
      key: `ITSM-${id}`,
      changelog: [],
      comments: [],
      fields: {
        summary: 'A ticket',
        project: { id: '10', key: 'ITSM' },
        status: { id: '1', name: 'Draft' },
        created: this.iso(),
        updated: this.iso(),
        creator: person(by),
        reporter: person(by),
        assignee: null,
        priority: null,
        description: null,
        attachment: [],
        ...fields,
      },
    };
    this.issues.set(id, issue);
    return issue;
  }

  /** Edits fields as a person does: values change and the changelog tells. */
  edit(issue: FakeIssue, fields: Record<string, unknown>, by: string | null = 'ann'): string {
    const id = this.id();
    const side = (value: unknown): [string | null, string | null] => {
      if (value === null || value === undefined) return [null, null];
      if (typeof value !== 'object') return [null, JSON.stringify(value)];
      const {
        id: valueId,
        accountId,
        name,
        value: text,
        displayName,
      } = value as Record<string, string | undefined>;
      return [accountId ?? valueId ?? null, displayName ?? text ?? name ?? JSON.stringify(value)];
    };
    const items = Object.entries(fields).map(([fieldId, value]) => {
      const [from, fromString] = side(issue.fields[fieldId]);
      const [to, text] = side(value);
      return { field: fieldId, fieldId, from, fromString, to, toString: text };
    });
    Object.assign(issue.fields, fields, { updated: this.iso() });
    issue.changelog.push({ id, created: this.iso(), author: person(by), items });
    return id;
  }
  move(issue: FakeIssue, statusId: string, name: string, by = 'ann'): string {
    return this.edit(issue, { status: { id: statusId, name } }, by);
  }
  comment(issue: FakeIssue, by: string, isPublic = true): string {
    const id = this.id();
    issue.comments.push({
      id,
      created: this.iso(),
      author: person(by),
      jsdPublic: isPublic,
      properties: [],
      body: null,
    });
    issue.fields['updated'] = this.iso();
    return id;
  }

  /** The transport for one person (null: nobody asks, as in a trigger). */
  send =
    (user: string | null): Send =>
    async (as, path, request) => {
      const url = new URL(path, 'http://jira');
      const body = request.body === undefined ? undefined : (JSON.parse(request.body) as Body);
      this.calls.push({ as, method: request.method, path: url.pathname, body });
      const line = `${request.method} ${url.pathname}`;
      const fault = this.faults.find(({ match, times }) => times > 0 && match.test(line));
      if (fault !== undefined) {
        fault.times--;
        return json(fault.answer);
      }
      return json(this.#answer(line, url, body ?? {}, as === 'user' ? user : 'steward'));
    };

  #answer(line: string, url: URL, body: Body, user: string | null): Answer {
    const issue = [...this.issues.values()].find((one) =>
      url.pathname.split('/').some((part) => part === one.id || part === one.key),
    );
    const missing: Answer = {
      status: 404,
      body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
    };
    if (/^GET .*\/issue\/[^/]+$/.test(line)) {
      if (issue === undefined) return missing;
      const wanted = url.searchParams.get('fields')?.split(',') ?? [];
      return {
        status: 200,
        body: {
          id: issue.id,
          key: issue.key,
          fields: Object.fromEntries(Object.entries(issue.fields).filter(([id]) => wanted.includes(id))),
        },
      };
    }
    if (line.endsWith('/changelog/bulkfetch')) {
      const fieldIds = body['fieldIds'] as string[] | undefined;
      if (fieldIds !== undefined && fieldIds.length > 10)
        return { status: 400, body: { errorMessages: ['at most 10 fields'] } };
      const [id] = body['issueIdsOrKeys'] as string[];
      const entries = this.issues.get(id ?? '')?.changelog ?? [];
      const changeHistories = entries
        .map((entry) => ({
          ...entry,
          items: entry.items.filter(({ fieldId }) => fieldIds?.includes(String(fieldId)) ?? true),
        }))
        .filter(({ items }) => items.length > 0);
      return {
        status: 200,
        body: { issueChangeLogs: changeHistories.length > 0 ? [{ issueId: id, changeHistories }] : [] },
      };
    }
    if (/^PUT .*\/issue\/[^/]+$/.test(line)) {
      if (issue === undefined) return missing;
      this.edit(
        issue,
        {
          priority: {
            ...((body['fields'] as Body)['priority'] as Body),
            name: `priority ${((body['fields'] as Body)['priority'] as Body)['id'] as string}`,
          },
        },
        user,
      );
      return { status: 204 };
    }
    if (/^GET .*\/comment$/.test(line))
      return {
        status: 200,
        body: { comments: issue?.comments ?? [], total: issue?.comments.length ?? 0, startAt: 0 },
      };
    if (/^POST .*\/comment$/.test(line)) {
      if (issue === undefined) return missing;
      const id = this.id();
      issue.comments.push({
        id,
        created: this.iso(),
        author: person(user),
        jsdPublic: false,
        properties: body['properties'] as never,
        body: body['body'],
      });
      return { status: 201, body: { id } };
    }
    if (line === 'GET /rest/api/3/group/member') {
      const members = this.groups.get(url.searchParams.get('groupId') ?? '') ?? [];
      return {
        status: 200,
        body: { values: members.map((accountId) => ({ ...person(accountId), active: true })), isLast: true },
      };
    }
    if (line === 'GET /rest/api/3/user/groups') {
      const who = url.searchParams.get('accountId') ?? '';
      return {
        status: 200,
        body: [...this.groups]
          .filter(([, members]) => members.includes(who))
          .map(([groupId]) => ({ groupId, name: groupId })),
      };
    }
    if (line === 'POST /rest/api/3/permissions/check') {
      const [asked] = body['projectPermissions'] as {
        issues: number[];
        projects: number[];
        permissions: string[];
      }[];
      const sees = user !== null && !this.hiddenFrom.has(user);
      const global = (body['globalPermissions'] as string[]).filter(
        (key) => user === 'admin' || (user === 'rules' && key.includes('configure-rules')),
      );
      return {
        status: 200,
        body: {
          globalPermissions: global,
          projectPermissions:
            asked && sees
              ? [{ permission: asked.permissions[0], issues: asked.issues, projects: asked.projects }]
              : [],
        },
      };
    }
    if (line === 'POST /rest/api/3/app/field/value') {
      for (const { customField, issueIds, value } of body['updates'] as {
        customField: string;
        issueIds: number[];
        value: unknown;
      }[])
        for (const id of issueIds)
          this.fieldValues.set(String(id), { ...this.fieldValues.get(String(id)), [customField]: value });
      return { status: 204 };
    }
    if (line.startsWith('GET /rest/api/3/project/')) return { status: 200, body: { lead: person('lead') } };
    if (line === 'GET /rest/api/3/myself') return { status: 200, body: person('steward') };
    return { status: 501, body: { errorMessages: [`the fake site does not know ${line}`] } };
  }
}
