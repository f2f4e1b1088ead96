import SectionMessage from '@atlaskit/section-message/section-message';
import type { ConflictLine, FreezeHit, TriedMove } from '../../../../../../src/contract/schedule';
import { LevelLozenge } from '../../../../components/level-lozenge';
import { text } from '../../../../text';
import { ConflictMark } from '../bars/conflict-mark';
import { useCalendar } from '../calendar-context';

const words = text.schedule.move;
const { grades, bandName } = text.schedule;

function Conflict({ line }: { line: ConflictLine }) {
  const { span } = useCalendar();
  const { issueKey, start, end } = line.other;
  return (
    <li>
      <ConflictMark grade={line.grade} /> <strong>{grades[line.grade].name}</strong>{' '}
      {words.with(issueKey ?? words.hidden, span(start, end))}
      <div className="subtle small capital">{line.why}</div>
    </li>
  );
}

function Freeze({ hit }: { hit: FreezeHit }) {
  const { name, effect, why, absolute, exempt, exception } = hit;
  const notes = [
    ...(absolute ? [words.absolute] : []),
    ...(exempt === null ? [] : [words.exempt(exempt)]),
    ...(exception === null ? [] : [words.excepted]),
    ...(why === '' ? [] : [why]),
  ];
  return (
    <li>
      <span className="frozen-mark" aria-hidden="true" /> <strong>{bandName(name, effect)}</strong>
      {notes.length === 0 ? null : <div className="subtle small capital">{notes.join('. ')}</div>}
    </li>
  );
}

/** What moving would bring: the cost first, then conflicts, freezes, windows, and the risk it would have there. */
export function TriedView({ tried }: { tried: TriedMove }) {
  const { conflicts, freezes, outsideWindow, voidsApproval, level } = tried;
  const isFine = conflicts.length + freezes.length + outsideWindow.length === 0;
  return (
    <div className="stack-tight">
      {voidsApproval ? (
        <SectionMessage appearance="warning">
          <p>{words.voids}</p>
        </SectionMessage>
      ) : null}
      {isFine ? <p>{words.fine}</p> : null}
      <ul className="plain-list stack-tight">
        {conflicts.map((line, index) => (
          <Conflict key={line.other.issueId ?? index} line={line} />
        ))}
        {freezes.map((hit) => (
          <Freeze key={`${hit.freezeId} ${hit.start}`} hit={hit} />
        ))}
        {outsideWindow.length === 0 ? null : <li>{words.outside(outsideWindow)}</li>}
      </ul>
      <p className="row">
        <span className="subtle">{words.level}</span>{' '}
        {level === null ? words.levelUnknown : <LevelLozenge level={level} />}
      </p>
    </div>
  );
}
