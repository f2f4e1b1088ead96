import { events } from '@forge/bridge';
import { useEffect, useRef } from 'react';

/** Calls back when Jira says that the issue around the frame has changed. Hosts without that event change nothing. */
export function useIssueEvents(onChange: () => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    let gone = false;
    let stop: (() => void) | null = null;
    events
      .on('JIRA_ISSUE_CHANGED', () => latest.current())
      .then(
        (subscription: { unsubscribe: () => void }) => {
          if (gone) subscription.unsubscribe();
          else stop = () => subscription.unsubscribe();
        },
        () => undefined,
      );
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
}
