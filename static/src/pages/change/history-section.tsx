import type { LedgerLine } from '../../../../src/contract/change';
import { Moment } from '../../components/moment';
import { PersonWord } from '../../components/person-name';
import { Section } from '../../components/section';
import { text } from '../../text';

const words = text.change.history;

/** What was done, with the names of those whom it concerns in their places. */
function Told({ line: { text: told, about = [] } }: { line: LedgerLine }) {
  return (
    <>
      {told.split(/\{(\d+)\}/).map((part, index) => {
        const person = index % 2 === 1 ? about[Number(part)] : undefined;
        return person === undefined ? part : <PersonWord key={index} accountId={person} />;
      })}
    </>
  );
}

/** Everything that was recorded, newest first. A vote that was changed stays, struck through. */
export function HistorySection({ ledger }: { ledger: readonly LedgerLine[] }) {
  return (
    <Section title={words.title} summary={words.lines(ledger.length)}>
      {ledger.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ol className="plain-list timeline">
          {[...ledger].reverse().map((line, index) => (
            <li key={`${line.at} ${line.kind} ${index}`}>
              <p>
                <span className="strong">
                  {line.accountId === null ? text.common.steward : <PersonWord accountId={line.accountId} />}
                </span>{' '}
                {line.superseded ? (
                  <s>
                    <Told line={line} />
                  </s>
                ) : (
                  <Told line={line} />
                )}
                {line.superseded ? <span className="subtle"> ({words.replaced})</span> : null}
              </p>
              {line.note ? <p className="subtle quote">{line.note}</p> : null}
              <p className="small subtle">
                <Moment at={line.at} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
