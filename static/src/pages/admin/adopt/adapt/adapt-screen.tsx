import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { AdoptionSettings, SettingsView } from '../../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../../src/contract/common';
import type { Adaptation } from '../../../../../../src/contract/practices';
import { FieldError } from '../../../../components/field-error';
import { text } from '../../../../text';
import { PrioritySection } from '../../priority/priority-section';
import { faultsOf } from '../../priority/scheme';
import { StepHeading } from '../step-heading';
import { PracticeSection } from './practice-section';

const words = text.adapt;

/** The optional step: what of each practice is different here, and how priority is set. */
export function AdaptScreen(props: {
  practices: readonly PracticeId[];
  proposal: SettingsView;
  settings: AdoptionSettings;
  adaptations: readonly Adaptation[];
  /** A practice to open at once. */
  first: PracticeId | null;
  adapt: (adaptations: readonly Adaptation[]) => void;
  settle: (settings: AdoptionSettings) => void;
  back: () => void;
  next: () => void;
}) {
  const { practices, settings, adaptations, adapt, settle } = props;
  const [refused, setRefused] = useState(false);
  const scheme = settings.priority;
  const faulty = scheme !== undefined && faultsOf(scheme).length > 0;
  return (
    <div className="stack">
      <StepHeading step={3}>{words.title}</StepHeading>
      <p>{words.lead}</p>
      <div>
        <PrioritySection
          scheme={scheme}
          jira={props.proposal.priorities ?? []}
          change={(priority) => {
            const { priority: _before, ...rest } = settings;
            settle(priority === undefined ? rest : { ...rest, priority });
          }}
        />
        {practices.map((practice) => (
          <PracticeSection
            key={practice}
            practice={practice}
            startOpen={practice === props.first}
            adaptation={adaptations.find((one) => one.practice === practice) ?? null}
            priority={faulty ? undefined : scheme}
            change={(changed) => adapt([...adaptations.filter((one) => one.practice !== practice), changed])}
          />
        ))}
      </div>
      <FieldError id="adapt-error">{refused && faulty ? text.priority.mendFirst : null}</FieldError>
      <div className="row">
        <Button
          appearance="primary"
          aria-describedby="adapt-error"
          onClick={() => {
            setRefused(faulty);
            if (!faulty) props.next();
          }}
        >
          {text.admin.wizard.toPlan}
        </Button>
        <Button appearance="subtle" onClick={props.back}>
          {words.backToSettings}
        </Button>
      </div>
    </div>
  );
}
