import { useState } from 'react';
import type { JobView } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';
import { text } from '../../../text';
import { CatalogueLoader } from '../catalogue/catalogue-loader';
import { AdaptScreen } from './adapt/adapt-screen';
import { isAdapted } from './adapt/adaptation';
import { ChoosePractices } from './choose-practices';
import { PlanScreen } from './plan-screen';
import { SettingsForm } from './settings-form';
import { WithProposal } from './with-proposal';
import { adaptationsOf, planRequest, settingsOf, useChoices } from './wizard';

type Step = 'practices' | 'settings' | 'adapt' | 'plan';

/** Adopting practices: choose, settle, adapt, see the plan, apply. The choices outlive the wizard. */
export function AdoptScreen(props: {
  projectId: string;
  adopted: readonly PracticeId[];
  canConfigure: boolean;
  /** A practice to begin with besides those that are adopted. */
  adopt: PracticeId | null;
  /** A practice to adapt: the wizard begins there. */
  adapt: PracticeId | null;
  started: (job: JobView) => void;
  /** Null: there is nothing to go back to. */
  leave: (() => void) | null;
}) {
  const { projectId, adopted, adopt, adapt } = props;
  const [step, setStep] = useState<Step>(adapt === null ? 'practices' : 'adapt');
  const begin = adopt ?? adapt;
  const { choices, choose, forget } = useChoices(projectId, begin === null ? adopted : [...adopted, begin]);

  if (step === 'practices')
    return (
      <CatalogueLoader>
        {({ practices }) => (
          <ChoosePractices
            all={practices}
            adopted={adopted}
            chosen={choices.practices}
            choose={(chosen) => choose({ practices: chosen })}
            canConfigure={props.canConfigure}
            next={() => setStep('settings')}
            back={props.leave}
          />
        )}
      </CatalogueLoader>
    );
  return (
    <WithProposal projectId={projectId}>
      {(proposal) => {
        const settings = settingsOf(choices, proposal);
        const adaptations = adaptationsOf(choices, proposal);
        const changed = adaptations.filter(isAdapted).length + (settings.priority ? 1 : 0);
        switch (step) {
          case 'settings':
            return (
              <SettingsForm
                proposal={proposal}
                start={settings}
                adapted={changed === 0 ? text.adapt.asShipped.toLowerCase() : text.adapt.changed(changed)}
                back={() => setStep('practices')}
                send={(next, to) => {
                  choose({ settings: next });
                  setStep(to);
                }}
              />
            );
          case 'adapt':
            return (
              <AdaptScreen
                practices={choices.practices}
                proposal={proposal}
                settings={settings}
                adaptations={adaptations}
                first={adapt}
                adapt={(next) => choose({ adaptations: next })}
                settle={(next) => choose({ settings: next })}
                back={() => setStep('settings')}
                next={() => setStep('plan')}
              />
            );
          case 'plan':
            return (
              <PlanScreen
                request={planRequest(projectId, choices, proposal)}
                back={() => setStep('settings')}
                leave={props.leave}
                started={(job) => {
                  forget();
                  props.started(job);
                }}
              />
            );
        }
      }}
    </WithProposal>
  );
}
