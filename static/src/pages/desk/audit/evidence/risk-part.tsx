import type { EvidenceContent, Recorded } from '../../../../../../src/contract/evidence-pack';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';
import { eventOf } from './event';
import { EventList } from './event-list';
import { riskEvents } from './events-of';
import { Instant } from './names-context';
import { instantIn, numberIn, partsIn, textIn } from './read-pack';

const words = text.evidenceFile.risk;
const percent = (share: number) => `${Math.round(share * 100)} %`;

const assessmentWords = (one: Recorded): string =>
  words.assessed(textIn(one, 'level') ?? '', percent(numberIn(one, 'probability') ?? 0));

/** What each fact added to the score, in thousandths of log-odds. */
function Reasons({ assessment }: { assessment: Recorded }) {
  const contributions = partsIn(assessment, 'contributions');
  return (
    <TableFrame label={text.evidenceFile.sections.risk}>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">{words.factor}</th>
            <th scope="col">{words.fact}</th>
            <th scope="col" className="number">
              {words.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {contributions.map((one, index) => (
            <tr key={index}>
              <th scope="row">{textIn(one, 'label')}</th>
              <td>{one['missing'] === true ? words.missing : textIn(one, 'fact')}</td>
              <td className="number">{((numberIn(one, 'value') ?? 0) / 1000).toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** The last assessment with its reasons, then everything that was assessed, answered and set by hand before. */
export function RiskPart({ content }: { content: EvidenceContent }) {
  const { assessments } = content.risk;
  const last = assessments.at(-1);
  const at = instantIn(last, 'at');
  const forPolicy = textIn(last, 'levelForPolicy');
  const events = [
    ...assessments.slice(0, -1).map((one) => eventOf(one, assessmentWords(one))),
    ...riskEvents(content),
  ];
  return (
    <>
      {last === undefined ? (
        <p className="subtle">{text.evidence.noLevel}</p>
      ) : (
        <>
          <p>
            <span className="strong">{assessmentWords(last)}</span>
            <span className="subtle">
              {' '}
              {words.model(textIn(last, 'modelVersion') ?? '')}
              {at === null ? null : (
                <>
                  , <Instant at={at} />
                </>
              )}
            </span>
          </p>
          {forPolicy === null || forPolicy === textIn(last, 'level') ? null : (
            <p>{words.forPolicy(forPolicy)}</p>
          )}
          <Reasons assessment={last} />
        </>
      )}
      {events.length === 0 ? null : (
        <>
          <h3>{words.before}</h3>
          <EventList events={events} />
        </>
      )}
    </>
  );
}
