import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { AppModule } from '../api/sandbox';
import { answerBridge, type FrameIds, type WidgetHost } from './bridge-host';

interface BridgeMessage {
  steward?: 'call' | 'height';
  id?: number;
  name?: string;
  arg?: unknown;
  height?: number;
}

/** One module of the app in its frame on the other origin, with the host side of the bridge. */
export function AppFrame({
  module,
  ids,
  onRefresh,
  fill = false,
  widget,
  save,
}: {
  module: AppModule;
  ids: FrameIds;
  onRefresh?: () => void;
  fill?: boolean;
  /** The dashboard around a widget that is being set up. */
  widget?: WidgetHost;
  /** Changes when the dashboard's Save is pressed; carries what the page has set so far. */
  save?: { readonly config: unknown } | null;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(fill ? 640 : 160);
  const navigate = useNavigate();
  const { issueId, projectId, widgetId, entryPoint } = ids;
  const origin = new URL(module.src, location.href).origin;

  useEffect(() => {
    if (save)
      frame.current?.contentWindow?.postMessage(
        { steward: 'event', event: 'widget-save', payload: save.config },
        origin,
      );
  }, [save, origin]);

  useEffect(() => {
    const known: FrameIds = {
      ...(issueId ? { issueId } : {}),
      ...(projectId ? { projectId } : {}),
      ...(widgetId ? { widgetId } : {}),
      ...(entryPoint ? { entryPoint } : {}),
    };
    const host = {
      ...(widget ? { widget } : {}),
      refreshIssue: () => onRefresh?.(),
      go: (url: string, newTab: boolean) => {
        if (newTab) window.open(url, '_blank', 'noopener');
        else if (url.startsWith('/')) void navigate(url);
        else location.assign(url);
      },
    };
    const listen = (event: MessageEvent<BridgeMessage>) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== origin) return;
      const message = event.data;
      if (message.steward === 'height' && typeof message.height === 'number')
        setHeight(Math.max(80, Math.ceil(message.height)));
      if (message.steward !== 'call' || typeof message.name !== 'string') return;
      const answer = (body: object) =>
        frame.current?.contentWindow?.postMessage({ steward: 'answer', id: message.id, ...body }, origin);
      answerBridge(module, known, host, message.name, message.arg).then(
        (value) => answer({ ok: true, value }),
        (error: Error) => answer({ ok: false, error: { message: error.message } }),
      );
    };
    const changed = () =>
      frame.current?.contentWindow?.postMessage(
        { steward: 'event', event: 'JIRA_ISSUE_CHANGED', payload: known },
        origin,
      );
    window.addEventListener('message', listen);
    window.addEventListener('sandbox-changed', changed);
    return () => {
      window.removeEventListener('message', listen);
      window.removeEventListener('sandbox-changed', changed);
    };
  }, [module, origin, issueId, projectId, widgetId, entryPoint, navigate, onRefresh, widget]);

  return (
    <iframe
      ref={frame}
      className="app-frame"
      title={module.title}
      src={entryPoint === 'edit' ? module.editSrc : module.src}
      style={{ height }}
      data-module={module.key}
    />
  );
}
