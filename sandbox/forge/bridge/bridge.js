/* The page's side of the bridge: what Forge injects, spoken over postMessage to the page around the frame.
   Functions can't cross that border, so whatever takes one (events, history, flag actions) is kept here. */
(() => {
  const pending = new Map();
  const listeners = new Map();
  let nextId = 1;
  const parentOrigin = location.protocol + '//' + location.host.replace(/^app\./, '');
  const tell = (message) => parent.postMessage(message, parentOrigin);

  function ask(name, arg) {
    return new Promise((resolve, reject) => {
      const id = nextId++;
      pending.set(id, { resolve, reject });
      try {
        tell({ steward: 'call', id, name, arg });
      } catch {
        pending.delete(id);
        reject(
          new Error('The sandbox does not know the bridge command "' + name + '" with a function in it.'),
        );
      }
    });
  }

  function subscribe({ event, callback }) {
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set.add(callback));
    return { unsubscribe: () => set.delete(callback) };
  }
  const publish = (event, payload) => listeners.get(event)?.forEach((callback) => callback(payload));

  function createHistory() {
    const entries = [{ pathname: '/', search: '', hash: '', state: undefined }];
    let index = 0;
    const watching = new Set();
    const parse = (to) => {
      if (typeof to !== 'string') return { pathname: '/', search: '', hash: '', state: undefined, ...to };
      const url = new URL(to, 'http://x' + entries[index].pathname);
      return { pathname: url.pathname, search: url.search, hash: url.hash, state: undefined };
    };
    const changed = (action) => {
      history.action = action;
      history.location = entries[index];
      history.length = entries.length;
      watching.forEach((listener) => listener(history.location, action));
    };
    const history = {
      action: 'POP',
      location: entries[0],
      length: 1,
      push: (to, state) => {
        entries.splice(index + 1, entries.length, { ...parse(to), state });
        index += 1;
        changed('PUSH');
      },
      replace: (to, state) => {
        entries[index] = { ...parse(to), state };
        changed('REPLACE');
      },
      go: (by) => {
        index = Math.min(Math.max(index + by, 0), entries.length - 1);
        changed('POP');
      },
      goBack: () => history.go(-1),
      goForward: () => history.go(1),
      createHref: (to) =>
        typeof to === 'string' ? to : (to.pathname ?? '') + (to.search ?? '') + (to.hash ?? ''),
      listen: (listener) => {
        watching.add(listener);
        return () => watching.delete(listener);
      },
    };
    return history;
  }

  function showTheme(answer) {
    const mode = answer?.colorMode;
    if (mode) document.documentElement.dataset.colorMode = mode;
  }

  /* What @forge/dashboards-bridge asks for. The Save button is the dashboard's: on it the page is asked for a config to keep in the
     product (none without onProductSave, or when that answers nothing) and told afterwards which widget was saved. */
  const onWidget = {};
  const widgetEditApi = {
    onSave: (callback) => void (onWidget.save = callback),
    onProductSave: (callback) => void (onWidget.productSave = callback),
    onSaveError: (callback) => void (onWidget.saveError = callback),
    updateConfig: (config) => void ask('widgetUpdateConfig', config),
  };
  async function saveWidget(draft) {
    try {
      const kept = onWidget.productSave ? await onWidget.productSave(draft) : null;
      const { widgetId } = await ask('widgetSave', kept ?? null);
      if (onWidget.save) await onWidget.save(kept ?? draft, widgetId);
      await ask('widgetSaved', undefined);
    } catch (error) {
      onWidget.saveError?.(error);
      await ask('widgetSaveFailed', String(error?.message ?? error));
    }
  }

  async function callBridge(name, arg) {
    switch (name) {
      case 'getWidgetEditApi':
        return widgetEditApi;
      case 'getWidgetApi':
        // Previews are part of the list of widgets, which is not drawn here.
        return { setPreviewConfig: () => undefined };
      case 'on':
      case 'onPublic':
        return subscribe(arg);
      case 'emit':
      case 'emitPublic':
        publish(arg.event, arg.payload);
        return ask(name, arg);
      case 'createHistory':
        return createHistory();
      case 'onClose':
        subscribe({ event: 'close', callback: arg });
        return true;
      case 'showFlag': {
        const actions = (arg.actions ?? []).map(({ text }, action) => ({ text, action }));
        (arg.actions ?? []).forEach(({ onClick }, action) => {
          if (onClick) subscribe({ event: 'flag:' + arg.id + ':' + action, callback: onClick });
        });
        return ask(name, { ...arg, actions });
      }
      case 'openModal': {
        const { onClose, ...rest } = arg;
        if (onClose) subscribe({ event: 'modal-closed', callback: onClose });
        return ask(name, rest);
      }
      case 'enableTheming':
        return ask(name, undefined).then(showTheme);
      default:
        return ask(name, arg);
    }
  }

  addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== parentOrigin) return;
    const message = event.data ?? {};
    if (message.steward === 'event') {
      if (message.event === 'theme') showTheme(message.payload);
      if (message.event === 'widget-save') void saveWidget(message.payload);
      publish(message.event, message.payload);
    }
    if (message.steward !== 'answer') return;
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (!waiting) return;
    if (message.ok) waiting.resolve(message.value);
    else waiting.reject(new Error(message.error?.message ?? 'The bridge call failed.'));
  });

  // Jira sizes the frame by its content.
  addEventListener('DOMContentLoaded', () => {
    let last = 0;
    const measure = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height > 0 && height !== last) tell({ steward: 'height', height: (last = height) });
    };
    new ResizeObserver(measure).observe(document.body);
    measure();
  });

  globalThis.__bridge = { callBridge };
})();
