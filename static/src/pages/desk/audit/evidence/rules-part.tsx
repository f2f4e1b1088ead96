import type { EvidenceContent } from '../../../../../../src/contract/evidence-pack';
import { text } from '../../../../text';
import { EventList } from './event-list';
import { rulesUsed } from './events-of';

const words = text.evidenceFile.rules;

/** The versions of all rules that something was decided by. */
export function RulesPart({ content }: { content: EvidenceContent }) {
  const used = rulesUsed(content);
  return (
    <>
      <EventList
        events={content.rules.versions.map(({ version, from, by, gate }) => ({
          at: from,
          what: words.version(version),
          whom: [],
          to: null,
          by,
          notes: [gate === null ? words.noGate : words.gate(gate.mode)],
          isBad: false,
        }))}
      />
      {used.length === 0 ? null : (
        <>
          <h3>{words.used}</h3>
          <ul>
            {used.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
