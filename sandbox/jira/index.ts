import { forgetApp, installApp } from './apps/install-app';
import { defaultLimits } from './services/limits';
import { ensureDefaultFieldScheme } from './services/field-schemes/default-scheme';
import { evaluateForModule } from './expressions/evaluate-for-module';
import { makeIds } from './ids';
import { isPanelPinned } from './services/pin-panels';
import { makeRouter } from './router';
import { openJournal } from './configuration-changes/journal';
import { openTables } from './tables';
import { publishConfigurationChanges } from './configuration-changes/publish';
import { routes } from './routes';
import { seedSite } from './seed';
import type { Clock } from '../core/clock';
import type { Db } from '../core/database';
import type { InstalledApp, Jira, ProductEvent } from '../core/types';
import type { JiraContext } from './context';
import type { SiteSeed } from './seed';

export interface OpenJiraOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly cloudId: string;
  readonly siteUrl: string;
  /** What a site that has no rows yet starts with. */
  readonly seed: SiteSeed;
}

/** Opens (and, when it is new, seeds) one Jira site in the given database. */
export function openJira(options: OpenJiraOptions): Jira & { readonly context: JiraContext } {
  const { db, clock, cloudId, siteUrl } = options;
  const tables = openTables(db, cloudId);
  const listeners: ((event: ProductEvent) => void)[] = [];
  const context: JiraContext = {
    cloudId,
    siteUrl,
    tables,
    clock,
    app: null,
    limits: defaultLimits(),
    emit: (event) => listeners.forEach((listener) => listener(event)),
    nextId: makeIds(tables),
  };
  if (tables.table('users').size === 0) seedSite(context, options.seed);
  ensureDefaultFieldScheme(context);
  tables.flush();
  const answer = makeRouter(context, routes);
  const journal = openJournal(tables);
  return {
    cloudId,
    siteUrl,
    context,
    async handle(request) {
      const { result: response, changes } = await journal.during(() => answer(request));
      publishConfigurationChanges(context, request.actor, changes);
      tables.flush();
      return response;
    },
    onEvent: (listener) => void listeners.push(listener),
    install(app: InstalledApp) {
      context.app = app;
      installApp(context, app);
      tables.flush();
    },
    uninstall(appId) {
      if (context.app?.appId === appId) context.app = null;
      forgetApp(context, appId);
      tables.flush();
    },
    evaluate: (expression, about) => evaluateForModule(context, expression, about),
    isPanelPinned: (moduleKey, projectId) => isPanelPinned(context, moduleKey, projectId),
    snapshot: () => tables.snapshot(),
  };
}
