import { createActivity } from './activity';
import { createFaults } from './faults';
import { createFrontEnd } from './front-end';
import { createActionCaller } from './events/actions';
import { createProductEvents } from './events/product-events';
import { startSchedules } from './events/schedules';
import { createJqlFunctionCaller } from './events/jql-functions';
import { createValidatorCaller } from './events/validators';
import { createKvs } from './kvs/kvs';
import { createRate } from './kvs/rate';
import { createSiteRate } from './site-rate';
import { createWebTriggerCaller } from './web-triggers/call';
import { createWebTriggerApi } from './web-triggers/graphql';
import { openWebTriggerUrls } from './web-triggers/urls';
import type { Rate } from './kvs/rate';
import { openStore } from './kvs/store';
import { installedApp, stableUuid } from './manifest/installed-app';
import { createLifecycle, installationOf, isInstalled } from './lifecycle';
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
import type { ActionAnswer, ActionCall } from './events/actions';
import type { FrontEndAnswer, FrontEndCall } from './front-end';
import type { DeliveryStore } from './queue/delivery-store';
import type { PreUninstallRun } from './lifecycle';
import type { AppManifest } from './manifest/types';
import type { Meters } from './meters/meters';
import type { AppCode } from './runtime/app-code';
import type { ForgeFetch } from './runtime/invocation';
import type { Installation, Invoke } from './runtime/invoker';
import type { Running } from './runtime/running';
import type { WebAnswer, WebCall } from './web-triggers/call';

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
  readonly installed: boolean;
  /** Installs the app again after it was uninstalled: it starts empty, with the fields that Jira has kept for it. */
  install(): void;
  /** Uninstalls the app as an admin would: preUninstall runs, then its data, events and schedules are gone. */
  uninstall(): Promise<readonly PreUninstallRun[]>;
  readonly meters: Meters;
  readonly faults: Faults;
  /** Any function, as the platform itself would call it. */
  readonly invoke: Invoke;
  /** A resolver, as the browser asks for it. */
  readonly invokeFrontEnd: (call: FrontEndCall) => Promise<FrontEndAnswer>;
  /** An action, as a rule of Automation or an agent asks for it. */
  readonly callAction: (call: ActionCall) => Promise<ActionAnswer>;
  /** A web trigger, as anybody who knows its address asks it. */
  readonly callWebTrigger: (call: WebCall) => Promise<WebAnswer>;
  /** The key-value store of this installation, for looking into it from tests; not metered. */
  readonly kvs: (path: string, body: unknown) => { status: number; text: string };
  /** Resolves when nothing is under way and nothing is due. */
  settle(): Promise<void>;
}

const NOT_INSTALLED = 'The app is not installed.';
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
  const store = openDeliveryStore(db, cloudId);
  const installation = installationOf(manifest.appId, cloudId, store);
  const kvsStore = openStore({
    db,
    site: stableUuid(`${manifest.appId}/${cloudId}`),
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
  const urls = openWebTriggerUrls(store, installation, jira.siteUrl);
  const webTriggers = createWebTriggerApi({ manifest, installation, urls, pace });
  const services = { jira, manifest, kvs, queue, faults, webTriggers };
  const fetchFor = whileInstalled(store, createForgeFetch(services));
  const run = createInvoker({ manifest, code, installation, now, fetchFor, meters, activity });
  const invoke: Invoke = async (request) =>
    isInstalled(store) ? run(request) : { ok: false, outcome: 'refused', message: NOT_INSTALLED };

  const siteRate = createSiteRate(pace);
  const app = installedApp(manifest, {
    callValidator: createValidatorCaller(manifest, invoke),
    callJqlFunction: createJqlFunctionCaller(manifest, invoke),
  });
  const deliverEvent = createProductEvents({ manifest, cloudId, clock, faults, deliverer, onDropped });
  const publish = (event: ProductEvent): void => {
    if (isInstalled(store)) deliverEvent(event);
  };
  jira.onEvent(publish);
  const lifecycle = createLifecycle({
    manifest,
    app,
    installation,
    jira,
    clock,
    store,
    kvs: kvsStore,
    deliverer,
    invoke,
    publish,
    startSchedules: (installedAt) =>
      startSchedules({
        schedules: manifest.schedules,
        cloudId,
        clock,
        installedAt,
        fire: (schedule) =>
          invoke({
            functionKey: schedule.function,
            moduleKey: schedule.key,
            moduleType: 'scheduledTrigger',
            operation: schedule.key,
            payload: { context: { cloudId, moduleKey: schedule.key }, contextToken: 'sandbox' },
            accountId: null,
          }),
      }),
  });

  return {
    app,
    manifest,
    installation,
    get installed() {
      return lifecycle.installed;
    },
    install: () => lifecycle.install(),
    uninstall: () => lifecycle.uninstall(),
    meters,
    faults,
    invoke,
    invokeFrontEnd: createFrontEnd(manifest, invoke, pace, siteRate),
    callAction: createActionCaller(manifest, cloudId, invoke),
    callWebTrigger: createWebTriggerCaller({ manifest, urls, invoke, siteRate }),
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

/** Work that outlives its app reaches nothing any more. */
const whileInstalled =
  (store: DeliveryStore, fetchFor: (running: Running) => ForgeFetch) =>
  (running: Running): ForgeFetch => {
    const reach = fetchFor(running);
    return async (route, path, init) => {
      if (!isInstalled(store)) throw new Error(NOT_INSTALLED);
      return reach(route, path, init);
    };
  };

function sayDropped(event: ProductEvent, why: string): void {
  console.warn(`Forge would not deliver ${event.name}: ${why}.`);
}
