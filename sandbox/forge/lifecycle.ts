import { stableUuid } from './manifest/installed-app';
import type { SandboxClock } from '../core/clock';
import type { InstalledApp, Jira, ProductEvent } from '../core/types';
import type { DeliveryStore } from './queue/delivery-store';
import type { Deliverer } from './queue/deliverer';
import type { Store } from './kvs/store';
import type { AppManifest } from './manifest/types';
import type { Installation, Invoke } from './runtime/invoker';

/** How one function of the app's preUninstall modules ended. */
export interface PreUninstallRun {
  readonly moduleKey: string;
  readonly ok: boolean;
  /** What went wrong, null when nothing did. */
  readonly message: string | null;
}

/** The app on one site, from installing to uninstalling and perhaps again. */
export interface Lifecycle {
  readonly installed: boolean;
  /** Installs the app, after it has been uninstalled; it starts empty. Throws when it is there. */
  install(): void;
  /** Runs preUninstall, then takes the app away whatever came of it. Throws when there is nothing to take away. */
  uninstall(): Promise<readonly PreUninstallRun[]>;
}

export interface LifecycleOptions {
  readonly manifest: AppManifest;
  readonly app: InstalledApp;
  readonly installation: Installation;
  readonly jira: Jira;
  readonly clock: SandboxClock;
  readonly store: DeliveryStore;
  readonly kvs: Store;
  readonly deliverer: Deliverer;
  readonly invoke: Invoke;
  readonly publish: (event: ProductEvent) => void;
  /** Starts the schedules counted from an instant; answers how to stop them. */
  readonly startSchedules: (installedAt: number) => () => void;
}

const INSTALLED_AT = 'installedAt';
const INSTALLATIONS = 'installations';

/** The installation of an app on a site; each installing gives a new id, as the earlier one's data are gone. */
export const installationOf = (appId: string, cloudId: string, store: DeliveryStore): Installation => ({
  cloudId,
  installContext: `ari:cloud:jira::site/${cloudId}`,
  environmentId: stableUuid(`${appId}/environment`),
  get installationId() {
    const earlier = Math.max(0, countOf(store) - 1);
    return stableUuid(`${appId}/${cloudId}${earlier === 0 ? '' : `/${earlier}`}`);
  },
});
const countOf = (store: DeliveryStore): number => Number(store.getState(INSTALLATIONS) ?? 0);

/** Whether the site's file has the app installed. */
export const isInstalled = (store: DeliveryStore): boolean => store.getState(INSTALLED_AT) !== null;

/** Installs the app on a new site, takes it up again on a reopened one, and leaves it away where it was uninstalled. */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { app, jira, clock, store, deliverer, installation } = options;
  let stopSchedules = (): void => undefined;

  function start(installedAt: number): void {
    // Jira has to know whom to call, so it is told at every start.
    jira.install(app);
    stopSchedules = options.startSchedules(installedAt);
  }
  function install(): void {
    const now = clock.now();
    store.putState(INSTALLED_AT, String(now));
    store.putState(INSTALLATIONS, String(countOf(store) + 1));
    start(now);
    const payload = installedPayload(app, installation);
    options.publish({ name: 'avi:forge:installed:app', selfGenerated: false, payload });
  }

  deliverer.resume();
  const installedAt = store.getState(INSTALLED_AT);
  if (installedAt !== null) start(Number(installedAt));
  else if (countOf(store) === 0) install();

  return {
    get installed() {
      return isInstalled(store);
    },
    install() {
      if (isInstalled(store)) throw new Error('The app is installed already.');
      install();
    },
    async uninstall() {
      if (!isInstalled(store)) throw new Error('The app is not installed.');
      const runs = await preUninstall(options);
      stopSchedules();
      // Forge keeps the data of an uninstalled app for 28 days, but out of reach: a new installation starts empty.
      // Source: https://developer.atlassian.com/platform/forge/storage-reference/hosted-storage-data-lifecycle/
      store.dropState(INSTALLED_AT);
      store.putState(INSTALLATIONS, String(Math.max(1, countOf(store))));
      deliverer.clear();
      options.kvs.clear();
      jira.uninstall(app.appId);
      return runs;
    },
  };
}

/**
 * Runs without a user, 55 s at most; what it answers or throws changes nothing.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/pre-uninstall-trigger/
 */
async function preUninstall({
  manifest,
  installation,
  invoke,
}: LifecycleOptions): Promise<PreUninstallRun[]> {
  const runs: PreUninstallRun[] = [];
  for (const module of manifest.preUninstalls) {
    const result = await invoke({
      functionKey: module.function,
      moduleKey: module.key,
      moduleType: 'preUninstall',
      operation: `preUninstall ${module.key}`,
      payload: {
        context: { cloudId: installation.cloudId, moduleKey: module.key },
        contextToken: 'sandbox',
      },
      accountId: null,
    });
    runs.push({ moduleKey: module.key, ok: result.ok, message: result.ok ? null : result.message });
  }
  return runs;
}

/** Payload of avi:forge:installed:app. Source: events-reference/life-cycle. */
const installedPayload = (app: InstalledApp, installation: Installation): Record<string, unknown> => ({
  id: `ari:cloud:ecosystem::installation/${installation.installationId}`,
  installerAccountId: app.accountId,
  app: { id: `ari:cloud:ecosystem::app/${app.appId}`, version: '1.0.0', name: app.name },
  environment: { id: `ari:cloud:ecosystem::environment/${app.appId}/${app.environmentId}` },
});
