import type { Viewer } from '../../api/viewer';
import { SightProvider } from '../../components/viewer-context';
import { text } from '../../text';
import { Approval } from './approval/approval';
import { useApproval } from './approval/use-approval';
import { PromiseOfRequest } from './promise-of-request';
import { Trouble } from './trouble';

/** A request: its approval, if it is a change, and what is promised. Each comes and fails by itself. */
export function RequestView({ viewer, issueId }: { viewer: Viewer; issueId: string }) {
  const { view, error, retry } = useApproval(issueId);
  return (
    <>
      {view === null ? null : (
        <SightProvider viewer={viewer} serverAt={view.at}>
          <Approval view={view} issueId={issueId} />
        </SightProvider>
      )}
      {error === null ? null : <Trouble error={error} retry={retry} title={text.portalApproval.failed} />}
      <PromiseOfRequest viewer={viewer} issueId={issueId} isChange={view !== null} />
    </>
  );
}
