import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import type { EscalationStep, SlaDraft } from '../../../../../../src/contract/sla-policy';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { removeAt, replaceAt } from '../condition/condition-tree';
import { actionWords, whenWords } from '../draft/describe';
import { freshId } from '../draft/fresh-id';
import { useVocabulary } from '../draft/names';
import { FindingsAt } from '../findings/findings-at';
import { LadderPicture } from '../findings/ladder-picture';
import { StepForm } from './step-form';
import { marksOf, newAction, percentOf } from './steps';

const words = text.sla.escalations;

/** The ladder: drawn, and each step with what happens then. Steps stand in the order in which they happen. */
export function EscalationsSection({
  draft,
  change,
}: {
  draft: SlaDraft;
  change: (draft: SlaDraft) => void;
}) {
  const { names } = useVocabulary();
  const announce = useAnnounce();
  const addButton = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const steps = draft.escalations;
  const set = (escalations: readonly EscalationStep[]) => change({ ...draft, escalations: [...escalations] });
  const inOrder = steps
    .map((step, at) => ({ step, at, percent: percentOf(step.at, draft.goals) ?? Infinity }))
    .sort((one, other) => one.percent - other.percent);
  const add = () => {
    const id = freshId(
      `step-${steps.length + 1}`,
      steps.map((one) => one.id),
    );
    set([...steps, { id, name: words.newStep, at: { percent: 75 }, actions: [newAction('notify')] }]);
    setOpen(id);
  };
  return (
    <>
      <p className="subtle">{words.lead}</p>
      <FindingsAt place="escalations" />
      {steps.length === 0 ? (
        <p className="subtle">{words.none}</p>
      ) : (
        <LadderPicture marks={marksOf(draft, (step) => step.name)} />
      )}
      <ul className="plain-list sla-items">
        {inOrder.map(({ step, at }) => (
          <li key={step.id} className="card stack-tight">
            <div className="spread">
              <p className="sla-goal">
                <span className="strong">{whenWords(step.at, names)}</span> <span>{step.name}</span>
                <br />
                <span className="subtle">
                  {step.actions.map((one) => actionWords(one, names)).join('; ')}
                </span>
              </p>
              <span className="option-buttons">
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-expanded={open === step.id}
                  aria-label={(open === step.id ? text.sla.goals.closeOne : text.sla.goals.editOne)(
                    step.name,
                  )}
                  onClick={() => setOpen(open === step.id ? null : step.id)}
                >
                  {open === step.id ? text.sla.goals.close : text.sla.goals.edit}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={words.removeStep(step.name)}
                  onClick={() => {
                    set(removeAt(steps, at));
                    announce(words.removed(step.name));
                    addButton.current?.focus();
                  }}
                >
                  {words.removeAction}
                </Button>
              </span>
            </div>
            <FindingsAt place={`escalations[${at}]`} />
            {open === step.id ? (
              <StepForm step={step} change={(next) => set(replaceAt(steps, at, next))} />
            ) : null}
          </li>
        ))}
      </ul>
      <div>
        <Button ref={addButton} spacing="compact" onClick={add}>
          {words.add}
        </Button>
      </div>
    </>
  );
}
