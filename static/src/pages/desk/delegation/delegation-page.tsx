import '../desk.css';
import { useQuery } from '@tanstack/react-query';
import { readDelegations } from '../../../api/delegations';
import { Failure } from '../../../components/failure';
import { PeopleProvider } from '../../../components/people-context';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import type { DeskPageProps } from '../pages';
import { DELEGATIONS_KEY, DelegationBody } from './delegation-body';

/** Who votes for the viewer, and for whom the viewer votes. */
export function DelegationPage({ viewer }: DeskPageProps) {
  const delegations = useQuery({ queryKey: DELEGATIONS_KEY, queryFn: readDelegations });
  if (delegations.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!delegations.data)
    return <Failure error={delegations.error} retry={() => void delegations.refetch()} />;
  const { given, received, at } = delegations.data;
  const people = [...given, ...received].flatMap((one) => [
    one.to,
    one.principal,
    ...(one.ended === null ? [] : [one.ended.by]),
  ]);
  return (
    <SightProvider viewer={viewer} serverAt={at}>
      <PeopleProvider accountIds={people}>
        <DelegationBody view={delegations.data} />
      </PeopleProvider>
    </SightProvider>
  );
}
