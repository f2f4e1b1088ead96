import { get, post, put, remove } from './http';

export interface Person {
  accountId: string;
  displayName: string;
  email: string;
  accountType: 'atlassian' | 'app' | 'customer';
  roles: string[];
}
export interface ClockState {
  now: string;
  running: boolean;
  next: string | null;
}
export interface Session {
  site: { name: string; url: string; cloudId: string };
  user: Person;
  users: Person[];
  clock: ClockState;
  app: { name: string; version: string; installed: boolean };
}
export interface AppModule {
  key: string;
  type: string;
  title: string;
  iconUrl?: string;
  src: string;
  editSrc?: string;
  viewportSize?: string;
}
export type Place = 'issue' | 'project' | 'global' | 'admin' | 'portal';

export const getSession = () => get<Session>('/__sandbox/session');
/** How the site's app was installed or taken away. */
export interface Installed {
  installed: boolean;
  preUninstall: { moduleKey: string; ok: boolean; message: string | null }[];
}

export const switchUser = (accountId: string) => post<unknown>('/__sandbox/session', { accountId });
export const changeInstallation = (action: 'install' | 'uninstall') =>
  post<Installed>('/__sandbox/app', { action });
export const getClock = () => get<ClockState>('/__sandbox/clock');
export const moveClock = (
  action: 'stop' | 'start' | 'step' | 'set',
  more: { ms?: number; at?: string } = {},
) => post<ClockState>('/__sandbox/clock', { action, ...more });

/** The app's modules that the chosen user sees in a place, display conditions already applied. */
export function getModules(
  place: Place,
  ids: { issueId?: string; projectId?: string } = {},
): Promise<AppModule[]> {
  return get<AppModule[]>(`/__sandbox/modules?${new URLSearchParams({ place, ...ids }).toString()}`);
}

/** A mail that the site has sent. */
export interface Mail {
  id: string;
  at: string;
  issueKey: string | null;
  from: string;
  to: { accountId: string; displayName: string; email: string }[];
  subject: string;
  text: string;
}
export const getMail = () => get<Mail[]>('/__sandbox/mail');

export interface Widget {
  id: string;
  moduleKey: string;
  config: Record<string, unknown> | null;
}
export interface Dashboard {
  dashboardId: string;
  widgets: (Widget & { module: AppModule })[];
  available: AppModule[];
}
export const getDashboard = () => get<Dashboard>('/__sandbox/widgets');
export const addWidget = (moduleKey: string, config: unknown) =>
  post<Widget>('/__sandbox/widgets', { moduleKey, config });
export const saveWidget = (id: string, config: unknown) => put<Widget>('/__sandbox/widgets', { id, config });
export const removeWidget = (id: string) =>
  remove<unknown>(`/__sandbox/widgets?id=${encodeURIComponent(id)}`);
