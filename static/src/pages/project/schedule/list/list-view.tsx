import Button from '@atlaskit/button/default/button';
import { useMemo, useState } from 'react';
import { LevelLozenge } from '../../../../components/level-lozenge';
import { OutsideLink } from '../../../../components/outside-link';
import { Pager } from '../../../../components/pager';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';
import { bandSentence } from '../bars/band-bar';
import { useCalendar, type ViewProps } from '../calendar-context';
import { touching, type Planned } from '../layout/planned';
import type { Span } from '../layout/span';
import { DAY } from '../layout/wall';
import { useTitle, useWanted } from '../titles';

const words = text.schedule;
const { columns } = words;
const PAGE = 50;
/** More lines of freezes and windows than that say nothing. */
const MOST_BANDS = 50;

function Row({ planned }: { planned: Planned }) {
  const { entry, id } = planned;
  const { span, serviceName, siteUrl, select } = useCalendar();
  const title = useTitle(entry.issueId);
  return (
    <tr>
      <td className="when-cell">{span(entry.start, entry.end)}</td>
      <td className="issue-cell">
        {entry.issueKey === null ? (
          words.busy
        ) : (
          <>
            <OutsideLink href={`${siteUrl}/browse/${entry.issueKey}`}>{entry.issueKey}</OutsideLink> {title}
          </>
        )}
      </td>
      <td>{entry.level === null ? words.unrated : <LevelLozenge level={entry.level} />}</td>
      <td>{words.phases[entry.phase]}</td>
      <td>{entry.services.map(serviceName).join(', ') || '\u2013'}</td>
      <td>{entry.team ?? '\u2013'}</td>
      <td>{entry.environment ?? '\u2013'}</td>
      <td>{words.grade(entry.conflict) || '\u2013'}</td>
      <td>{entry.freezes.join(', ') || '\u2013'}</td>
      <td>
        <Button
          spacing="compact"
          aria-label={words.showOf(entry.issueKey ?? words.busy)}
          data-entry={id}
          onClick={() => select(id)}
        >
          {words.show}
        </Button>
      </td>
    </tr>
  );
}

/** The same as a table: for those who hear the page, and for those who like lists. */
export function ListView({ planned, bands, span, label }: ViewProps & { span: Span }) {
  const calendar = useCalendar();
  const [page, setPage] = useState(0);
  const [start, end] = [span.first * DAY, (span.first + span.days) * DAY];
  const rows = useMemo(() => touching(planned, start, end), [planned, start, end]);
  const shown = useMemo(() => rows.slice(page * PAGE, (page + 1) * PAGE), [rows, page]);
  const inSpan = touching(bands, start, end).slice(0, MOST_BANDS);
  useWanted(useMemo(() => shown.map(({ entry }) => entry.issueId), [shown]));
  return (
    <div className="stack">
      {rows.length === 0 ? null : (
        <TableFrame label={label}>
          <table className="plan-table" aria-label={label}>
            <thead>
              <tr>
                {Object.entries(columns).map(([id, name]) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <Row key={one.id} planned={one} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <Pager page={page} size={PAGE} all={rows.length} go={setPage} />
      {inSpan.length === 0 ? null : (
        <section className="stack-tight" aria-label={words.bands}>
          <h2>{words.bands}</h2>
          <ul className="plain-list">
            {inSpan.map((band) => (
              <li key={band.id}>
                <span className={`plan-band band-${band.kind} is-sample`} /> {bandSentence(band, calendar)}
                {band.why === '' ? null : <span className="subtle"> {band.why}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
