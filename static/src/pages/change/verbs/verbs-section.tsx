import { lazy } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { LazySection } from '../../../components/lazy-section';
import { text } from '../../../text';

const VerbList = lazy(async () => ({ default: (await import('./verb-list')).VerbList }));
const words = text.change.parts.verbs;

/** What can be done with the change beside deciding it; which of it is possible now stands in the line itself. */
export function VerbsSection({ view }: { view: ChangeView }) {
  const { verbs = [], after } = view;
  const isBegun = after !== undefined && after.actual.start !== null;
  if (verbs.length === 0 && !isBegun) return null;
  const possible = verbs.filter(({ can }) => can).map(({ verb }) => words.names[verb]);
  return (
    <LazySection
      title={words.title}
      summary={possible.length === 0 ? words.none : <span className="capital">{possible.join(', ')}</span>}
    >
      {() => <VerbList view={view} />}
    </LazySection>
  );
}
