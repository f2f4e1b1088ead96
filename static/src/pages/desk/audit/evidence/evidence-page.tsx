import Button from '@atlaskit/button/default/button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { readEvidence, verifyEvidence } from '../../../../api/evidence';
import { useAnnounce } from '../../../../components/announcer';
import { EmptyState } from '../../../../components/empty-state';
import { Failure } from '../../../../components/failure';
import { saveFile } from '../../../../components/save-file';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { FocusHeading } from '../../../admin/focus-heading';
import { AuditFailure } from '../audit-failure';
import { EvidenceBody } from './evidence-body';
import { Instant, NamesProvider, useNameOf } from './names-context';
import { readPack } from './read-pack';
import { VerdictBox } from './verdict-box';

const words = text.evidence.file;

function Made({ at, by }: { at: string; by: string }) {
  const nameOf = useNameOf();
  return (
    <p className="subtle">
      {words.made} <Instant at={at} /> {words.by} {nameOf(by)}
    </p>
  );
}

/** The evidence of one change: whether it is intact, everything in it, and the file to keep. */
export function EvidencePage({ issueId, leave }: { issueId: string; leave: () => void }) {
  const announce = useAnnounce();
  const file = useQuery({
    queryKey: ['evidence', issueId],
    queryFn: () => readEvidence(issueId),
    // What is printed must be what is saved: it isn't made anew while somebody reads.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const verify = useMutation({
    mutationFn: () => verifyEvidence(issueId),
    onSuccess: ({ verdict }) => {
      if (verdict) announce(words.verified(verdict.intact));
    },
  });
  const pack = file.data ? readPack(file.data.text) : null;
  return (
    <>
      <div className="no-print">
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          ← {words.back}
        </Button>
      </div>
      <FocusHeading level="h1">{words.title(pack?.content.request.key ?? issueId)}</FocusHeading>
      {file.isPending ? <Skeleton rows={['line', 'button', 'block', 'block', 'block']} /> : null}
      {file.isError ? <AuditFailure error={file.error} retry={() => void file.refetch()} /> : null}
      {file.data ? (
        <>
          {pack === null ? null : (
            <NamesProvider value={pack.names.people}>
              <Made at={pack.content.made.at} by={pack.content.made.by} />
            </NamesProvider>
          )}
          <VerdictBox
            key={String(verify.submittedAt)}
            verdict={verify.data?.verdict ?? file.data.verdict}
            anchor={pack?.content.anchor?.number ?? null}
          />
          <div className="row no-print">
            <Button
              appearance="primary"
              onClick={() => saveFile(file.data.fileName, 'application/json', [file.data.text])}
            >
              {words.save}
            </Button>
            <Button onClick={() => print()}>{words.print}</Button>
            <Button isLoading={verify.isPending} onClick={() => verify.mutate()}>
              {words.verify}
            </Button>
          </div>
          {verify.error ? <Failure error={verify.error} /> : null}
          {pack === null ? (
            <EmptyState title={words.unreadable} why={words.unreadableWhy} />
          ) : (
            <EvidenceBody pack={pack} />
          )}
        </>
      ) : null}
    </>
  );
}
