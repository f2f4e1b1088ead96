import { createClock } from '../../sandbox/core/clock';
import { openDatabase } from '../../sandbox/core/database';
import { openJira } from '../../sandbox/jira';
import { people } from '../../sandbox/jira/seed/people';
import { expectConforms, expectRequestConforms } from './openapi';
import type { Actor, InstalledApp, JiraResponse } from '../../sandbox/core/types';
import type { SandboxClock } from '../../sandbox/core/clock';
import type { PersonKey } from '../../sandbox/jira/seed/people';
import type { SiteSeed } from '../../sandbox/jira/seed';

/** An answer with a body that tests may look into freely. */
export interface Answer extends JiraResponse {
  // Tests look into bodies of many shapes; the OpenAPI check has validated them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}
export interface JiraSite {
  readonly jira: ReturnType<typeof openJira>;
  readonly clock: SandboxClock;
  /** Calls as a person (or the app), checks request and answer against Atlassian's documents. */
  call(who: PersonKey | Actor, method: string, path: string, body?: unknown): Promise<Answer>;
}

export const ALL_SCOPES = [
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-configuration',
  'manage:jira-project',
  'read:servicedesk-request',
  'write:servicedesk-request',
  'read:requesttype:jira-service-management',
  'write:requesttype:jira-service-management',
  'read:app-data:jira',
  'write:app-data:jira',
  'storage:app',
];
export const asApp: Actor = { kind: 'app', scopes: ALL_SCOPES };

/** An app as a manifest would declare it: one field, one validator of each kind, permissions, one panel. */
export const testApp = (more: Partial<InstalledApp> = {}): InstalledApp => ({
  appId: '7d0c1a52-3f43-4c0e-9a51-5b0b6f1f9f11',
  environmentId: 'e0000000-0000-4000-8000-000000000001',
  environmentType: 'DEVELOPMENT',
  scopes: ALL_SCOPES,
  accountId: '557058:app-user',
  name: 'Steward',
  customFields: [
    { key: 'risk-level', name: 'Steward risk level', description: '', type: 'string', readOnly: true },
  ],
  validators: [
    { key: 'gate', name: 'Gate', description: 'Lets changes pass.', functionKey: 'gate' },
    { key: 'plain', name: 'Plain', description: 'An expression.', expression: 'true' },
  ],
  globalPermissions: [
    {
      key: 'configure-rules',
      name: 'Configure rules',
      description: '',
      defaultGrants: ['jira-administrators'],
    },
  ],
  projectPermissions: [{ key: 'manage-changes', name: 'Manage changes', description: '' }],
  panels: [
    { key: 'steward-change', title: 'Change' },
    { key: 'steward-service', title: 'Service' },
  ],
  entityProperties: [],
  jqlFunctions: [],
  callJqlFunction: () => Promise.resolve({ failed: 'The test app computes nothing.' }),
  callValidator: () => Promise.resolve({ result: true }),
  ...more,
});

/** A seeded site in memory, its clock stopped on a Monday morning. */
export function openJiraSite(seed: SiteSeed = 'empty'): JiraSite {
  const clock = createClock({ at: Date.parse('2026-11-23T09:00:00Z'), running: false });
  const jira = openJira({
    db: openDatabase(':memory:'),
    clock,
    cloudId: 'cloud-1',
    siteUrl: 'http://localhost:8080',
    seed,
  });
  return {
    jira,
    clock,
    async call(who, method, path, body) {
      const [plain = path, query = ''] = path.split('?');
      const actor: Actor = typeof who === 'string' ? { kind: 'user', accountId: people[who].id } : who;
      const response = await jira.handle({
        method,
        path: plain,
        query: new URLSearchParams(query),
        headers: {},
        body,
        actor,
      });
      if (response.status < 400) expectRequestConforms(method, plain, body);
      expectConforms(method, plain, response.status, response.body);
      return { ...response, body: response.body };
    },
  };
}
