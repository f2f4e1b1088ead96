import { PlannedSpan } from '../../../components/planned';
import { useTitles } from '../../../components/use-titles';
import { text } from '../../../text';
import type { PanelService } from './service-details';
import { TicketLine } from './ticket-line';

const words = text.servicePanel.service;
const phases: Readonly<Record<string, string>> = text.schedule.phases;

/** What was changed on the service lately, and how it ended. */
export function ChangesList({ changes, siteUrl }: { changes: PanelService['changes']; siteUrl: string }) {
  const titles = useTitles(changes.map(({ issueId }) => issueId));
  return (
    <section className="stack-tight">
      <h4>
        {words.changes} <span className="subtle">({words.changesSummary(changes.length)})</span>
      </h4>
      {changes.length === 0 ? (
        <p className="small subtle">{words.changesNone}</p>
      ) : (
        <ul className="plain-list happenings">
          {changes.map(({ issueId, issueKey, start, end, phase, outcome }) => (
            <TicketLine key={issueId} siteUrl={siteUrl} issueKey={issueKey} title={titles.get(issueId)}>
              <PlannedSpan start={start} end={end} />, {(phases[phase] ?? phase).toLowerCase()}
              {outcome === null ? null : `: ${outcome.toLowerCase()}`}
            </TicketLine>
          ))}
        </ul>
      )}
    </section>
  );
}
