import './services.css';
import Button from '@atlaskit/button/default/button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readService } from '../../../api/services';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { BLANK } from './edit/draft';
import { ServiceEditor } from './edit/service-editor';
import { ImportScreen } from './import/import-screen';
import { serviceKey, SERVICES_KEY } from './keys';
import { FIRST_LIST, ServiceList } from './list/service-list';

type Place =
  | { readonly at: 'list' }
  | { readonly at: 'new' }
  | { readonly at: 'import' }
  | { readonly at: 'one'; readonly id: string };

function OneService(props: { id: string; saved: (id: string) => void; leave: () => void }) {
  const { id } = props;
  const service = useQuery({
    queryKey: serviceKey(id),
    queryFn: () => readService(id),
    // What somebody edits must not change under their eyes; saving says when somebody else was faster.
    staleTime: Infinity,
  });
  if (service.isError) return <Failure error={service.error} retry={() => void service.refetch()} />;
  if (!service.data) return <Skeleton rows={['title', 'section', 'block', 'block']} />;
  return (
    <ServiceEditor
      // Once something was saved, the form begins from there.
      key={service.data.service.version}
      view={service.data}
      first={service.data.service}
      saved={props.saved}
      reload={() => void service.refetch()}
      leave={props.leave}
    />
  );
}

/** The service registry: the list, one service, a new one, or an import. */
export function ServicesScreen({ canConfigure }: { canConfigure: boolean }) {
  const client = useQueryClient();
  const [place, go] = useState<Place>({ at: 'list' });
  const [sight, look] = useState(FIRST_LIST);
  const toList = () => go({ at: 'list' });
  const open = (id: string) => go({ at: 'one', id });
  if (place.at === 'list')
    return (
      <ServiceList
        sight={sight}
        look={look}
        canConfigure={canConfigure}
        open={open}
        make={() => go({ at: 'new' })}
        toImport={() => go({ at: 'import' })}
      />
    );
  return (
    <div className="stack">
      <div className="back">
        <Button appearance="subtle" spacing="compact" onClick={toList}>
          ← {text.serviceAdmin.list.back}
        </Button>
      </div>
      {place.at === 'one' ? (
        <OneService key={place.id} id={place.id} saved={open} leave={toList} />
      ) : place.at === 'new' ? (
        <ServiceEditor view={null} first={BLANK} saved={open} reload={toList} leave={toList} />
      ) : (
        <ImportScreen
          canConfigure={canConfigure}
          leave={() => {
            void client.invalidateQueries({ queryKey: SERVICES_KEY });
            toList();
          }}
        />
      )}
    </div>
  );
}
