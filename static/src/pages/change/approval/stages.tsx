import type { StageView } from '../../../../../src/contract/change';
import { text } from '../../../text';
import { Stage } from './stage';

const MARKS: Partial<Record<StageView['decision'], string>> = {
  approved: '✓',
  rejected: '✕',
  expired: '✕',
  blocked: '!',
};

/** The stages in the order of their turns, on a line that says how far the approval is. Its marks repeat what the words say. */
export function Stages({ stages, preview }: { stages: readonly StageView[]; preview: boolean }) {
  const turns = [...new Set(stages.map(({ turn }) => turn))].sort((one, other) => one - other);
  const ordered = [...stages].sort((one, other) => one.turn - other.turn);
  const [only] = stages;
  if (stages.length === 1 && only) return <Stage stage={only} preview={preview} />;
  return (
    <ol className="plain-list stages" aria-label={text.change.approval.stages}>
      {ordered.map((stage) => (
        <li
          key={stage.id}
          className={`step step-${preview || (stage.advisory && stage.decision === 'pending') ? 'waiting' : stage.decision}`}
        >
          <span className="step-mark" aria-hidden="true">
            {(preview ? undefined : MARKS[stage.decision]) ??
              (turns.length > 1 ? turns.indexOf(stage.turn) + 1 : '')}
          </span>
          <Stage stage={stage} preview={preview} />
        </li>
      ))}
    </ol>
  );
}
