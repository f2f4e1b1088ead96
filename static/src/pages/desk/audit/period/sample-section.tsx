import { useMutation } from '@tanstack/react-query';
import type { RequestOf } from '../../../../../../src/contract/resolvers';
import { drawSample } from '../../../../api/evidence';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { text } from '../../../../text';
import { SampleForm } from './sample-form';
import { SampleResult } from './sample-result';

const words = text.evidence.sample;

/** Draws a sample of a list. */
export function SampleSection({ jobId, open }: { jobId: string; open: (issueId: string) => void }) {
  const announce = useAnnounce();
  const draw = useMutation({
    mutationFn: (request: Omit<RequestOf<'audit.sample'>, 'jobId'>) => drawSample({ jobId, ...request }),
    onSuccess: ({ changes, population }) => announce(words.drawn(changes.length, population)),
  });
  return (
    <section className="stack" aria-label={words.title}>
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="subtle">{words.lead}</p>
      </div>
      <SampleForm busy={draw.isPending} draw={(request) => draw.mutate(request)} />
      {draw.error ? <Failure error={draw.error} /> : null}
      {draw.data ? (
        <SampleResult key={`${draw.data.seed} ${draw.submittedAt}`} sample={draw.data} open={open} />
      ) : null}
    </section>
  );
}
