import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openSandbox, type Sandbox } from '../../sandbox';
import { ALL_ENDPOINTS } from './support/endpoint-tables';
import { secureProject } from './support/secure-project';

interface Line {
  readonly step: string;
  readonly ok: boolean;
  /** "GET /rest/api/3/myself 200" */
  readonly calls: readonly string[];
  readonly error?: string;
  readonly mismatches?: readonly string[];
}

/** What the app calls and jira.js 6.2.0 has no function for, or none that an administrator's token may use. */
const NOT_IN_JIRA_JS: ReadonlySet<string> = new Set([
  'POST /rest/api/3/workflowscheme/project/switch',
  'POST /rest/api/3/screens',
  'DELETE /rest/api/3/screens/{screenId}',
  'GET /rest/api/3/config/fieldschemes',
  'GET /rest/api/3/config/fieldschemes/projects',
  'GET /rest/api/3/config/fieldschemes/{id}/fields',
  'PUT /rest/api/3/config/fieldschemes/fields',
  'DELETE /rest/api/3/config/fieldschemes/fields',
  // It serves projects without issues only, and this site has none.
  'PUT /rest/api/3/workflowscheme/project',
  'POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype',
  'DELETE /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}',
  'GET /rest/api/3/resolution/search',
  'GET /rest/api/3/group/bulk',
  'GET /rest/api/3/user/bulk',
]);
/** What only the app itself may call: jira.js proves that others are refused. */
const APP_ONLY: ReadonlySet<string> = new Set([
  'POST /rest/api/3/app/field/value',
  'GET /rest/forge/1/app/properties/{propertyKey}',
  'PUT /rest/forge/1/app/properties/{propertyKey}',
  'DELETE /rest/forge/1/app/properties/{propertyKey}',
]);

describe('jira.js, a client that others wrote,', () => {
  let site: Sandbox;
  let lines: Line[] = [];

  beforeAll(async () => {
    site = await openSandbox({
      port: 0,
      at: Date.parse('2026-11-23T09:00:00Z'),
      running: false,
      seed: (jira) => void secureProject(jira.context, 'WEB'),
      say: () => undefined,
    });
    const driver = join(__dirname, 'drive-jira-js.mjs');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [driver, site.url, 'alma.admin@acme.example', 'sophie.laurent@acme.example'],
      { maxBuffer: 16 * 1024 * 1024, timeout: 50_000 },
    );
    lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  });
  afterAll(() => site.close());

  test('finds nothing wrong with any answer', () => {
    expect(lines.filter((line) => !line.ok)).toEqual([]);
    expect(lines.length).toBeGreaterThan(130);
  });

  test('has driven every operation that the app calls and that it has a function for', () => {
    const answered = lines.flatMap((line) => line.calls);
    const missing = ALL_ENDPOINTS.filter(({ method, path }) => {
      const name = `${method} ${path}`;
      const status = APP_ONLY.has(name) ? '403' : '(2|3)\\d\\d';
      const shape = path.replace(/\{\w+\}/g, '[^/]+');
      const call = new RegExp(`^${method} ${shape} ${status}$`);
      return NOT_IN_JIRA_JS.has(name) === answered.some((line) => call.test(line));
    }).map(({ method, path }) => `${method} ${path}`);
    expect(missing).toEqual([]);
  });

  test('is never told that something is not built', () => {
    expect(lines.flatMap((line) => line.calls).filter((call) => / 50\d$/.test(call))).toEqual([]);
  });
});
