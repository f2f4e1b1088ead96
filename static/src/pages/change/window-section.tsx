import type { ChangeView } from '../../../../src/contract/change';
import { DatedMoment } from '../../components/moment';
import { Section } from '../../components/section';
import { text } from '../../text';

/** The planned window in the viewer's zone. */
export function WindowSection({ window }: { window: ChangeView['window'] }) {
  const words = text.change.window;
  return (
    <Section title={words.title} summary={text.change.windows[window.state]}>
      {window.start === null && window.end === null ? (
        <p>{words.none}</p>
      ) : (
        <dl className="facts">
          <dt>{words.start}</dt>
          <dd>{window.start === null ? text.common.none : <DatedMoment at={window.start} />}</dd>
          <dt>{words.end}</dt>
          <dd>{window.end === null ? text.common.none : <DatedMoment at={window.end} />}</dd>
        </dl>
      )}
    </Section>
  );
}
