import SectionMessage from '@atlaskit/section-message/section-message';
import type { UseQueryResult } from '@tanstack/react-query';
import type { CheckedBoard } from '../../../../../src/contract/boards';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { useSight } from '../../../components/viewer-context';
import { plannedWords, spanWords } from '../../../format/span-words';
import { text } from '../../../text';

const words = text.cabBoards.editor;

/** The meetings that the board would have, each with its cut-off, as one writes. */
export function BoardPreview(props: { checked: UseQueryResult<CheckedBoard>; readable: boolean }) {
  const { checked, readable } = props;
  const sight = useSight();
  const { data } = checked;
  if (!readable || (data && data.faults.length > 0)) return <p className="subtle">{words.faulty}</p>;
  if (checked.isError) return <Failure error={checked.error} retry={() => void checked.refetch()} />;
  if (!data)
    return (
      <>
        <p className="hidden-text" role="status">
          {words.waiting}
        </p>
        <Skeleton rows={['line', 'line', 'line']} />
      </>
    );
  return (
    <div className="stack">
      {data.warnings.length === 0 ? null : (
        <SectionMessage appearance="warning" title={words.worthKnowing} headingLevel="h4">
          <ul>
            {data.warnings.map(({ path, message, remedy }) => (
              <li key={`${path} ${message}`}>
                {message} {remedy}
              </li>
            ))}
          </ul>
        </SectionMessage>
      )}
      {data.next.length === 0 ? (
        <p className="subtle">{words.noMeetings}</p>
      ) : (
        <ul className="board-times">
          {data.next.map(({ start, end, cutOff }) => (
            <li key={start}>
              <span className="strong">{spanWords(start, end, sight)}</span>{' '}
              <span className="small subtle">
                {words.until} {plannedWords(cutOff, sight)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
