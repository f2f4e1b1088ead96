import type { BackTestResult } from '../../../../../src/contract/back-test';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { HOURS, heatAt, LEVELS, peakOf } from './heat';
import { HeatMap } from './heat-map';

const words = text.backTest;
const days = text.sla.editor.pictures.weekdays;
const hourWords = (hour: number) => `${String(hour).padStart(2, '0')}–${String(hour + 1).padStart(2, '0')}`;

/** When goals are missed: the answer in words, the map, and the figures as a table one click away. */
export function HeatSection({ heat }: { heat: BackTestResult['heat'] }) {
  const peak = peakOf(heat.cells);
  if (peak === null)
    return (
      <section className="stack-tight" aria-label={words.heat}>
        <h3>{words.heat}</h3>
        <p className="subtle">{words.heatNone}</p>
      </section>
    );
  const lead = words.heatLead(days[peak.day] ?? '', hourWords(peak.hour), peak.count);
  return (
    <section className="stack-tight" aria-label={words.heat}>
      <h3>{words.heat}</h3>
      <p>
        {lead} <span className="subtle">{words.heatZone(heat.timeZone)}</span>
      </p>
      <TableFrame label={words.heat}>
        <HeatMap cells={heat.cells} label={lead} />
      </TableFrame>
      <p className="row small subtle" aria-hidden="true">
        {words.fewer}
        {Array.from({ length: LEVELS }, (_, level) => (
          <svg key={level} className="legend-box" focusable="false">
            <rect className={`heat-${level + 1}`} width="100%" height="100%" rx="2" />
          </svg>
        ))}
        {words.more}
      </p>
      <details>
        <summary className="more">{words.heatTable}</summary>
        <TableFrame label={words.heatTable}>
          <table className="plain-table bt-heat-table">
            <thead>
              <tr>
                <th scope="col">{words.hour}</th>
                {days.map((day) => (
                  <th key={day} scope="col">
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: HOURS }, (_, hour) => (
                <tr key={hour}>
                  <th scope="row">{hourWords(hour)}</th>
                  {days.map((day, at) => (
                    <td key={day} className="number">
                      {heatAt(heat.cells, at, hour)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
    </section>
  );
}
