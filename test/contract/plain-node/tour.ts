import type { Sandbox } from '../../../sandbox';
import { readManifest } from '../../../sandbox/forge/manifest/read-manifest';
import { Office, GOOD } from '../../journeys/support/office';
import { openPlainCode } from './plain-code';
import { shapesOf } from './shapes';

/** Words that JQL functions ask for between their brackets. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  'jql-sla-due-within': ['4h'],
  'jql-approval-state': ['Waiting'],
};

/** What became of one function of the manifest in a plain process. */
export interface Handled {
  readonly functionKey: string;
  readonly handler: string;
  readonly kind: string;
  readonly calls: number;
  /** The first answer, in short. */
  readonly answered: string;
  /** What is wrong: it was never called, it died, or its answer has another shape than Forge documents. */
  readonly fault: string | null;
}

/**
 * Lives a morning of Steward in plain Node processes: adopts, submits and views a change, and calls what that did not call. The
 * sandbox is on the other side of the two globals only, with the machine's clock.
 * @returns one line for each function of the manifest, and what was logged as an error
 */
export async function tourPlainNode(
  bundleDir = '.cache/bundle',
): Promise<{ readonly handled: readonly Handled[]; readonly errors: readonly string[] }> {
  const manifest = readManifest(process.cwd());
  const code = openPlainCode(manifest, bundleDir);
  const office = await Office.open('observe', { at: Date.now(), running: true, app: { manifest, code } });
  try {
    const issueId = await office.submitted(GOOD);
    await callScreens(office, issueId);
    await callAsked(office, issueId);
    await callPlatform(office.site);
    await office.site.settle();
    await office.site.forge.uninstall();
  } finally {
    await office.site.close();
    code.close();
  }
  const shapes = shapesOf(manifest);
  const handled = [...manifest.functions.values()].map((fn): Handled => {
    const { kind = 'nothing', shape } = shapes.get(fn.key) ?? {};
    const answers = code.answers.filter(({ functionKey }) => functionKey === fn.key);
    const [first] = answers;
    const bad = answers.find(
      ({ failed, value }) => failed !== undefined || shape?.safeParse(value).success !== true,
    );
    const fault =
      first === undefined
        ? 'was never called'
        : bad === undefined
          ? null
          : (bad.failed ?? `answered ${JSON.stringify(bad.value)}`);
    const answered = first === undefined ? '–' : short(first.value);
    return {
      functionKey: fn.key,
      handler: `${fn.entry}.${fn.exportName}`,
      kind,
      calls: answers.length,
      answered,
      fault,
    };
  });
  return { handled, errors: code.errors };
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** One resolver of each screen, as its page asks for it. */
async function callScreens(office: Office, issueId: string): Promise<void> {
  const { site, projectId } = office;
  const accountId = office.account('alma.admin');
  const asked: Readonly<Record<string, readonly [name: string, payload: unknown]>> = {
    'steward-admin': ['admin.overview', {}],
    'steward-change': ['change.view', { issueId }],
    'steward-service': ['service.panel', { issueId }],
    'steward-clocks': ['clocks.view', { issueId }],
    'steward-sla': ['report.open', { projectId, list: 'due', cursor: null }],
    'steward-sla-widget': ['report.open', { projectId, list: 'due', cursor: null }],
    'steward-desk': ['inbox.list', { cursor: null }],
    'steward-promise': ['portal.promise', { issueId }],
  };
  for (const { key: moduleKey } of site.forge.manifest.screens) {
    const [functionKey = '', payload] = asked[moduleKey] ?? [];
    const context = { cloudId: site.jira.cloudId, moduleKey, extension: {} };
    await site.forge.invokeFrontEnd({ moduleKey, functionKey, payload, accountId, context });
  }
}

/** What rules, pipelines, searches and transitions ask. */
async function callAsked(office: Office, issueId: string): Promise<void> {
  const { forge } = office.site;
  const accountId = office.account('lena.hoffmann');
  const { key: issueKey } = office.issue(issueId);
  for (const [actionKey, { inputs }] of forge.manifest.actions) {
    const given = Object.keys(inputs).map(
      (name) => [name, name === 'issueKey' ? issueKey : 'Successful'] as const,
    );
    await forge.callAction({ actionKey, inputs: Object.fromEntries(given), caller: 'rule', accountId });
  }
  for (const moduleKey of forge.manifest.jqlFunctions.keys())
    await forge.app.callJqlFunction(moduleKey, {
      clause: { operator: 'in', arguments: ARGUMENTS[moduleKey] ?? [] },
    });
  for (const { key } of forge.manifest.validators)
    await forge.app.callValidator(key, {
      issue: { key: issueKey },
      configuration: {},
      transition: { from: { id: '1' }, to: { id: '2' }, modifiedFields: {} },
    });
  for (const { key: moduleKey, function: functionKey } of forge.manifest.webTriggers.values())
    await forge.invoke({
      functionKey,
      moduleKey,
      moduleType: 'webtrigger',
      operation: `webtrigger ${moduleKey}`,
      payload: { method: 'POST', headers: {}, body: '{}', path: '/', userPath: '', queryParameters: {} },
      accountId: null,
    });
}

/** Schedules, which the clock would call later, and an event and a message that this morning does not cause. */
async function callPlatform({ forge, jira }: Sandbox): Promise<void> {
  const { manifest } = forge;
  const call = (moduleType: string, module: { key: string; function: string }, more: object) =>
    forge.invoke({
      functionKey: module.function,
      moduleKey: module.key,
      moduleType,
      operation: module.key,
      payload: { context: { cloudId: jira.cloudId, moduleKey: module.key }, contextToken: 'plain', ...more },
      accountId: null,
    });
  for (const schedule of manifest.schedules) await call('scheduledTrigger', schedule, {});
  const trashed = { eventType: 'avi:jira:trashed:field', id: 'customfield_1', key: 'customfield_1' };
  for (const trigger of manifest.triggers)
    if (trigger.events.includes(trashed.eventType)) await call('trigger', trigger, trashed);
  const message = { jobId: 'plain', eventId: 'plain', queueName: 'upkeep-work', body: { kind: 'look' } };
  for (const consumer of manifest.consumers)
    if (consumer.queue === message.queueName) await call('consumer', consumer, message);
}
