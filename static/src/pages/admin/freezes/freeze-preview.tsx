import type { UseQueryResult } from '@tanstack/react-query';
import type { CheckedFreeze } from '../../../../../src/contract/freezes';
import { Failure } from '../../../components/failure';
import { IssueLink } from './issue-link';
import { LevelLozenge } from '../../../components/level-lozenge';
import { Skeleton } from '../../../components/skeleton';
import { TableFrame } from '../../../components/table-frame';
import { useSight } from '../../../components/viewer-context';
import { spanWords } from '../../../format/span-words';
import { text } from '../../../text';

const words = text.freezes.editor;
const SHOWN = 8;

function Occurrences({ occurrences }: { occurrences: CheckedFreeze['occurrences'] }) {
  const sight = useSight();
  if (occurrences.length === 0) return <p className="subtle">{words.noTimes}</p>;
  const line = ({ start, end }: (typeof occurrences)[number]) => (
    <li key={start}>{spanWords(start, end, sight)}</li>
  );
  return (
    <div>
      <p className="label">{words.occurrences(occurrences.length)}</p>
      <ul className="freeze-times">{occurrences.slice(0, SHOWN).map(line)}</ul>
      {occurrences.length > SHOWN ? (
        <details>
          <summary className="more">{words.moreTimes(occurrences.length - SHOWN)}</summary>
          <ul className="freeze-times">{occurrences.slice(SHOWN).map(line)}</ul>
        </details>
      ) : null}
    </div>
  );
}

function Hits({ hits }: { hits: CheckedFreeze['hits'] }) {
  const sight = useSight();
  if (hits.length === 0) return <p className="subtle">{words.noHits}</p>;
  const approved = hits.filter((one) => one.approved).length;
  return (
    <div className="stack-tight">
      <p className="strong">{words.hits(hits.length, approved)}</p>
      {approved > 0 ? <p className="small subtle">{words.hitsWhy}</p> : null}
      <TableFrame label={words.hits(hits.length, approved)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.change}</th>
              <th scope="col">{words.window}</th>
              <th scope="col">{words.risk}</th>
              <th scope="col">{words.approved}</th>
            </tr>
          </thead>
          <tbody>
            {hits.map((hit) => (
              <tr key={hit.issueId}>
                <th scope="row">
                  <IssueLink issueKey={hit.issueKey} />
                </th>
                <td>{spanWords(hit.start, hit.end, sight)}</td>
                <td>{hit.level === null ? '–' : <LevelLozenge level={hit.level} />}</td>
                <td>{hit.approved ? <strong>{words.yes}</strong> : words.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

/** What the freeze would do, as one writes: in words, its times in the year ahead, the planned changes it meets. */
export function FreezePreview(props: { checked: UseQueryResult<CheckedFreeze>; readable: boolean }) {
  const { checked, readable } = props;
  const { data } = checked;
  if (!readable || (data && data.faults.length > 0)) return <p className="subtle">{words.faulty}</p>;
  if (checked.isError) return <Failure error={checked.error} retry={() => void checked.refetch()} />;
  if (!data)
    return (
      <>
        <p className="hidden-text" role="status">
          {words.waiting}
        </p>
        <Skeleton rows={['line', 'line', 'block']} />
      </>
    );
  return (
    <div className="stack">
      <ul className="sentences">
        {data.words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Occurrences occurrences={data.occurrences} />
      <Hits hits={data.hits} />
    </div>
  );
}
