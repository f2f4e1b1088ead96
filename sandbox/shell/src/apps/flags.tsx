import Flag, { FlagGroup } from '@atlaskit/flag';
import { useEffect, useState } from 'react';

export interface Announcement {
  id?: string;
  title: string;
  description?: string;
  appearance?: 'success' | 'error' | 'info' | 'warning' | 'normal';
}
const EVENT = 'sandbox-flag';

/** Shows a flag at the corner of the page; the group is a live region. */
export function announce(flag: Announcement): void {
  window.dispatchEvent(new CustomEvent<Announcement>(EVENT, { detail: flag }));
}

export function Flags() {
  const [flags, setFlags] = useState<(Announcement & { id: string })[]>([]);
  const dismiss = (id: string | number) => setFlags((now) => now.filter((flag) => flag.id !== id));
  useEffect(() => {
    const add = (event: Event) => {
      const flag = (event as CustomEvent<Announcement>).detail;
      const id = flag.id ?? String(performance.now());
      setFlags((now) => [{ ...flag, id }, ...now.filter((one) => one.id !== id)]);
      if (flag.appearance !== 'error') setTimeout(() => dismiss(id), 8_000);
    };
    window.addEventListener(EVENT, add);
    return () => window.removeEventListener(EVENT, add);
  }, []);
  return (
    <FlagGroup onDismissed={dismiss} label="Messages">
      {flags.map((flag) => (
        <Flag
          key={flag.id}
          id={flag.id}
          title={flag.title}
          description={flag.description}
          appearance={flag.appearance ?? 'normal'}
          icon={null}
          actions={[{ content: 'Dismiss', onClick: () => dismiss(flag.id) }]}
        />
      ))}
    </FlagGroup>
  );
}
