import { people } from '../../../../sandbox/jira/seed/people';
import { openJiraSite, testApp } from '../../../support/jira-site';
import type { Answer, JiraSite } from '../../../support/jira-site';
import type { InstalledApp, ProductEvent } from '../../../../sandbox/core/types';
import type { PersonKey } from '../../../../sandbox/jira/seed/people';

export const doc = (text: string): Record<string, unknown> => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export interface IssueWorld extends JiraSite {
  readonly events: ProductEvent[];
  /** Ids by name. */
  readonly type: (name: string) => string;
  readonly field: (name: string) => string;
  readonly option: (field: string, value: string) => string;
  readonly status: (name: string) => string;
  create(fields?: Record<string, unknown>, who?: PersonKey): Promise<Answer>;
  /** Creates one and answers its key. */
  make(fields?: Record<string, unknown>, who?: PersonKey): Promise<string>;
  get(key: string, query?: string, who?: PersonKey): Promise<Answer>;
}

/** Acme with the test app installed, events gathered, and short words for ids. */
export function openIssueWorld(app: Partial<InstalledApp> = {}): IssueWorld {
  const site = openJiraSite('acme');
  const { tables } = site.jira.context;
  site.jira.install(testApp(app));
  const events: ProductEvent[] = [];
  site.jira.onEvent((event) => events.push(event));
  const need = <T>(row: T | undefined, what: string): T => {
    if (row === undefined) throw new Error(`no ${what} in the seed`);
    return row;
  };
  const type = (name: string): string =>
    need(
      tables.table('issueTypes').find((row) => row.name === name),
      name,
    ).id;
  const field = (name: string): string =>
    need(
      tables.table('fields').find((row) => row.name === name),
      name,
    ).id;
  const create = (fields: Record<string, unknown> = {}, who: PersonKey = 'agentLena'): Promise<Answer> =>
    site.call(who, 'POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'ITS' },
        issuetype: { id: type('[System] Incident') },
        summary: 'Mail is down',
        ...fields,
      },
    });
  return {
    ...site,
    events,
    type,
    field,
    option: (name, value) =>
      need(
        tables.table('fieldOptions').find((row) => row.fieldId === field(name) && row.value === value),
        value,
      ).id,
    status: (name) =>
      need(
        tables.table('statuses').find((row) => row.name === name),
        name,
      ).id,
    create,
    async make(fields, who) {
      const answer = await create(fields, who);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body.key as string;
    },
    get: (key, query = '', who = 'agentLena') => site.call(who, 'GET', `/rest/api/3/issue/${key}${query}`),
  };
}
export const idOf = (who: PersonKey): string => people[who].id;
