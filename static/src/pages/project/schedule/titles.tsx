import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { readTitles } from '../../../api/read-titles';

type Titles = ReadonlyMap<string, string>;
const TitlesContext = createContext<Titles>(new Map());
const WantContext = createContext<(ids: readonly (string | null)[]) => void>(() => undefined);

/** Titles that are asked for at the most when something new comes into view. */
const MOST_AT_ONCE = 300;

/** Fetches the titles of what is in view, each once; keys are shown until they come. */
export function TitlesProvider({ children }: { children: ReactNode }) {
  const [titles, setTitles] = useState<Titles>(new Map());
  const asked = useRef(new Set<string>());
  const want = useCallback((ids: readonly (string | null)[]) => {
    const fresh = [...new Set(ids)].filter((id) => id !== null && !asked.current.has(id)) as string[];
    fresh.length = Math.min(fresh.length, MOST_AT_ONCE);
    fresh.forEach((id) => asked.current.add(id));
    if (fresh.length === 0) return;
    void readTitles(fresh).then((found) => {
      // Asked again when it comes into view again: Jira may have been busy.
      fresh.forEach((id) => found.has(id) || asked.current.delete(id));
      setTitles((known) => new Map([...known, ...found]));
    });
  }, []);
  return (
    <WantContext.Provider value={want}>
      <TitlesContext.Provider value={titles}>{children}</TitlesContext.Provider>
    </WantContext.Provider>
  );
}

/** Says which issues are in view. The array must keep its identity as long as its content is the same. */
export function useWanted(ids: readonly (string | null)[]): void {
  const want = useContext(WantContext);
  useEffect(() => want(ids), [want, ids]);
}

/** The title of an issue, or null as long as it isn't known. */
export const useTitle = (issueId: string | null): string | null =>
  useContext(TitlesContext).get(issueId ?? '') ?? null;
