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
  readonly properties: Map<string, unknown>;
  readonly watchers: Set<string>;
  readonly participants: Set<string>;
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

/** An issue brings along so many comments and no more, as Jira does. */
const INLINE = 100;
const commentsOf = ({ comments }: FakeIssue) => ({
  comments: comments.slice(0, INLINE),
  total: comments.length,
  startAt: 0,
});

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
  /** Runs once when a call has been answered: a crash right after it, an edit in between. */
  readonly afterwards: { match: RegExp; run: () => void }[] = [];
  readonly mails: { issueId: string; to: string[]; subject: string; text: string }[] = [];
  readonly notAssignable = new Set<string>();
  /** Project roles by id, with who has them. */
  readonly roles = new Map<string, { users: string[]; groups: string[] }>();
  /** Agents of the service project; null: Jira doesn't know the permission. */
  agents: Set<string> | null = null;
  /** People without an account. */
  readonly gone = new Set<string>();
  /** False: its issues are no requests. */
  isServiceDesk = true;
  /** Offered from everywhere. */
  transitions: { id: string; to: { id: string; name: string } }[] = [];
  /** The create screen has no field for links. */
  linksOffScreen = false;
  nativeSlas: unknown[] = [];
  /** Entries that one call for changelogs brings. */
  changelogPage = 10_000;
  /** What the edit screen offers, by field id. */
  editFields: Record<string, { allowedValues?: { id: string; value: string }[] }> = {};
  /** Entries of a history that Jira gives beside an issue. */
  historyBeside = 100;
  priorities: { id: string; name: string }[] = [];
  /** Global and project permissions that are granted to nobody but those named. */
  readonly restricted = new Map<string, Set<string>>();
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
      properties: new Map(),
      watchers: new Set(),
      participants: new Set(),
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

  /** Links a new issue to another one; "inward" is where the other one stands. */
  #link(
    made: FakeIssue,
    add: { type: { id: string }; inwardIssue?: { key: string }; outwardIssue?: { key: string } },
  ): void {
    const key = add.inwardIssue?.key ?? add.outwardIssue?.key;
    const other = [...this.issues.values()].find((one) => one.key === key);
    if (other === undefined) return;
    const id = this.id();
    const from = add.inwardIssue === undefined ? 'inwardIssue' : 'outwardIssue';
    const show = (one: FakeIssue, end: string, peer: FakeIssue): void => {
      const links = (one.fields['issuelinks'] as unknown[] | undefined) ?? [];
      one.fields['issuelinks'] = [...links, { id, type: add.type, [end]: { id: peer.id, key: peer.key } }];
    };
    show(other, from, made);
    show(made, from === 'outwardIssue' ? 'inwardIssue' : 'outwardIssue', other);
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
      const answer = json(this.#answer(line, url, body ?? {}, as === 'user' ? user : 'steward'));
      const next = this.afterwards.findIndex(({ match }) => match.test(line));
      if (next >= 0) this.afterwards.splice(next, 1)[0]?.run();
      return answer;
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
      if (issue === undefined || this.hiddenFrom.has(user ?? '')) return missing;
      const wanted = url.searchParams.get('fields')?.split(',') ?? [];
      return {
        status: 200,
        body: {
          id: issue.id,
          key: issue.key,
          fields: Object.fromEntries(
            Object.entries({ ...issue.fields, comment: commentsOf(issue) }).filter(([id]) =>
              wanted.includes(id),
            ),
          ),
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
      const from = Number(body['nextPageToken'] ?? 0);
      const page = changeHistories.slice(from, from + this.changelogPage);
      const next = from + this.changelogPage;
      return {
        status: 200,
        body: {
          issueChangeLogs: page.length > 0 ? [{ issueId: id, changeHistories: page }] : [],
          ...(next < changeHistories.length && { nextPageToken: String(next) }),
        },
      };
    }
    if (/^PUT .*\/issue\/[^/]+$/.test(line)) {
      if (issue === undefined) return missing;
      const { fields = {}, update = {} } = body as { fields?: Body; update?: { labels?: { add: string }[] } };
      const named = Object.entries(fields).map(([id, value]) => [
        id,
        id === 'priority' ? { ...(value as Body), name: `priority ${(value as { id: string }).id}` } : value,
      ]);
      const labels = (update.labels ?? []).map(({ add }) => add);
      const before = (issue.fields['labels'] as string[] | undefined) ?? [];
      const added = labels.length === 0 ? {} : { labels: [...new Set([...before, ...labels])] };
      this.edit(issue, { ...Object.fromEntries(named), ...added }, user);
      return { status: 204 };
    }
    if (/^PUT .*\/issue\/[^/]+\/assignee$/.test(line)) {
      if (issue === undefined) return missing;
      const accountId = body['accountId'] as string;
      if (this.notAssignable.has(accountId))
        return {
          status: 400,
          body: {
            errorMessages: [],
            errors: { assignee: `User '${accountId}' cannot be assigned work items.` },
          },
        };
      this.edit(issue, { assignee: person(accountId) }, user);
      return { status: 204 };
    }
    if (/^PUT .*\/properties\/[^/]+$/.test(line)) {
      if (issue === undefined) return missing;
      issue.properties.set(url.pathname.split('/').at(-1) ?? '', body);
      return { status: 200 };
    }
    if (/^POST .*\/watchers$/.test(line)) {
      if (issue === undefined) return missing;
      issue.watchers.add(body as unknown as string);
      return { status: 204 };
    }
    if (/^(GET|POST|DELETE) .*\/request\/[^/]+\/participant$/.test(line)) {
      if (issue === undefined || !this.isServiceDesk) return missing;
      for (const one of (body['accountIds'] as string[] | undefined) ?? [])
        issue.participants[line.startsWith('POST') ? 'add' : 'delete'](one);
      const values = [...issue.participants].map((accountId) => ({ accountId }));
      return { status: 200, body: { values, isLastPage: true } };
    }
    if (/^POST .*\/notify$/.test(line)) {
      if (issue === undefined) return missing;
      const { users, groupIds } = body['to'] as { users: { accountId: string }[]; groupIds: string[] };
      const to = [...users.map(({ accountId }) => accountId), ...groupIds];
      this.mails.push({
        issueId: issue.id,
        to,
        subject: String(body['subject']),
        text: String(body['textBody']),
      });
      return { status: 204 };
    }
    if (/^GET .*\/editmeta$/.test(line)) return { status: 200, body: { fields: this.editFields } };
    if (/^GET .*\/transitions$/.test(line))
      return {
        status: 200,
        body: { transitions: this.transitions.map(({ id, to }) => ({ id, name: id, to })) },
      };
    if (/^POST .*\/transitions$/.test(line)) {
      const { id } = body['transition'] as { id: string };
      const found = this.transitions.find((one) => one.id === id);
      if (issue === undefined || found === undefined) return missing;
      this.move(issue, found.to.id, found.to.name, user ?? '');
      return { status: 204 };
    }
    if (line === 'POST /rest/api/3/issue') {
      const { fields, update, properties } = body as {
        fields: Body;
        update?: { issuelinks: { add: { type: { id: string }; inwardIssue?: { key: string } } }[] };
        properties: { key: string; value: unknown }[];
      };
      if (update !== undefined && this.linksOffScreen)
        return {
          status: 400,
          body: { errorMessages: [], errors: { issuelinks: "Field 'issuelinks' cannot be set." } },
        };
      const made = this.create(fields, user ?? '');
      for (const { key, value } of properties) made.properties.set(key, value);
      const parent = this.issues.get((fields['parent'] as { id: string } | undefined)?.id ?? '');
      if (parent !== undefined) {
        const shown = { summary: fields['summary'], status: { statusCategory: { key: 'new' } } };
        const there = (parent.fields['subtasks'] as unknown[] | undefined) ?? [];
        parent.fields['subtasks'] = [...there, { id: made.id, key: made.key, fields: shown }];
      }
      for (const { add } of update?.issuelinks ?? []) this.#link(made, add);
      return { status: 201, body: { id: made.id, key: made.key } };
    }
    if (line === 'POST /rest/api/3/search/jql') {
      // Of a search by ids it knows type and status; the rest of what is asked holds here anyway.
      const jql = body['jql'] as string;
      const ids = (field: string): string[] | undefined =>
        new RegExp(`${field} (?:= (\\d+)|in \\(([\\d, ]+)\\))`).exec(jql)?.slice(1).join('').split(/,\s*/);
      const [types, statuses] = [ids('issuetype'), ids('status')];
      const isOf = (field: string, wanted: string[] | undefined) => (one: FakeIssue) =>
        wanted?.includes((one.fields[field] as { id: string }).id) ?? true;
      const found = [...this.issues.values()]
        .filter(isOf('issuetype', types))
        .filter(isOf('status', statuses));
      return { status: 200, body: { issues: found.reverse().map(({ id }) => ({ id })) } };
    }
    if (line === 'POST /rest/api/3/issueLink') {
      const { outwardIssue, inwardIssue, type } = body as {
        type: { id: string };
        inwardIssue: { id?: string; key?: string };
        outwardIssue: { id?: string; key?: string };
      };
      const self = this.issues.get(outwardIssue.id ?? inwardIssue.id ?? '');
      if (self === undefined) return missing;
      const key = outwardIssue.key ?? inwardIssue.key ?? '';
      this.#link(
        self,
        inwardIssue.key === undefined ? { type, outwardIssue: { key } } : { type, inwardIssue: { key } },
      );
      return { status: 201 };
    }
    if (line.endsWith('/issue/bulkfetch')) {
      const wanted = (body['properties'] as string[] | undefined) ?? [];
      const isHidden = this.hiddenFrom.has(user ?? '');
      const asked = (body['fields'] as string[] | undefined) ?? [];
      const issues = (body['issueIdsOrKeys'] as string[]).flatMap((id) =>
        isHidden ? [] : (this.issues.get(id) ?? []),
      );
      return {
        status: 200,
        body: {
          issues: issues.map((one) => ({
            id: one.id,
            key: one.key,
            fields: Object.fromEntries(Object.entries(one.fields).filter(([id]) => asked.includes(id))),
            properties: Object.fromEntries([...one.properties].filter(([key]) => wanted.includes(key))),
            ...(Array.isArray(body['expand']) && {
              changelog: { histories: one.changelog.slice(-this.historyBeside), total: one.changelog.length },
            }),
          })),
        },
      };
    }
    if (/^GET .*\/sla$/.test(line))
      return { status: 200, body: { values: this.nativeSlas, isLastPage: true } };
    if (/^GET .*\/comment$/.test(line)) {
      const all = [...(issue?.comments ?? [])];
      if (url.searchParams.get('orderBy') === '-created') all.reverse();
      const startAt = Number(url.searchParams.get('startAt') ?? 0);
      const most = Number(url.searchParams.get('maxResults') ?? 100);
      return {
        status: 200,
        body: { comments: all.slice(startAt, startAt + most), total: all.length, startAt },
      };
    }
    if (/^POST .*\/comment$/.test(line)) {
      if (issue === undefined) return missing;
      const id = this.id();
      issue.comments.push({
        id,
        created: this.iso(),
        author: person(user),
        jsdPublic: !JSON.stringify(body['properties']).includes('sd.public.comment'),
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
    if (line === 'GET /rest/api/3/group/bulk') {
      const asked = url.searchParams.getAll('groupId');
      const values = [...this.groups.keys()]
        .filter((groupId) => asked.length === 0 || asked.includes(groupId))
        .map((groupId) => ({ groupId, name: groupId }));
      return { status: 200, body: { values, isLast: true } };
    }
    if (line === 'GET /rest/api/3/user/bulk') {
      const values = url.searchParams
        .getAll('accountId')
        .filter((accountId) => !this.gone.has(accountId))
        .map((accountId) => ({ ...person(accountId), active: true }));
      return { status: 200, body: { values, isLast: true } };
    }
    const role = /^GET \/rest\/api\/3\/project\/[^/]+\/role\/(\d+)$/.exec(line);
    if (role !== null) {
      const has = this.roles.get(role[1] ?? '');
      if (has === undefined) return missing;
      const actors = [
        ...has.users.map((accountId) => ({ displayName: accountId, actorUser: { accountId } })),
        ...has.groups.map((groupId) => ({ displayName: groupId, actorGroup: { groupId, name: groupId } })),
      ];
      return { status: 200, body: { id: Number(role[1]), name: 'Implementers', actors } };
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
      const about = body['accountId'] as string | undefined;
      if (about !== undefined && this.agents === null && asked?.permissions.includes('SERVICEDESK_AGENT'))
        return {
          status: 400,
          body: { errorMessages: [], errors: { SERVICEDESK_AGENT: 'Unrecognized permission' } },
        };
      const holds = (permission: string): boolean => {
        if (about !== undefined && permission === 'BROWSE_PROJECTS') return !this.hiddenFrom.has(about);
        if (about !== undefined) return this.agents?.has(about) ?? false;
        const allowed = this.restricted.get(permission.split('/').at(-1) ?? '');
        return user !== null && !this.hiddenFrom.has(user) && (allowed?.has(user) ?? true);
      };
      const global = (body['globalPermissions'] as string[]).filter(
        (key) => user === 'admin' || (user === 'rules' && key.includes('configure-rules')),
      );
      return {
        status: 200,
        body: {
          globalPermissions: global,
          projectPermissions: (asked?.permissions ?? [])
            .filter(holds)
            .map((permission) => ({ permission, issues: asked?.issues, projects: asked?.projects })),
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
    if (line === 'GET /rest/api/3/priority/search') return { status: 200, body: { values: this.priorities } };
    if (line.startsWith('GET /rest/api/3/project/'))
      return {
        status: 200,
        body: {
          lead: person('lead'),
          issueTypes: [
            { id: '20', name: 'Change', subtask: false },
            { id: '22', name: 'Change task', subtask: true },
          ],
        },
      };
    if (/^GET .*\/createmeta\//.test(line)) return { status: 200, body: { fields: [] } };
    if (line === 'GET /rest/api/3/issueLinkType')
      return { status: 200, body: { issueLinkTypes: [{ id: '31', name: 'Cloners' }] } };
    if (line === 'GET /rest/api/3/myself') return { status: 200, body: person('steward') };
    return { status: 501, body: { errorMessages: [`the fake site does not know ${line}`] } };
  }
}
