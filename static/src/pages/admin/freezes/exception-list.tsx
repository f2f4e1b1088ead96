import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useInfiniteQuery } from '@tanstack/react-query';
import { readExceptions } from '../../../api/freezes';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { Moment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { PersonName } from '../../../components/person-name';
import { Skeleton } from '../../../components/skeleton';
import { TableFrame } from '../../../components/table-frame';
import { useSight } from '../../../components/viewer-context';
import { spanWords } from '../../../format/span-words';
import { text } from '../../../text';
import { IssueLink } from './issue-link';

const words = text.freezes.exceptions;

/** The ledger of exceptions, newest first, a page at a time. */
export function ExceptionList() {
  const sight = useSight();
  const pages = useInfiniteQuery({
    queryKey: ['freeze-exceptions'],
    queryFn: ({ pageParam }) => readExceptions(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  if (pages.isPending) return <Skeleton rows={['line', 'block']} />;
  if (!pages.data) return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  const lines = pages.data.pages.flatMap(({ exceptions }) => exceptions);
  if (lines.length === 0) return <EmptyState title={words.empty} why={words.emptyWhy} />;
  return (
    <PeopleProvider accountIds={lines.flatMap(({ by }) => by ?? [])}>
      <p className="subtle">{words.count(lines.length, pages.hasNextPage)}</p>
      <TableFrame label={text.freezes.views.exceptions}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.change}</th>
              <th scope="col">{words.freeze}</th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.at}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.issueId} ${line.at} ${line.freezeId}`}>
                <th scope="row">
                  <IssueLink issueKey={line.issueKey} />
                  <div className="small subtle">{spanWords(line.start, line.end, sight)}</div>
                </th>
                <td>{line.freeze}</td>
                <td>
                  {line.by === null ? (
                    <Lozenge>{words.automatic}</Lozenge>
                  ) : (
                    <PersonName accountId={line.by} />
                  )}
                </td>
                <td>{line.reason}</td>
                <td>
                  <Moment at={line.at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {pages.isError ? <Failure error={pages.error} /> : null}
      {pages.hasNextPage ? (
        <div>
          <Button isLoading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      ) : null}
    </PeopleProvider>
  );
}
