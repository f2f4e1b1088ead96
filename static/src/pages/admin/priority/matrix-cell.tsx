import { text } from '../../../text';

const words = text.priority;
const TONES = ['very-high', 'high', 'medium', 'low', 'plain'] as const;

/** The tone of a priority: the most urgent one is the strongest, whatever the names are. */
const toneOf = (priority: number, all: number) =>
  all < 2 ? 'medium' : (TONES[Math.round((priority / (all - 1)) * (TONES.length - 1))] ?? 'plain');

/** A cell of the grid: a list of the priorities. Its word carries the meaning, the tone repeats it. */
export function MatrixCell(props: {
  impact: string;
  urgency: string;
  priorities: readonly string[];
  value: number;
  faultId: string | null;
  /** Exactly one cell of the grid is reached by Tab; the arrow keys lead to the others. */
  current: boolean;
  focus: () => void;
  choose: (priority: number) => void;
}) {
  const { priorities, value, faultId } = props;
  return (
    <td className={`cell-${toneOf(value, priorities.length)}${faultId === null ? '' : ' cell-wrong'}`}>
      <select
        className="matrix-select"
        aria-label={words.cell(props.impact, props.urgency)}
        aria-invalid={faultId !== null}
        aria-describedby={faultId ?? undefined}
        tabIndex={props.current ? 0 : -1}
        value={value}
        onFocus={props.focus}
        onChange={(event) => props.choose(Number(event.currentTarget.value))}
      >
        {priorities.map((name, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      {faultId === null ? null : (
        <span className="cell-mark" aria-hidden="true">
          !
        </span>
      )}
    </td>
  );
}
