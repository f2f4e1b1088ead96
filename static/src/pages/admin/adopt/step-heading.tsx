import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';

const words = text.admin.wizard;

/** Where the wizard is, and the heading of the step. */
export function StepHeading({ step, children }: { step: 1 | 2 | 3 | 4 | 5; children: string }) {
  return (
    <header className="stack-tight">
      <ol className="plain-list wizard-steps small">
        {words.steps.map((name, index) => (
          <li key={name} aria-current={index + 1 === step ? 'step' : undefined}>
            {index + 1}. {name}
          </li>
        ))}
      </ol>
      <FocusHeading level="h2">{children}</FocusHeading>
    </header>
  );
}
