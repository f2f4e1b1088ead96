import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Announce = createContext<(message: string) => void>(() => undefined);

/** Says results aloud for screen readers. The two regions take turns, so that the same words are read twice if they come twice. */
export function Announcer({ children }: { children: ReactNode }) {
  const [{ turn, message }, setState] = useState({ turn: 0, message: '' });
  const announce = useCallback(
    (words: string) => setState((now) => ({ turn: 1 - now.turn, message: words })),
    [],
  );
  return (
    <Announce.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className="hidden-text">
        {turn === 0 ? message : ''}
      </div>
      <div role="status" aria-live="polite" className="hidden-text">
        {turn === 1 ? message : ''}
      </div>
    </Announce.Provider>
  );
}

/** Gives the function that announces a result. */
export const useAnnounce = () => useContext(Announce);
