import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readNativeClocks } from '../../api/read-native-clocks';
import { Failure } from '../../components/failure';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { NativeList } from './native-list';

/** Jira's own SLAs of the request, asked for when somebody opens this part. */
export function NativeSlas({ issueId }: { issueId: string }) {
  const [opened, setOpened] = useState(false);
  const native = useQuery({
    queryKey: ['native-clocks', issueId],
    queryFn: () => readNativeClocks({ issueId }),
    enabled: opened,
  });
  return (
    <details
      className="section"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <h3>{text.clocks.native.title}</h3>
      </summary>
      <div className="section-body">
        {native.data ? (
          <NativeList native={native.data} />
        ) : native.isError ? (
          <Failure error={native.error} retry={() => void native.refetch()} />
        ) : (
          <Skeleton rows={['line', 'line']} />
        )}
      </div>
    </details>
  );
}
