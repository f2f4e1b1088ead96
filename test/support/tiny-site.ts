import { createClock } from '../../sandbox/core/clock';
import { openDatabase } from '../../sandbox/core/database';
import { openForge } from '../../sandbox/forge';
import { readManifest } from '../../sandbox/forge/manifest/read-manifest';
import { openAppCode } from '../../sandbox/forge/runtime/app-code';
import { fakeJira } from './fake-jira';
import { TINY_APP, buildTinyApp } from './tiny-app/build-tiny-app';
import type { SandboxClock } from '../../sandbox/core/clock';
import type { Db } from '../../sandbox/core/database';
import type { Forge } from '../../sandbox/forge';
import type { AppCode } from '../../sandbox/forge/runtime/app-code';
import type { FakeJira } from './fake-jira';

export const START = Date.parse('2026-03-02T09:00:00.000Z');

export interface TinySite {
  readonly clock: SandboxClock;
  readonly db: Db;
  readonly jira: FakeJira;
  readonly forge: Forge;
  readonly code: AppCode;
  /** What the app has noted under a key. */
  noted(key: string): Record<string, unknown>[];
  /** Calls a resolver and answers its value; throws what the browser would see. */
  call(name: string, payload?: unknown, accountId?: string, issue?: string): Promise<unknown>;
}

let bundle: string | undefined;

/** The tiny app on a fake site, with a clock that stands still. */
export function openTinySite(
  given: {
    clock?: SandboxClock;
    db?: Db;
    cloudId?: string;
    code?: AppCode;
    faults?: unknown;
    running?: boolean;
  } = {},
): TinySite {
  bundle ??= buildTinyApp();
  const clock = given.clock ?? createClock({ at: START, running: given.running ?? false });
  const db = given.db ?? openDatabase(':memory:');
  const manifest = readManifest(TINY_APP);
  const code = given.code ?? openAppCode(manifest, bundle, () => clock.now());
  const jira = fakeJira(given.cloudId);
  const forge = openForge({
    db,
    clock,
    jira,
    manifest,
    code,
    faults: given.faults ?? {},
    onDropped: (event, why) => dropped.push(`${event.name}: ${why}`),
  });
  return {
    clock,
    db,
    jira,
    forge,
    code,
    noted(key) {
      const answer = forge.kvs('/api/v1/get', { key });
      return answer.status === 200
        ? (JSON.parse(answer.text) as { value: Record<string, unknown>[] }).value
        : [];
    },
    async call(name, payload, accountId = 'user-1', issue = '10001') {
      const context = { cloudId: jira.cloudId, extension: { issue: { id: issue } } };
      const answer = await forge.invokeFrontEnd({
        moduleKey: 'tiny-panel',
        functionKey: name,
        payload,
        accountId,
        context,
      });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    },
  };
}
/** Events that would not have been delivered, of all sites. */
export const dropped: string[] = [];
