import type { FindingPicture } from '../../../../../../src/contract/sla-admin';
import { text } from '../../../../text';

export type Mark = Extract<FindingPicture, { kind: 'ladder' }>['marks'][number];
const words = text.sla.escalations;

type Rung = { readonly label: string; readonly percent: number; readonly look: 'step' | 'faulty' | 'end' };

/** Start and due with the steps between and beyond them, from top to bottom. It is a list, so it reads as one. */
export function LadderPicture({ marks }: { marks: readonly Mark[] }) {
  const rungs: Rung[] = [
    { label: words.start, percent: 0, look: 'end' as const },
    ...marks.map((mark): Rung => ({ ...mark, look: mark.faulty ? 'faulty' : 'step' })),
    { label: words.due, percent: 100, look: 'end' as const },
  ].sort(
    (one, other) => one.percent - other.percent || Number(other.look === 'end') - Number(one.look === 'end'),
  );
  return (
    <ol className="plain-list sla-ladder" aria-label={words.ladder}>
      {rungs.map((rung, index) => (
        <li key={index} className={`rung rung-${rung.look}${rung.percent > 100 ? ' rung-late' : ''}`}>
          <span className={rung.look === 'end' ? 'strong' : ''}>{rung.label}</span>
          {rung.look === 'end' ? null : (
            <span className="subtle small">
              {' '}
              {rung.look === 'faulty' ? `! ` : ''}
              {Math.round(rung.percent)} %
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
