import Lozenge from '@atlaskit/lozenge/lozenge';
import { useQuery } from '@tanstack/react-query';
import type { SimilarView } from '../../../../../src/contract/change';
import { readSimilar } from '../../../api/change-plan';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { LevelLozenge } from '../../../components/level-lozenge';
import { Moment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { Skeleton } from '../../../components/skeleton';
import { useAnnounced } from '../../../components/use-announced';
import { useTitles } from '../../../components/use-titles';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';

const words = text.change.similar;

function Similar({ change, title }: { change: SimilarView['changes'][number]; title: string | undefined }) {
  const { siteUrl } = useChangeActions();
  const { issueKey, likeness, why, closedAt, result, failed, level } = change;
  return (
    <li className="card-line">
      <div className="row">
        <span className="strong">
          <OutsideLink href={`${siteUrl}/browse/${issueKey}`}>{issueKey}</OutsideLink>
        </span>
        {title === undefined ? null : <span>{title}</span>}
        <Lozenge appearance={failed ? 'removed' : 'success'}>{result}</Lozenge>
        {level === null ? null : <LevelLozenge level={level} />}
        <span className="small subtle push-end">{words.alike(likeness)}</span>
      </div>
      <p className="small subtle capital">
        {why.join(', ')}; {words.closed} <Moment at={closedAt} />
      </p>
    </li>
  );
}

/** The nearest past changes with how they ended, and why they are near. */
export function SimilarList() {
  const { issueId } = useChangeActions();
  const similar = useQuery({
    queryKey: ['similar', issueId],
    queryFn: () => readSimilar(issueId),
    staleTime: 300_000,
  });
  const titles = useTitles(similar.data?.changes.map((change) => change.issueId) ?? []);
  useAnnounced(similar.data ? (similar.data.changes.length > 0 ? similar.data.words : words.none) : null);
  if (similar.isPending) return <Skeleton rows={['line', 'line', 'line']} />;
  if (similar.isError && !similar.data)
    return <Failure error={similar.error} retry={() => void similar.refetch()} />;
  const { changes, words: said, searched } = similar.data;
  if (changes.length === 0) return <EmptyState title={words.none} why={words.noneWhy(searched)} />;
  return (
    <>
      <p>
        <span className="strong">{said}</span>{' '}
        <span className="small subtle">{words.searched(searched)}</span>
      </p>
      <ol className="plain-list card-list" aria-label={words.list}>
        {changes.map((change) => (
          <Similar key={change.issueId} change={change} title={titles.get(change.issueId)} />
        ))}
      </ol>
    </>
  );
}
