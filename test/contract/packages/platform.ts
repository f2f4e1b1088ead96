import * as api from '@forge/api';
import * as events from '@forge/events';
import * as resolverPackage from '@forge/resolver';
import { aBuilder, anError, driven, local, refused, type Entries } from './entry';
import { publicFunctions } from './public-functions';

const { asApp, asUser, route, privacy, webTrigger } = api;
const queue = new events.Queue({ key: 'work' });
const Resolver = resolverPackage.default;
const me = route`/rest/api/3/myself`;
const other = route`/rest/api/content`;
const status = async (call: Promise<{ status: number }>): Promise<number> => (await call).status;
const later = { body: {}, delayInSeconds: 60 };

export const eventsFunctions = (): string[] =>
  publicFunctions({ ...events, 'Queue()': queue, 'JobProgress()': queue.getJob('j') });
export const eventsEntries: Entries = {
  Queue: aBuilder,
  JobProgress: aBuilder,
  QueueResponse: aBuilder,
  InvocationError: driven(() => new events.InvocationError({ retryAfter: 1 } as never), { _retry: true }),
  'Queue().push': driven(async () => Object.keys(await queue.push(later)), ['jobId']),
  'Queue().getJob': driven(async () => queue.getJob((await queue.push(later)).jobId).getStats(), {
    inProgress: 1,
  }),
  'Queue().cancel': driven(async () => queue.cancel((await queue.push(later)).jobId), undefined),
  'Queue().getStats': driven(async () => queue.getStats((await queue.push(later)).jobId), { success: 0 }),
  'JobProgress().getStats': driven(async () => queue.getJob((await queue.push(later)).jobId).getStats(), {
    failed: 0,
  }),
  'JobProgress().cancel': driven(
    async () => queue.getJob((await queue.push(later)).jobId).cancel(),
    undefined,
  ),
  'appEvents.publish': refused(() => events.appEvents.publish({ key: 'k' })),
  ...Object.fromEntries(
    Object.keys(events)
      .filter((name) => name.endsWith('Error') && name !== 'InvocationError')
      .map((name) => [name, anError]),
  ),
};

const resolver = new Resolver();
export const resolverFunctions = (): string[] =>
  publicFunctions({ ...resolverPackage, 'Resolver()': resolver });
const asked = { call: { functionKey: 'double', payload: 2 }, context: {} } as never;
export const resolverEntries: Entries = {
  makeResolver: driven(
    () => resolverPackage.makeResolver({ double: ({ payload }: { payload: number }) => payload * 2 })(asked),
    4,
  ),
  'Resolver().define': driven(
    () => new Resolver().define('double', ({ payload }) => payload * 2).getDefinitions()(asked),
    4,
  ),
  'Resolver().getDefinitions': driven(
    () => new Resolver().define('double', () => undefined).getDefinitions()(asked),
    undefined,
  ),
  'Resolver().getFunction': local('Finds what was defined.'),
  'Resolver().sanitizeObject': local('Brings an answer into JSON.'),
};

const app = () => asApp();
const person = () => asUser();
export const apiFunctions = (): string[] =>
  publicFunctions({ ...api, 'asApp()': app(), 'asUser()': person() });
const sides = (name: string, side: () => ReturnType<typeof asApp>): Entries => ({
  [`${name}.requestJira`]: driven(() => status(side().requestJira(me)), 200),
  [`${name}.requestConfluence`]: refused(() => side().requestConfluence(other)),
  [`${name}.requestBitbucket`]: refused(() => side().requestBitbucket(other)),
  [`${name}.requestGraph`]: refused(() => side().requestGraph('query { me { id } }')),
  [`${name}.requestConnectedData`]: refused(() => side().requestConnectedData(other)),
  [`${name}.requestAtlassian`]: refused(() => side().requestAtlassian(other)),
  [`${name}.withContext`]: refused(() =>
    side().withContext('ari:cloud:jira::site/1').requestConfluence(other),
  ),
});
export const apiEntries: Entries = {
  asApp: driven(() => status(asApp().requestJira(me)), 200),
  asUser: driven(() => status(asUser().requestJira(me)), 200),
  ...sides('asApp()', app),
  ...sides('asUser()', person),
  'asUser().requestTeamworkGraph': refused(() => person().requestTeamworkGraph('query { me { id } }')),
  'asUser().withProvider': refused(
    () => person().withProvider('google').fetch('/x'),
    /missing config for provider/,
  ),
  requestJira: refused(() => api.requestJira(me)),
  requestConfluence: refused(() => api.requestConfluence(other)),
  requestBitbucket: refused(() => api.requestBitbucket(other)),
  invokeRemote: refused(() => api.invokeRemote('remote', { path: '/x' })),
  invokeService: refused(() => api.invokeService('service', { path: '/x' })),
  'privacy.reportPersonalData': refused(() =>
    privacy.reportPersonalData([{ accountId: 'a', updatedAt: '2026-01-01T00:00:00Z' }]),
  ),
  'webTrigger.getUrl': refused(() => webTrigger.getUrl('nobody'), /web ?trigger|nobody/i),
  'webTrigger.deleteUrl': refused(() => webTrigger.deleteUrl('https://x.example/x1/1')),
  'webTrigger.queryUrls': refused(() => webTrigger.queryUrls()),
  authorize: driven(() => typeof api.authorize().onJira, 'function'),
  getAppContext: driven(() => api.getAppContext(), { environmentType: 'DEVELOPMENT' }),
  __getRuntime: driven(() => api.__getRuntime(), { appContext: {} }),
  'permissions.hasScope': driven(() => api.permissions.hasScope('read:jira-work'), true),
  'permissions.hasPermission': driven(() => api.permissions.hasPermission({ scopes: ['read:jira-work'] }), {
    granted: true,
  }),
  'permissions.canFetchFrom': driven(
    () => api.permissions.canFetchFrom('backend', 'https://x.example'),
    false,
  ),
  'permissions.canLoadResource': driven(
    () => api.permissions.canLoadResource('images', 'https://x.example'),
    false,
  ),
  route: aBuilder,
  assumeTrustedRoute: aBuilder,
  routeFromAbsolute: aBuilder,
  fetch: local('The runtime’s own fetch; its refusal of every host is tried by the runtime’s tests.'),
  bindInvocationContext: local('Keeps the context of an invocation for work that comes later.'),
  'i18n.createTranslationFunction': local('Reads translations of the app’s own files; Steward has none.'),
  'i18n.getTranslations': local('Reads translations of the app’s own files; Steward has none.'),
  isExpectedError: local('Tells errors apart.'),
  isForgePlatformError: local('Tells errors apart.'),
  isHostedCodeError: local('Tells errors apart.'),
  __fetchProduct: local('What requestJira is made of.'),
  __requestAtlassianAsApp: refused(() => api.__requestAtlassianAsApp('/x')),
  __requestAtlassianAsUser: refused(() => api.__requestAtlassianAsUser('/x')),
  createRequestStargateAsApp: refused(() => api.createRequestStargateAsApp()('/x')),
  ...Object.fromEntries(
    Object.keys(api)
      .filter((name) => name.endsWith('Error') && !name.startsWith('is'))
      .map((name) => [name, anError]),
  ),
};
