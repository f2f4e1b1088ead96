import { Suspense, useState, type ReactNode } from 'react';
import { CrashGuard } from './crash-guard';
import { Section } from './section';
import { Skeleton } from './skeleton';

/**
 * A section whose content is made only once somebody opens it: its code is loaded and its data asked for then. `always` is
 * there from the first paint. Closing keeps the content, and with it what was written there.
 */
export function LazySection(props: {
  title: string;
  summary?: ReactNode;
  id?: string;
  always?: ReactNode;
  children: () => ReactNode;
}) {
  const { children, always, ...section } = props;
  const [opened, setOpened] = useState(false);
  return (
    <Section {...section} onOpen={() => setOpened(true)}>
      {always}
      {opened ? (
        <CrashGuard>
          <Suspense fallback={<Skeleton rows={['line', 'line', 'line']} />}>{children()}</Suspense>
        </CrashGuard>
      ) : null}
    </Section>
  );
}
