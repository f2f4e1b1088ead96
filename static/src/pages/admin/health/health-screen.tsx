import Button from '@atlaskit/button/default/button';
import { Failure } from '../../../components/failure';
import { PartialNotice } from '../../../components/partial-notice';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { Checks } from './checks';
import { FailureTable } from './failure-table';
import { Letters } from './letters';
import { Queues } from './queues';
import { Schedules } from './schedules';
import { useHealth } from './use-health';
import { Verdict } from './verdict';

const words = text.health;

/** Whether Steward itself is well; then what that is told by, the most pressing first. */
export function HealthScreen({ canConfigure }: { canConfigure: boolean }) {
  const { health, measure, retry, discard, error, settle } = useHealth();
  if (health.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!health.data) return <Failure error={health.error} retry={() => void health.refetch()} />;
  const view = health.data;
  const busy = measure.isPending || retry.isPending || discard.isPending;
  return (
    <div className="stack">
      <Verdict view={view} />
      <div className="row">
        <Button isLoading={health.isFetching} onClick={() => void health.refetch()}>
          {words.reload}
        </Button>
      </div>
      {error ? <Failure error={error} retry={() => void health.refetch().then(settle)} /> : null}
      <PartialNotice partial={view.partial} />
      <Letters
        letters={view.letters}
        canConfigure={canConfigure}
        busy={busy}
        retry={retry.mutate}
        discard={(request, done) => discard.mutate(request, { onSuccess: done })}
      />
      <Schedules sweep={view.sweep} daily={view.daily} />
      <Checks view={view} />
      <Queues
        queues={view.queues}
        measure={canConfigure ? () => measure.mutate() : null}
        busy={measure.isPending}
      />
      <FailureTable failures={view.failures} />
    </div>
  );
}
