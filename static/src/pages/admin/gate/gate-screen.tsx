import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { readGate } from '../../../api/read-gate';
import { setGate } from '../../../api/set-gate';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { GateMode } from './gate-mode';
import { GatePreview } from './gate-preview';
import { GateFacts } from './gate-facts';
import { GatePaths } from './gate-paths';
import { PortalNames } from './portal-names';

const words = text.admin.gatePage;

/** The project's gate: how strict, whether attached, and what it would have refused. */
export function GateScreen(props: { projectId: string; canConfigure: boolean; hasGate: boolean }) {
  const { projectId, canConfigure, hasGate } = props;
  const client = useQueryClient();
  const announce = useAnnounce();
  const key = ['gate', projectId];
  const gate = useQuery({ queryKey: key, queryFn: () => readGate({ projectId }), enabled: hasGate });
  const change = useMutation({
    mutationFn: (request: RequestOf<'admin.setGate'>) => setGate(request),
    onSuccess: (view) => {
      client.setQueryData(key, view);
      void client.invalidateQueries({ queryKey: ['overview'] });
      announce(words.switched[view.mode]);
    },
  });
  if (!hasGate)
    return (
      <div className="stack-tight">
        <p className="strong">{words.noGate}</p>
        <p className="subtle">{words.noGateWhy}</p>
      </div>
    );
  if (gate.isPending) return <Skeleton rows={['title', 'line', 'button', 'block']} />;
  if (!gate.data) return <Failure error={gate.error} retry={() => void gate.refetch()} />;
  return (
    <div className="stack">
      <GateMode
        key={gate.data.mode}
        gate={gate.data}
        canConfigure={canConfigure}
        busy={change.isPending}
        send={(request) => change.mutate({ projectId, ...request })}
      />
      {change.error ? <Failure error={change.error} /> : null}
      <GateFacts gate={gate.data} />
      <GatePreview preview={gate.data.preview} />
      <GatePaths projectId={projectId} canConfigure={canConfigure} />
      <PortalNames projectId={projectId} canConfigure={canConfigure} />
    </div>
  );
}
