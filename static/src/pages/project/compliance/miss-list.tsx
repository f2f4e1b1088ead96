import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useInfiniteQuery } from '@tanstack/react-query';
import { readMisses } from '../../../api/report';
import { Failure } from '../../../components/failure';
import { DayMoment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { Skeleton } from '../../../components/skeleton';
import { TableFrame } from '../../../components/table-frame';
import { duration } from '../../../format/duration';
import { text } from '../../../text';

const words = text.report.compliance;

/** The goals missed in one week, with what was said about them. */
export function MissList({ projectId, week, siteUrl }: { projectId: string; week: string; siteUrl: string }) {
  const misses = useInfiniteQuery({
    queryKey: ['misses', projectId, week],
    queryFn: ({ pageParam }) => readMisses({ projectId, week, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
  });
  if (misses.isPending) return <Skeleton rows={['line', 'section']} />;
  if (!misses.data) return <Failure error={misses.error} retry={() => void misses.refetch()} />;
  const label = words.misses(week);
  return (
    <section className="stack-tight" aria-label={label}>
      <h2>{label}</h2>
      <TableFrame label={label}>
        <table className="week-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{text.report.open.issue}</th>
              <th scope="col">{text.report.open.policy}</th>
              <th scope="col">{words.when}</th>
              <th scope="col" className="number">
                {words.over}
              </th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {misses.data.pages
              .flatMap((page) => page.rows)
              .map((row) => (
                <tr key={`${row.issueId} ${row.policy} ${row.at}`}>
                  <td>
                    <OutsideLink href={`${siteUrl}/browse/${row.key}`}>{row.key}</OutsideLink>
                  </td>
                  <td>{row.policy}</td>
                  <td>
                    <DayMoment at={row.at} />
                  </td>
                  <td className="number">{row.over === null ? '\u2013' : duration(row.over)}</td>
                  <td>
                    {row.reason ?? <span className="subtle">{words.noReason}</span>}{' '}
                    {row.excused ? <Lozenge>{words.excused}</Lozenge> : null}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </TableFrame>
      {misses.hasNextPage ? (
        <div>
          <Button isLoading={misses.isFetchingNextPage} onClick={() => void misses.fetchNextPage()}>
            {text.report.open.more}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
