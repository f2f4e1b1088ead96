import type * as Bridge from '@forge/bridge';
import { aBuilder, driven, local, refused, type Entries } from './entry';

/** The shell's words, or those that the package puts in their place. */
const unknown = /does not know|sandbox has no|view is not (closable|openable)|Unable to open/;
const NEVER_ASKS = local('Asks nothing of the page, or only what a refused function has got.');

/** What each public function of @forge/bridge comes to in a page of the sandbox. The package takes the bridge while it loads. */
export function bridgeEntries(bridge: typeof Bridge): Entries {
  const { events, view, router, realtime, rovo, permissions } = bridge;
  const target = bridge.NavigationTarget;
  const nothing = (): void => undefined;
  const flag = { id: 'f', title: 'Done', actions: [{ text: 'Undo', onClick: nothing }] };
  const refuses = (run: () => unknown) => refused(run, unknown);
  return {
    invoke: driven(
      async () => Object.keys((await bridge.invoke('who', {})) ?? {}),
      ['accountId', 'issue', 'module', 'at', 'now'],
    ),
    makeInvoke: driven(() => (bridge.makeInvoke() as (name: string) => unknown)('nothing'), {}),
    invokeRemote: refuses(() => bridge.invokeRemote({ path: '/x' } as never)),
    invokeService: refuses(() => bridge.invokeService({ path: '/x' } as never)),
    requestJira: driven(async () => (await bridge.requestJira('/rest/api/3/project/search')).status, 200),
    requestConfluence: refuses(() => bridge.requestConfluence('/x')),
    requestBitbucket: refuses(() => bridge.requestBitbucket('/x')),
    requestRemote: refuses(() => bridge.requestRemote('r', { path: '/x' })),
    fetchUserRecommendations: refuses(() => bridge.fetchUserRecommendations({})),
    requestTeamworkGraph: refuses(() => bridge.requestTeamworkGraph('query { me { id } }')),
    showFlag: driven(() => typeof bridge.showFlag(flag).close, 'function'),
    'view.getContext': driven(() => view.getContext(), { moduleKey: 'tiny-panel' }),
    'view.createHistory': driven(async () => (await view.createHistory()).location.pathname, '/'),
    'view.onClose': driven(() => view.onClose(() => Promise.resolve()), undefined),
    'view.emitReadyEvent': refuses(() => view.emitReadyEvent()),
    'view.changeWindowTitle': driven(() => view.changeWindowTitle('title'), undefined),
    'view.theme.enable': driven(() => view.theme.enable(), undefined),
    'view.submit': refuses(() => view.submit({})),
    'view.close': refuses(() => view.close()),
    'view.open': refuses(() => view.open()),
    'view.refresh': refuses(() => view.refresh()),
    'view.getFrameDispatch': NEVER_ASKS,
    'view.createAdfRendererIframeProps': NEVER_ASKS,
    'router.getUrl': driven(
      async () => String(await router.getUrl({ target: target.Issue, issueKey: 'A-1' })),
      /A-1/,
    ),
    'router.navigate': driven(() => router.navigate('/browse/A-1'), undefined),
    'router.open': driven(() => router.open('/browse/A-1'), undefined),
    'router.reload': driven(() => router.reload(), undefined),
    'events.on': driven(async () => typeof (await events.on('e', nothing)).unsubscribe, 'function'),
    'events.onPublic': driven(
      async () => typeof (await events.onPublic('e', nothing)).unsubscribe,
      'function',
    ),
    'events.emit': refuses(() => events.emit('e', {})),
    'events.emitPublic': refuses(() => events.emitPublic('e', {})),
    'realtime.publish': refuses(() => realtime.publish('c', 'p')),
    'realtime.publishGlobal': refuses(() => realtime.publishGlobal('c', 'p')),
    'realtime.subscribe': refuses(() => realtime.subscribe('c', nothing)),
    'realtime.subscribeGlobal': refuses(() => realtime.subscribeGlobal('c', nothing)),
    Modal: aBuilder,
    'Modal().open': refuses(() => new bridge.Modal({ resource: 'r' }).open()),
    'rovo.open': refuses(() =>
      rovo.open({ type: 'forge', agentName: 'a', agentKey: 'k', prompt: 'p' } as never),
    ),
    'rovo.isEnabled': refuses(() => rovo.isEnabled()),
    // The package keeps the refusal to itself.
    getCookieConsentPreferences: driven(() => bridge.getCookieConsentPreferences(), null),
    'permissions.egress.get': refuses(() => permissions.egress.get({})),
    'permissions.egress.set': refuses(() => permissions.egress.set({} as never)),
    'permissions.egress.deleteDomain': refuses(() => permissions.egress.deleteDomain({} as never)),
    'permissions.egress.deleteGroup': refuses(() => permissions.egress.deleteGroup({} as never)),
    'permissions.remote.get': refuses(() => permissions.remote.get({})),
    'permissions.remote.set': refuses(() => permissions.remote.set({} as never)),
    'objectStore.upload': NEVER_ASKS,
    'objectStore.download': NEVER_ASKS,
    'objectStore.getMetadata': NEVER_ASKS,
    'objectStore.delete': NEVER_ASKS,
    'frontendCustomMetrics.counter': NEVER_ASKS,
    'i18n.createTranslationFunction': NEVER_ASKS,
    'i18n.getTranslations': NEVER_ASKS,
    'FeatureFlags().checkFlag': NEVER_ASKS,
    'FeatureFlags().initialize': refuses(() => new bridge.FeatureFlags().initialize({})),
    'FeatureFlags().isInitialized': NEVER_ASKS,
    'FeatureFlags().shutdown': NEVER_ASKS,
    'Modal().onClose': NEVER_ASKS,
    checkPermissions: NEVER_ASKS,
    createPermissionUtils: NEVER_ASKS,
    createUploadPromises: NEVER_ASKS,
    'i18n.resetTranslationsCache': NEVER_ASKS,
    FeatureFlags: aBuilder,
  };
}
