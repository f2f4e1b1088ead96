import type { EvidenceContent, EvidenceNames, Recorded } from '../../../../../../src/contract/evidence-pack';
import { text } from '../../../../text';
import { Instant, useNameOf } from './names-context';
import { textIn } from './read-pack';
import { SealedTextList } from './sealed-text-list';

const words = text.evidenceFile.request;

function originWords(origin: Recorded | null): string | null {
  if (origin === null) return null;
  const copied = textIn(origin, 'ofKey');
  if (copied !== null) return words.clone(copied);
  return words.template(textIn(origin, 'templateId') ?? '', textIn(origin, 'version') ?? '');
}

/** Who asked for what. */
export function RequestPart({ content, names }: { content: EvidenceContent; names: EvidenceNames }) {
  const { request } = content;
  const nameOf = useNameOf();
  const all = (ids: readonly string[]) => (ids.length === 0 ? text.common.none : ids.map(nameOf).join(', '));
  const origin = originWords(request.origin);
  return (
    <>
      <dl className="facts">
        <dt>{words.key}</dt>
        <dd>{request.key}</dd>
        {request.live === null ? null : (
          <>
            <dt>{words.summary}</dt>
            <dd>{request.live.summary}</dd>
          </>
        )}
        <dt>{words.project}</dt>
        <dd>{names.project ?? request.projectId}</dd>
        <dt>{words.status}</dt>
        <dd>{request.live === null ? words.gone : (names.status ?? request.live.statusId)}</dd>
        <dt>{words.creator}</dt>
        <dd>{all(request.creator === null ? [] : [request.creator])}</dd>
        <dt>{words.reporters}</dt>
        <dd>{all(request.reporters)}</dd>
        <dt>{words.implementers}</dt>
        <dd>{all(request.implementers)}</dd>
        <dt>{words.submitted}</dt>
        <dd>
          {request.submittedAt === null ? (
            words.notSubmitted
          ) : (
            <Instant at={new Date(request.submittedAt).toISOString()} />
          )}
        </dd>
        {origin === null ? null : (
          <>
            <dt>{words.origin}</dt>
            <dd>{origin}</dd>
          </>
        )}
      </dl>
      {request.live === null ? null : (
        <>
          <h3>{words.now}</h3>
          <SealedTextList fields={request.live.fields} />
        </>
      )}
    </>
  );
}
