import { lazy } from 'react';
import { LazySection } from '../../../components/lazy-section';
import { text } from '../../../text';

const SimilarList = lazy(async () => ({ default: (await import('./similar-list')).SimilarList }));

/** Past changes like this one, looked for when somebody opens it. */
export const SimilarSection = () => (
  <LazySection title={text.change.similar.title}>{() => <SimilarList />}</LazySection>
);
