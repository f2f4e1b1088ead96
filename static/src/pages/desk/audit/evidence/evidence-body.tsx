import type { EvidencePack } from '../../../../../../src/contract/evidence-pack';
import { text } from '../../../../text';
import { ChainPart } from './chain-part';
import { EventList } from './event-list';
import * as events from './events-of';
import { MappingPart } from './mapping-part';
import { Instant, NamesProvider, useWriteInstant } from './names-context';
import { Part } from './part';
import { RequestPart } from './request-part';
import { RiskPart } from './risk-part';
import { RoundPart } from './round-part';
import { RulesPart } from './rules-part';

const { sections, schedule, nothing } = text.evidenceFile;

function SchedulePart({ pack: { content } }: { pack: EvidencePack }) {
  const { start, end } = content.schedule.window;
  return (
    <>
      <p>
        {start === null || end === null ? (
          schedule.noWindow
        ) : (
          <>
            {schedule.window}: <Instant at={start} /> {schedule.to} <Instant at={end} />
          </>
        )}
      </p>
      <EventList events={events.actualEvents(content, useWriteInstant())} />
    </>
  );
}

/** Everything that is known of a change, in the order in which an auditor asks; written to be printed. */
export function EvidenceBody({ pack }: { pack: EvidencePack }) {
  const { content, names } = pack;
  const tombstone = events.tombstoneEvents(content);
  const emergency = events.emergencyEvents(content);
  return (
    <NamesProvider value={names.people}>
      {tombstone.length === 0 ? null : (
        <Part id="tombstone" title={sections.tombstone}>
          <EventList events={tombstone} />
        </Part>
      )}
      <Part id="request" title={sections.request}>
        <RequestPart content={content} names={names} />
      </Part>
      <Part id="rules" title={sections.rules}>
        <RulesPart content={content} />
      </Part>
      <Part id="risk" title={sections.risk}>
        <RiskPart content={content} />
      </Part>
      <Part id="rounds" title={sections.rounds}>
        {content.rounds.length === 0 ? <p className="subtle">{nothing}</p> : null}
        {content.rounds.map((round) => (
          <RoundPart key={round.id} round={round} ballots={content.ballots} />
        ))}
      </Part>
      <Part id="eligibility" title={sections.eligibility}>
        <EventList events={events.seatEvents(content)} />
      </Part>
      <Part id="conditions" title={sections.conditions}>
        <EventList events={events.conditionEvents(content)} />
      </Part>
      <Part id="gate" title={sections.gate}>
        <EventList events={events.gateEvents(content)} />
      </Part>
      <Part id="schedule" title={sections.schedule}>
        <SchedulePart pack={pack} />
      </Part>
      {emergency.length === 0 ? null : (
        <Part id="emergency" title={sections.emergency}>
          <EventList events={emergency} />
        </Part>
      )}
      <Part id="said" title={sections.said}>
        <EventList events={events.saidEvents(content)} />
      </Part>
      <Part id="deviations" title={sections.deviations}>
        <EventList events={events.deviationEvents(content)} />
      </Part>
      <Part id="outcome" title={sections.outcome}>
        <EventList events={events.outcomeEvents(content)} />
      </Part>
      <Part id="review" title={sections.review}>
        <EventList events={events.reviewEvents(content)} />
      </Part>
      <Part id="notices" title={sections.notices}>
        <EventList events={events.noticeEvents(content)} />
      </Part>
      <Part id="mapping" title={sections.mapping}>
        <MappingPart mapping={content.mapping} />
      </Part>
      <Part id="chain" title={sections.chain}>
        <ChainPart pack={pack} />
      </Part>
    </NamesProvider>
  );
}
