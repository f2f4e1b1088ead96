import { useEffect } from 'react';
import { useAnnounce } from './announcer';

/** Announces what has been loaded once there are words for it, and again when they change. */
export function useAnnounced(words: string | null): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (words !== null) announce(words);
  }, [announce, words]);
}
