import { call, get, post } from '../api/http';
import type { AppModule } from '../api/sandbox';
import { asText } from '../fields/field-value';
import { colorMode } from '../layout/color-mode';
import { announce } from './flags';

export interface FrameIds {
  issueId?: string;
  projectId?: string;
  widgetId?: string;
  entryPoint?: 'edit';
}

/** What the page around a frame can do for it. */
export interface FrameHost {
  refreshIssue(): void;
  go(url: string, newTab: boolean): void;
  /** What a dashboard does for a widget that is being set up. */
  widget?: WidgetHost;
}
export interface WidgetHost {
  updateConfig(config: unknown): void;
  /** Keeps what the page wants kept (null: nothing) and answers which widget it is. */
  save(config: unknown): Promise<{ widgetId: string }>;
  saved(): void;
  failed(message: string): void;
}

interface InvokeAnswer {
  ok: boolean;
  value?: unknown;
  error?: { message: string };
}

/**
 * Answers one command of the app's bridge. An unknown command is an error that names itself:
 * the sandbox never pretends to have done something.
 */
export async function answerBridge(
  module: AppModule,
  ids: FrameIds,
  host: FrameHost,
  name: string,
  arg: unknown,
): Promise<unknown> {
  const input = (arg ?? {}) as Record<string, unknown>;
  switch (name) {
    case 'invoke': {
      if (input['invokeType']) throw new Error('The sandbox has no remotes or containers to invoke.');
      const answer = await post<InvokeAnswer>('/__sandbox/invoke', {
        moduleKey: module.key,
        functionKey: input['functionKey'],
        payload: input['payload'],
        ...ids,
      });
      if (!answer.ok) throw new Error(answer.error?.message ?? 'The invocation failed.');
      return answer.value;
    }
    case 'getContext':
      return get(`/__sandbox/context?${new URLSearchParams({ moduleKey: module.key, ...ids }).toString()}`);
    case 'fetchProduct': {
      if (input['product'] !== 'jira') throw new Error(`The sandbox has no ${String(input['product'])}.`);
      const init = (input['fetchRequestInit'] ?? {}) as {
        method?: string;
        headers?: [string, string][];
        body?: string | null;
      };
      return call('POST', '/__sandbox/fetch-product', {
        moduleKey: module.key,
        restPath: input['restPath'],
        init: {
          method: init.method ?? 'GET',
          headers: Object.fromEntries(init.headers ?? []),
          body: init.body ?? null,
        },
      });
    }
    case 'showFlag':
      announce({
        id: String(input['id']),
        title: asText(input['title']),
        ...(input['description'] ? { description: asText(input['description']) } : {}),
        appearance: (input['type'] ?? input['appearance'] ?? 'normal') as 'info',
      });
      return true;
    case 'closeFlag':
      return true;
    case 'refreshIssueView':
      host.refreshIssue();
      return true;
    case 'navigate':
      host.go(urlOf(input), input['type'] === 'new-tab');
      return undefined;
    case 'getUrl':
      return urlOf(input);
    case 'reload':
      location.reload();
      return undefined;
    case 'enableTheming':
      return { colorMode: colorMode() };
    case 'emitReadyEvent':
      return undefined;
    case 'changeWindowTitle':
      document.title = String(arg);
      return undefined;
    case 'widgetUpdateConfig':
      host.widget?.updateConfig(arg);
      return undefined;
    case 'widgetSave':
      if (!host.widget) throw new Error('Only a widget that is being set up can be saved.');
      return host.widget.save(arg);
    case 'widgetSaved':
      host.widget?.saved();
      return undefined;
    case 'widgetSaveFailed':
      host.widget?.failed(asText(arg));
      return undefined;
    default:
      throw new Error(`The sandbox's shell does not know the bridge command "${name}".`);
  }
}

/** Where a navigation target lies in the shell. Issues, dashboards and pages of projects; the rest says so. */
function urlOf(input: Record<string, unknown>): string {
  if (typeof input['url'] === 'string') return input['url'];
  if (input['target'] === 'issue') return `/browse/${String(input['issueKey'])}`;
  if (input['target'] === 'dashboard') return '/dashboard';
  if (input['target'] === 'module' && typeof input['projectKey'] === 'string')
    return `/projects/${input['projectKey']}/apps/${String(input['moduleKey'])}`;
  throw new Error(`The sandbox's shell does not know the navigation target "${String(input['target'])}".`);
}
