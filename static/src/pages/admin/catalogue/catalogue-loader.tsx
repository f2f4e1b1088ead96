import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../../../../src/contract/practices';
import { readCatalogue } from '../../../api/read-catalogue';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';

/** Reads the catalogue and shows what is made of it; says so while it loads, when it fails and when it is empty. */
export function CatalogueLoader({ children }: { children: (catalogue: Catalogue) => ReactNode }) {
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: readCatalogue });
  const words = text.catalogue;
  if (catalogue.isPending) return <Skeleton rows={['line', 'button', 'title', 'block', 'title', 'block']} />;
  if (!catalogue.data) return <Failure error={catalogue.error} retry={() => void catalogue.refetch()} />;
  if (catalogue.data.practices.length === 0)
    return (
      <div className="stack-tight">
        <p className="strong">{words.empty}</p>
        <p className="subtle">{words.emptyWhy}</p>
      </div>
    );
  return (
    <>
      {catalogue.isError ? <Failure error={catalogue.error} retry={() => void catalogue.refetch()} /> : null}
      {children(catalogue.data)}
    </>
  );
}
