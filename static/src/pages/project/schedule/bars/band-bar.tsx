import type { CSSProperties } from 'react';
import { text } from '../../../../text';
import { useCalendar, type Calendar } from '../calendar-context';
import type { Band } from '../layout/planned';
import { instantOf } from '../layout/wall';

const words = text.schedule;

/** A freeze or window as a sentence. */
export function bandSentence({ kind, name, service, from, to }: Band, calendar: Calendar): string {
  const when = calendar.span(instantOf(from, calendar.timeZone), instantOf(to, calendar.timeZone));
  return kind === 'window'
    ? words.windowOf(calendar.serviceName(service ?? ''), name, when)
    : words.bandOf(name, kind, when);
}

/** The short form that stands on the band. */
export const bandName = ({ kind, name, service }: Band, calendar: Calendar): string =>
  kind === 'window' ? words.windowName(calendar.serviceName(service ?? '')) : words.bandName(name, kind);

/** A freeze as a hatched band with its name, a maintenance window as a light one. */
export function BandBar({ band, box }: { band: Band; box: CSSProperties }) {
  const calendar = useCalendar();
  const said = bandSentence(band, calendar);
  return (
    <div className={`plan-band band-${band.kind}`} style={box} title={said}>
      <span aria-hidden="true">{bandName(band, calendar)}</span>
      <span className="hidden-text">{said}</span>
    </div>
  );
}
