import type { FindingPicture } from '../../../../../../src/contract/sla-admin';
import { text } from '../../../../text';

type Overlap = Extract<FindingPicture, { kind: 'overlap' }>;
const MOST = 4;
const LINE = 16;
const LEFT = { first: 10, both: 118, second: 226 } as const;
const short = (name: string) => (name.length > 15 ? `${name.slice(0, 14)}…` : name);

/** Two sets side by side; what lies in both stands where they meet. */
export function OverlapPicture({ first, second, values }: Overlap) {
  const inside = (set: 'first' | 'second' | 'both') => values.filter((value) => value.in === set);
  const lines = Math.min(
    MOST + 1,
    Math.max(1, ...(['first', 'second', 'both'] as const).map((set) => inside(set).length)),
  );
  const height = 44 + lines * LINE;
  const both = inside('both').map((value) => value.name);
  return (
    <svg
      className="sla-picture"
      viewBox={`0 0 330 ${height}`}
      role="img"
      aria-label={text.sla.editor.pictures.overlap(first.name, second.name, both.join(', '))}
      focusable="false"
    >
      <rect className="set-first" x="2" y="22" width="218" height={height - 26} rx="10" />
      <rect className="set-second" x="110" y="22" width="218" height={height - 26} rx="10" />
      <text className="picture-title" x="4" y="14">
        {short(first.name)}
      </text>
      <text className="picture-title" x="326" y="14" textAnchor="end">
        {short(second.name)}
      </text>
      {(['first', 'both', 'second'] as const).flatMap((set) => {
        const names = inside(set).map((value) => short(value.name));
        const shown = names.length > MOST ? [...names.slice(0, MOST), `+ ${names.length - MOST}`] : names;
        return shown.map((name, index) => (
          <text
            key={`${set} ${index}`}
            className={set === 'both' ? 'picture-faulty' : 'picture-text'}
            x={LEFT[set]}
            y={42 + index * LINE}
          >
            {name}
          </text>
        ));
      })}
    </svg>
  );
}
