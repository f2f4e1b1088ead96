import { useEffect, useState } from 'react';
import { parseDuration, writeDuration } from '../../../../format/parse-duration';
import { text } from '../../../../text';
import { calendarWords, promiseWords } from '../draft/describe';
import { useVocabulary, type Names } from '../draft/names';
import type { Promise_ } from './goal-matrix';

const words = text.sla.goals;

/** The length that a promise has, short; null where it hangs on a date. */
const writtenTarget = (promise: Promise_ | null, names: Names): string | null =>
  promise && typeof promise.target === 'number'
    ? writeDuration(promise.target, names.dayLength(promise.unit, promise.calendar))
    : null;

/** A cell of the grid: the target as text, and below it what it counts in. Emptied, it has none. */
export function TargetCell(props: {
  label: string;
  promise: Promise_ | null;
  /** What a newly written target counts in. */
  usual: Omit<Promise_, 'target'>;
  chosen: boolean;
  /** The promise that holds while the cell is empty. */
  inherited?: Promise_ | null;
  /** Columns that the cell takes up. */
  span?: number;
  set: (promise: Promise_ | null) => void;
  choose: () => void;
}) {
  const { label, promise, usual, chosen, set } = props;
  const { names } = useVocabulary();
  const inherited = writtenTarget(props.inherited ?? null, names);
  const { unit, calendar } = promise ?? usual;
  const day = names.dayLength(unit, calendar);
  const target = promise && typeof promise.target === 'number' ? promise.target : null;
  const shown = writtenTarget(promise, names) ?? '';
  const [written, setWritten] = useState(shown);
  const [left, setLeft] = useState(true);
  const parsed = parseDuration(written, day);
  useEffect(() => {
    const says = 'ms' in parsed ? parsed.ms : null;
    if (says !== target) setWritten(shown);
    // Not after each letter: what is typed must not be overwritten.
  }, [shown]);
  const relative = promise !== null && target === null;
  const fault = left && 'fault' in parsed && parsed.fault !== 'empty' ? parsed.fault : null;
  return (
    <td className={`sla-cell${chosen ? ' sla-cell-chosen' : ''}`} colSpan={props.span}>
      {relative ? (
        <span className="small">{promiseWords(promise, names)}</span>
      ) : (
        <input
          className={`sla-target${fault === null ? '' : ' sla-target-wrong'}`}
          aria-label={label}
          aria-invalid={fault !== null}
          title={fault === null ? undefined : text.sla.editor.duration[fault]}
          autoComplete="off"
          placeholder={inherited ? words.inherited(inherited) : '–'}
          value={written}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true);
            // Not while typing: a cell that is rewritten keeps its goal and what it counts in.
            if (written.trim() === '' && promise !== null) set(null);
          }}
          onChange={({ currentTarget: { value } }) => {
            setWritten(value);
            const next = parseDuration(value, day);
            if ('ms' in next) set({ ...usual, ...promise, target: next.ms });
          }}
        />
      )}
      {fault === null ? null : (
        <span className="field-error" role="alert">
          {text.sla.editor.duration[fault]}
        </span>
      )}
      {promise === null ? null : (
        <button
          type="button"
          className="text-button small sla-cell-more"
          aria-expanded={chosen}
          onClick={props.choose}
        >
          {promise.unit === 'calendar' ? words.aroundTheClock : calendarWords(promise, names)}
          <span className="hidden-text"> {words.details(label)}</span>
        </button>
      )}
    </td>
  );
}
