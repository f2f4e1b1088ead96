import { Moment } from '../../../components/moment';
import { useTitles } from '../../../components/use-titles';
import { text } from '../../../text';
import type { PanelService } from './service-details';
import { TicketLine } from './ticket-line';

const words = text.servicePanel.service;

/** Incidents of the service: how many there were, and which are open. */
export function IncidentsList({ service, siteUrl }: { service: PanelService; siteUrl: string }) {
  const { incidents, openIncidents } = service;
  const titles = useTitles(openIncidents.map(({ issueId }) => issueId));
  return (
    <section className="stack-tight">
      <h4>
        {words.incidents}{' '}
        <span className="subtle">({words.incidentsSummary(openIncidents.length, incidents)})</span>
      </h4>
      {openIncidents.length === 0 ? null : (
        <ul className="plain-list happenings">
          {openIncidents.map(({ issueId, issueKey, at }) => (
            <TicketLine key={issueId} siteUrl={siteUrl} issueKey={issueKey} title={titles.get(issueId)}>
              {words.opened} <Moment at={at} />
            </TicketLine>
          ))}
        </ul>
      )}
      <p className="small subtle">{words.incidentsWhy(incidents)}</p>
    </section>
  );
}
