import { text } from '../text';

/** Grey stand-ins of the page's own height, so that nothing jumps when the data arrives. `rows` are sizes of blocks. */
export function Skeleton({ rows }: { rows: readonly ('title' | 'line' | 'button' | 'section' | 'block')[] }) {
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <span className="hidden-text">{text.common.loading}</span>
      {rows.map((row, index) => (
        <div key={index} className={`bone bone-${row}`} aria-hidden="true" />
      ))}
    </div>
  );
}
