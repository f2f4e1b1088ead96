import './confidence-mark.css';
import type { Confidence } from '../../../src/contract/services';
import { text } from '../text';

/** Full, half full, empty, and empty with a dashed rim: the fuller, the surer. */
const SHAPES: Record<Confidence, { fill: string | null; dash?: string }> = {
  verified: { fill: 'M6 1.5a4.5 4.5 0 0 1 0 9a4.5 4.5 0 0 1 0 -9' },
  ageing: { fill: 'M6 1.5a4.5 4.5 0 0 0 0 9z' },
  stale: { fill: null },
  unverified: { fill: null, dash: '2 1.6' },
};

/** How far something in the registry can be trusted: by shape and by word. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const { name, why } = text.registry.confidence[confidence];
  const { fill, dash } = SHAPES[confidence];
  return (
    <span className={`confidence confidence-${confidence}`} title={`${name}: ${why}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <circle className="confidence-shape" cx="6" cy="6" r="4.5" strokeDasharray={dash} />
        {fill === null ? null : <path className="confidence-fill" d={fill} />}
      </svg>
      {name}
    </span>
  );
}
