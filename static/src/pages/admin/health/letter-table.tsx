import Button from '@atlaskit/button/default/button';
import type { LetterView } from '../../../../../src/contract/health';
import { Moment } from '../../../components/moment';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { IssueLink } from '../freezes/issue-link';

const words = text.health.letters;
const { columns } = words;

function What({ one }: { one: LetterView }) {
  const details = [one.queue === null ? null : text.health.queues.names[one.queue], one.task];
  return (
    <>
      {words.kinds[one.what]}
      <div className="small subtle">{details.filter((part) => part !== null).join(', ')}</div>
    </>
  );
}

function Why({ one }: { one: LetterView }) {
  const details = [
    one.attempts === null ? null : words.tries(one.attempts),
    one.appVersion === null ? null : words.version(one.appVersion),
  ].filter((part) => part !== null);
  return (
    <>
      {one.code === null ? null : <code>{one.code}</code>}
      <div>{one.why}</div>
      <div className="small subtle">{details.join(', ')}</div>
    </>
  );
}

/** The letters: what each is about, why it was given up, and what can be done. */
export function LetterTable(props: {
  letters: readonly LetterView[];
  canAct: boolean;
  busy: boolean;
  retry: (letter: LetterView) => void;
  discard: (letter: LetterView) => void;
}) {
  const { letters, canAct, busy, retry, discard } = props;
  return (
    <TableFrame label={words.title}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.issue}</th>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.why}</th>
            {canAct ? <th scope="col">{columns.actions}</th> : null}
          </tr>
        </thead>
        <tbody>
          {letters.map((one) => {
            const name = `${words.kinds[one.what]} ${one.issueKey ?? one.issueId ?? ''}`;
            return (
              <tr key={`${one.ref.list} ${one.ref.id}`}>
                <th scope="row">
                  <What one={one} />
                </th>
                <td>
                  {one.issueKey === null ? (
                    (one.issueId ?? words.noIssue)
                  ) : (
                    <IssueLink issueKey={one.issueKey} />
                  )}
                </td>
                <td>
                  <Moment at={one.at} />
                  {one.retriedAt === null ? null : (
                    <div className="small subtle">
                      {words.retried} <Moment at={one.retriedAt} />
                    </div>
                  )}
                </td>
                <td>
                  <Why one={one} />
                </td>
                {canAct ? (
                  <td>
                    <div className="row">
                      {one.retryable ? (
                        <Button spacing="compact" isDisabled={busy} onClick={() => retry(one)}>
                          {words.retry}
                          <span className="hidden-text"> {name}</span>
                        </Button>
                      ) : null}
                      <Button
                        spacing="compact"
                        appearance="subtle"
                        isDisabled={busy}
                        onClick={() => discard(one)}
                      >
                        {words.discard}
                        <span className="hidden-text"> {name}</span>
                      </Button>
                    </div>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
