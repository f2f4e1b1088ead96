import { moduleAri } from '../../../sandbox/core/types';
import { asApp, testApp } from '../../support/jira-site';
import { answerTo, anIssue, call, site } from './jira-site';
import type { Limit } from './limit';

const API = '/rest/api/3';
const letters = (count: number): string => 'x'.repeat(count);

const adf = (length: number) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: letters(length) }] }],
});
const comment = async (length: number) =>
  call('POST', `${API}/issue/${await anIssue()}/comment`, { body: adf(length) });
const summary = async (length: number) =>
  call('PUT', `${API}/issue/${await anIssue()}`, { fields: { summary: letters(length) } });
/** The value has so many characters, with its quotation marks. */
const property = async (length: number, key = 'steward-test') =>
  call('PUT', `${API}/issue/${await anIssue()}/properties/${key}`, letters(length - 2));
const appProperty = (length: number, key = 'steward-test') =>
  call('PUT', `/rest/forge/1/app/properties/${key}`, letters(length - 2), asApp);
const workType = (length: number) =>
  call('POST', `${API}/issuetype`, { name: letters(length), type: 'standard' });

let number = 0;
/** Makes a workflow of two statuses whose last one, way or rule is told. */
function workflow(more: { name?: string; status?: string; transition?: string; config?: string }) {
  number += 1;
  const statuses = [
    { statusReference: 'a', name: `Begun ${number}`, statusCategory: 'TODO' },
    { statusReference: 'b', name: more.status ?? `Ended ${number}`, statusCategory: 'DONE' },
  ];
  const rule = {
    ruleKey: 'forge:workflow-validator',
    parameters: { key: moduleAri(testApp(), 'gate'), config: more.config ?? '{}' },
  };
  return call(
    'POST',
    `${API}/workflows/create`,
    {
      scope: { type: 'GLOBAL' },
      statuses,
      workflows: [
        {
          name: more.name ?? `Two steps ${number}`,
          statuses: statuses.map(({ statusReference }) => ({ statusReference, properties: {} })),
          transitions: [
            { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', links: [], properties: {} },
            {
              id: '11',
              type: 'DIRECTED',
              name: more.transition ?? 'End',
              toStatusReference: 'b',
              links: [{ fromStatusReference: 'a' }],
              properties: {},
              validators: [rule],
            },
          ],
        },
      ],
    },
    asApp,
  );
}

/** Writes to one issue so often, each so many milliseconds after the other; the answer to the last one. */
async function writes(count: number, everyMs: number): Promise<string> {
  const world = site();
  const { clock } = world;
  const key = await world.make();
  await clock.step(60_000);
  let last = { status: 0, headers: {} as Readonly<Record<string, string>> | undefined };
  clock.start();
  try {
    for (let n = 0; n < count; n += 1) {
      last = {
        headers: undefined,
        ...(await answerTo('PUT', `${API}/issue/${key}`, { fields: { summary: `s${n}` } })),
      };
      await clock.step(everyMs);
    }
  } finally {
    clock.stop();
  }
  return last.status < 400
    ? 'ok'
    : `${last.status} ${last.headers?.['RateLimit-Reason']}, again after ${last.headers?.['Retry-After']} s`;
}
const PER_ISSUE = /^429 jira-per-issue-on-write, again after \d+ s$/;

export const writingLimits: readonly Limit[] = [
  {
    limit: '32,767 characters of a text, comments too',
    source: 'OpenAPI, advanced settings of Jira',
    met: { allowed: () => comment(32_767), refused: () => comment(32_768), says: /^400 / },
  },
  {
    limit: '255 characters of a summary',
    source: 'advanced settings of Jira',
    met: { allowed: () => summary(255), refused: () => summary(256), says: /^400 .*255/ },
  },
  {
    limit: '32,768 characters of a property',
    source: 'OpenAPI: Set issue property',
    met: { allowed: () => property(32_768), refused: () => property(32_769), says: /^400 / },
  },
  {
    limit: '255 characters of the key of a property',
    source: 'OpenAPI: Set issue property',
    met: {
      allowed: () => property(9, letters(255)),
      refused: () => property(9, letters(256)),
      says: /^400 /,
    },
  },
  {
    limit: '32,768 characters of a property of the app',
    source: 'OpenAPI: Set app property (Forge)',
    met: { allowed: () => appProperty(32_768), refused: () => appProperty(32_769), says: /^400 .*32768/ },
  },
  {
    limit: '127 characters of the key of a property of the app',
    source: 'OpenAPI: Set app property (Forge)',
    met: {
      allowed: () => appProperty(9, letters(127)),
      refused: () => appProperty(9, letters(128)),
      says: /^400 .*127/,
    },
  },
  {
    limit: '60 characters of the name of a work type',
    source: 'OpenAPI: Create issue type',
    met: { allowed: () => workType(60), refused: () => workType(61), says: /^400 .*60/ },
  },
  {
    limit: '255 characters of the name of a workflow',
    source: 'OpenAPI: Bulk create workflows',
    met: {
      allowed: () => workflow({ name: letters(255) }),
      refused: () => workflow({ name: letters(256) }),
      says: /^400 .*255/,
    },
  },
  {
    limit: '60 characters of the name of a status or a transition in the editor of workflows',
    source: 'OpenAPI: Bulk create workflows',
    met: {
      allowed: () => workflow({ status: letters(60), transition: letters(60) }),
      refused: () => workflow({ transition: letters(61) }),
      says: /^400 .*60/,
    },
  },
  {
    limit: '32 KB of the configuration of a rule in a workflow',
    source: 'platform/forge/manifest-reference/modules/jira-workflow-validator',
    met: {
      allowed: () => workflow({ config: letters(32 * 1024) }),
      refused: () => workflow({ config: letters(32 * 1024 + 1) }),
      says: /^400 .*32 KB/,
    },
  },
  {
    limit: '20 writes to one issue in two seconds, and when to come again',
    source: 'cloud/jira/platform/rate-limiting',
    met: { allowed: () => writes(20, 10), refused: () => writes(21, 10), says: PER_ISSUE },
  },
  {
    limit: '100 writes to one issue in thirty seconds, and when to come again',
    source: 'cloud/jira/platform/rate-limiting',
    met: { allowed: () => writes(100, 200), refused: () => writes(101, 200), says: PER_ISSUE },
  },
];
