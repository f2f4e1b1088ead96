import { createActivity } from './activity';
import { createFaults } from './faults';
import { createFrontEnd } from './front-end';
import { createProductEvents } from './events/product-events';
import { startSchedules } from './events/schedules';
import { createValidatorCaller } from './events/validators';
import { createKvs } from './kvs/kvs';
import { createRate } from './kvs/rate';
import type { Rate } from './kvs/rate';
import { openStore } from './kvs/store';
import { installedApp, stableUuid } from './manifest/installed-app';
import { createMeters } from './meters/meters';
import { createPace } from './pace';
import { createDeliverer } from './queue/deliverer';
import { deliverTo } from './queue/deliver-to';
import { openDeliveryStore } from './queue/delivery-store';
import { createQueueApi } from './queue/queue-api';
import { createForgeFetch } from './runtime/forge-fetch';
import { createInvoker } from './runtime/invoker';
import type { SandboxClock } from '../core/clock';
import type { Db } from '../core/database';
import type { InstalledApp, Jira, ProductEvent } from '../core/types';
import type { Faults } from './faults';
import type { FrontEndAnswer, FrontEndCall } from './front-end';
import type { AppManifest } from './manifest/types';
import type { Meters } from './meters/meters';
import type { AppCode } from './runtime/app-code';
import type { Installation, Invoke } from './runtime/invoker';

export interface OpenForgeOptions {
  readonly db: Db;
  readonly clock: SandboxClock;
  readonly jira: Jira;
  readonly manifest: AppManifest;
  /** Shared by all sites of a process. */
  readonly code: AppCode;
  readonly faults?: unknown;
  readonly onDropped?: (event: ProductEvent, why: string) => void;
}

/** The platform of one installation: the app on one site. */
export interface Forge {
  readonly app: InstalledApp;
  readonly manifest: AppManifest;
  readonly installation: Installation;
  readonly meters: Meters;
  readonly faults: Faults;
  /** Any function, as the platform itself would call it. */
  readonly invoke: Invoke;
  /** A resolver, as the browser asks for it. */
  readonly invokeFrontEnd: (call: FrontEndCall) => Promise<FrontEndAnswer>;
  /** The key-value store of this installation, for looking into it from tests; not metered. */
  readonly kvs: (path: string, body: unknown) => { status: number; text: string };
  /** Resolves when nothing is under way and nothing is due. */
  settle(): Promise<void>;
}

const INSTALLED_AT = 'installedAt';
const NO_RATE: Rate = { admit: () => undefined, use: () => undefined };

/** Installs the app on a site (again on every start: Jira has to know whom to call) and starts its events and schedules. */
export function openForge({
  db,
  clock,
  jira,
  manifest,
  code,
  faults: given,
  onDropped = sayDropped,
}: OpenForgeOptions): Forge {
  const { cloudId } = jira;
  const now = (): number => clock.now();
  const faults = createFaults(given);
  const meters = createMeters(() => clock.iso());
  const activity = createActivity();
  const pace = createPace(now);
  const installation: Installation = {
    cloudId,
    installContext: `ari:cloud:jira::site/${cloudId}`,
    installationId: stableUuid(`${manifest.appId}/${cloudId}`),
    environmentId: stableUuid(`${manifest.appId}/environment`),
  };
  const store = openDeliveryStore(db, cloudId);
  const kvsStore = openStore({
    db,
    site: installation.installationId,
    schemas: manifest.entities,
    now,
    queryLag: () => faults.settings.queryLagMs,
  });
  const kvs = createKvs({ store: kvsStore, now }, createRate(pace));

  // The deliverer calls functions and functions push to the deliverer: one of the two has to be named before it exists.
  const deliverer = createDeliverer({
    store,
    clock,
    activity,
    faults,
    deliver: (delivery) => deliverTo(manifest, cloudId, invoke, delivery),
  });
  const queue = createQueueApi({ manifest, store, deliverer, now, pace });
  const fetchFor = createForgeFetch({ jira, manifest, kvs, queue, faults });
  const invoke: Invoke = createInvoker({ manifest, code, installation, now, fetchFor, meters, activity });

  const app = installedApp(manifest, createValidatorCaller(manifest, invoke));
  const publish = createProductEvents({ manifest, cloudId, clock, faults, deliverer, onDropped });
  jira.install(app);
  jira.onEvent(publish);
  deliverer.resume();
  const installedAt = store.getState(INSTALLED_AT);
  if (installedAt === null) {
    store.putState(INSTALLED_AT, String(now()));
    publish({
      name: 'avi:forge:installed:app',
      selfGenerated: false,
      payload: lifecyclePayload(app, installation),
    });
  }
  startSchedules({
    schedules: manifest.schedules,
    cloudId,
    clock,
    installedAt: installedAt === null ? now() : Number(installedAt),
    fire: (schedule) =>
      invoke({
        functionKey: schedule.function,
        moduleKey: schedule.key,
        moduleType: 'scheduledTrigger',
        operation: schedule.key,
        payload: { context: { cloudId, moduleKey: schedule.key }, contextToken: 'sandbox' },
        accountId: null,
      }),
  });

  return {
    app,
    manifest,
    installation,
    meters,
    faults,
    invoke,
    invokeFrontEnd: createFrontEnd(manifest, invoke, pace),
    kvs: createKvs({ store: kvsStore, now }, NO_RATE),
    async settle() {
      for (;;) {
        await activity.idle();
        // Timers that are due fire from the event loop: let it turn once before looking again.
        await new Promise((resolve) => setTimeout(resolve, 0));
        const next = clock.next();
        if (activity.count === 0 && deliverer.held === 0 && (next === null || next > clock.now())) return;
      }
    },
  };
}

/** Payload of avi:forge:installed:app. Source: events-reference/life-cycle. */
const lifecyclePayload = (app: InstalledApp, installation: Installation): Record<string, unknown> => ({
  id: `ari:cloud:ecosystem::installation/${installation.installationId}`,
  installerAccountId: app.accountId,
  app: { id: `ari:cloud:ecosystem::app/${app.appId}`, version: '1.0.0', name: app.name },
  environment: { id: `ari:cloud:ecosystem::environment/${app.appId}/${app.environmentId}` },
});

function sayDropped(event: ProductEvent, why: string): void {
  console.warn(`Forge would not deliver ${event.name}: ${why}.`);
}
