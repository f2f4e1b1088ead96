import { view } from '@forge/bridge';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/** What is shown: the page and what it is narrowed to, as the address of the browser says it. */
export interface Place {
  /** First step of the path; "" is the page one comes to. */
  readonly page: string;
  readonly query: Readonly<Record<string, string>>;
}
interface Trail {
  readonly place: Place;
  /** `replace` for what the back button should not step through. */
  readonly go: (place: Place, how?: 'push' | 'replace') => void;
}
/** As much as is needed of the `history` object of the host (version 4), whose types the bridge doesn't bring along. */
interface HostHistory {
  readonly location: { readonly pathname?: string; readonly search?: string };
  push(to: string): void;
  replace(to: string): void;
  listen(heard: () => void): () => void;
}

/** Reads an address of the page, "/calendar?view=week". */
export const readAddress = (pathname = '', search = ''): Place => ({
  page: pathname.split('/').find((step) => step !== '') ?? '',
  query: Object.fromEntries(new URLSearchParams(search)),
});

export function writeAddress({ page, query }: Place): string {
  const search = new URLSearchParams(query).toString();
  return `/${page}${search === '' ? '' : `?${search}`}`;
}

let opened: Promise<HostHistory | null> | null = null;
/**
 * The host's history, asked for once; null where there is none: only full pages have it.
 * https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/view/#createhistory
 */
const openHistory = (): Promise<HostHistory | null> =>
  (opened ??= (async () => {
    try {
      return await view.createHistory();
    } catch {
      return null;
    }
  })());

const START: Place = { page: '', query: {} };
const TrailContext = createContext<Trail>({ place: START, go: () => undefined });

/** Follows the address of the page around the frame. Without a history the place is kept in the frame alone. */
export function PlaceProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Place | null>(null);
  const [history, setHistory] = useState<HostHistory | null>(null);
  useEffect(() => {
    let gone = false;
    let stop: () => void = () => undefined;
    void openHistory().then((found) => {
      if (gone) return;
      const read = () => setPlace(readAddress(found?.location.pathname, found?.location.search));
      read();
      if (!found) return;
      setHistory(found);
      stop = found.listen(read);
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);
  const go = useCallback<Trail['go']>(
    (next, how = 'push') => (history ? history[how](writeAddress(next)) : setPlace(next)),
    [history],
  );
  const trail = useMemo(() => (place === null ? null : { place, go }), [place, go]);
  return trail && <TrailContext.Provider value={trail}>{children}</TrailContext.Provider>;
}

export const usePlace = (): Trail => useContext(TrailContext);
