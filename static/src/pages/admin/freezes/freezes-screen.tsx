import './freezes.css';
import Button from '@atlaskit/button/default/button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFreezes } from '../../../api/freezes';
import { Failure } from '../../../components/failure';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { ExceptionList } from './exception-list';
import { FreezeEditor } from './freeze-editor';
import { FreezeList } from './freeze-list';
import { FREEZES_KEY } from './keys';

const words = text.freezes;
type Shown = keyof typeof words.views;
const SHOWN: readonly Shown[] = ['freezes', 'exceptions'];
type Place = { readonly at: Shown } | { readonly at: 'one'; readonly id: string | null };

/** Freezes of the site: the list and the ledger of exceptions, or one of them. */
export function FreezesScreen({ canConfigure }: { canConfigure: boolean }) {
  const [place, go] = useState<Place>({ at: 'freezes' });
  const freezes = useQuery({ queryKey: FREEZES_KEY, queryFn: readFreezes });
  if (freezes.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!freezes.data) return <Failure error={freezes.error} retry={() => void freezes.refetch()} />;
  if (place.at === 'one')
    return (
      <div className="stack">
        <div className="back">
          <Button appearance="subtle" spacing="compact" onClick={() => go({ at: 'freezes' })}>
            ← {words.backTo}
          </Button>
        </div>
        <FreezeEditor
          key={place.id}
          id={place.id}
          view={freezes.data}
          canConfigure={canConfigure}
          saved={(id) => go({ at: 'one', id })}
        />
      </div>
    );
  return (
    <div className="stack">
      <div className="spread">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        {canConfigure ? (
          <Button appearance="primary" onClick={() => go({ at: 'one', id: null })}>
            {words.add}
          </Button>
        ) : null}
      </div>
      <p>{place.at === 'freezes' ? words.lead : words.exceptions.lead}</p>
      <div>
        <Segmented
          label={words.view}
          options={SHOWN.map((value) => ({ value, label: words.views[value] }))}
          value={place.at}
          onChange={(at) => go({ at })}
        />
      </div>
      {freezes.isError ? <Failure error={freezes.error} retry={() => void freezes.refetch()} /> : null}
      {place.at === 'freezes' ? (
        <FreezeList view={freezes.data} open={(id) => go({ at: 'one', id })} />
      ) : (
        <ExceptionList />
      )}
    </div>
  );
}
