import { useQuery } from '@tanstack/react-query';
import { readTitles } from '../api/read-titles';

const NONE: ReadonlyMap<string, string> = new Map();

/** Summaries of at most 100 issues, read as the viewer. Until they are there, and if that fails, the keys have to do. */
export function useTitles(issueIds: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...new Set(issueIds)].sort();
  const titles = useQuery({
    queryKey: ['titles', ids],
    queryFn: () => readTitles(ids),
    enabled: ids.length > 0,
    staleTime: 300_000,
    retry: false,
  });
  return titles.data ?? NONE;
}
