import type { CalibrationView } from '../../../../../../src/contract/risk-admin';
import { text } from '../../../../text';

const words = text.calibration;

/** How many failures there are to learn from, and what starts when there are enough. */
export function FailureProgress({ view }: { view: CalibrationView }) {
  const { failures, learnsAt, missing } = view;
  const share = Math.min(1, failures / learnsAt) * 100;
  return (
    <div className="stack-tight">
      <p className="spread">
        <span className="strong">{words.failures}</span>
        <span className="number">{words.progress(failures, learnsAt)}</span>
      </p>
      <svg
        className="risk-progress"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="risk-bar-ground" x="0" y="0" width="100" height="4" />
        <rect className="risk-progress-done" x="0" y="0" width={share} height="4" />
      </svg>
      <p className="small subtle">{missing > 0 ? words.learnsSoon(missing, learnsAt) : words.learns}</p>
    </div>
  );
}
