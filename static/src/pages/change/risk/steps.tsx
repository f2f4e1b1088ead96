import { text } from '../../../text';

const STEPS = [1, 2, 3, 4, 5];

/** A value of 1 to 5 as blocks, and in words beside them. */
export function Steps({ value }: { value: number }) {
  return (
    <span className="row">
      <svg className="steps" aria-hidden="true" focusable="false">
        {STEPS.map((step) => (
          <rect
            key={step}
            className={step <= value ? 'step-on' : 'step-off'}
            x={`${(step - 1) * 20 + 1}%`}
            y="0"
            width="18%"
            height="100%"
            rx="2"
          />
        ))}
      </svg>
      {text.change.risk.figures.steps(value)}
    </span>
  );
}
