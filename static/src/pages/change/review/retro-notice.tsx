import { lazy, Suspense } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { CrashGuard } from '../../../components/crash-guard';
import { Skeleton } from '../../../components/skeleton';

const RetroVote = lazy(async () => ({ default: (await import('./retro-vote')).RetroVote }));

/** The vote on what was done, for those who have one while it is open. */
export function RetroNotice({ view }: { view: ChangeView }) {
  const retro = view.after?.retro ?? null;
  if (retro?.state !== 'open' || !retro.you.canVote || retro.roundId === null || retro.seal === null)
    return null;
  return (
    <CrashGuard>
      <Suspense fallback={<Skeleton rows={['title', 'line', 'button']} />}>
        <RetroVote roundId={retro.roundId} seal={retro.seal} retro={retro} />
      </Suspense>
    </CrashGuard>
  );
}
