import { lazy, Suspense, useState } from 'react';
import type { ApprovalView } from '../../../../../../src/contract/change';
import { CrashGuard } from '../../../../components/crash-guard';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';

const ManageTools = lazy(async () => ({ default: (await import('./manage-tools')).ManageTools }));

/** Whether the viewer has anything to manage in an approval. */
const isManaged = ({ stages, excluded, you, roundId }: ApprovalView): boolean =>
  roundId !== null &&
  (stages.some(({ canJoin, seats }) => canJoin || seats.some(({ actions }) => actions.length > 0)) ||
    (you.canClear && excluded.length > 0));

/** The tools of the chair and of change managers: out of the way, and only for those who have them. */
export function Manage({ approval }: { approval: ApprovalView }) {
  const [opened, setOpened] = useState(false);
  const { roundId } = approval;
  if (roundId === null || !isManaged(approval)) return null;
  return (
    <details onToggle={() => setOpened(true)}>
      <summary className="more small">{text.change.approval.manage}</summary>
      {opened ? (
        <CrashGuard>
          <Suspense fallback={<Skeleton rows={['line', 'line']} />}>
            <ManageTools approval={approval} roundId={roundId} />
          </Suspense>
        </CrashGuard>
      ) : null}
    </details>
  );
}
