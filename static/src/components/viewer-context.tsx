import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

/** How times are written for the viewer, and the instant they are relative to (epoch ms). */
export interface Sight {
  readonly locale: string;
  readonly timeZone: string;
  readonly accountId: string | null;
  readonly now: number;
}

const SightContext = createContext<Sight>({ locale: 'en', timeZone: 'UTC', accountId: null, now: 0 });
const TICK = 30_000;

/**
 * Gives a page the viewer's zone and a "now" that moves every 30 seconds. `serverAt` is the instant at which the back
 * end answered: relative times follow the site's clock, not the computer's, which may be wrong.
 */
export function SightProvider(props: {
  viewer: { locale: string; timeZone: string; accountId: string | null };
  serverAt?: string | undefined;
  children: ReactNode;
}) {
  const { viewer, serverAt, children } = props;
  const [now, setNow] = useState(() => (serverAt ? Date.parse(serverAt) : Date.now()));
  useEffect(() => {
    const offset = serverAt ? Date.parse(serverAt) - Date.now() : 0;
    const tick = () => setNow(Date.now() + offset);
    tick();
    const timer = setInterval(tick, TICK);
    return () => clearInterval(timer);
  }, [serverAt]);
  const { locale, timeZone, accountId } = viewer;
  return (
    <SightContext.Provider value={{ locale, timeZone, accountId, now }}>{children}</SightContext.Provider>
  );
}

export const useSight = () => useContext(SightContext);
