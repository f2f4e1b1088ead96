import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { EmergencyView } from '../../../../../src/contract/emergency';
import { breakGlass } from '../../../api/emergency';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import type { Closing } from '../deeds/deed';
import { DeedForm } from '../deeds/deed-form';
import { IncidentField, isKey } from './incident-field';

const words = text.changeEmergency.glass;

/** Lets it through without approval: first what that means, then for which incident and why. */
export function GlassForm(
  props: Closing & { seal: string; declared: NonNullable<EmergencyView['declared']> },
) {
  const { seal, declared, ...closing } = props;
  const { issueId } = useChangeActions();
  const { cause } = declared;
  const [key, setKey] = useState(cause.kind === 'incident' ? cause.incidentKey : '');
  return (
    <div className="stack-tight">
      <SectionMessage appearance="error" title={words.title} headingLevel="h4">
        <ul>
          {words.consequences.map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
      </SectionMessage>
      <DeedForm
        {...closing}
        appearance="danger"
        words={{ ...words, needed: text.changeEmergency.reasonNeeded }}
        isReady={isKey(key)}
        fields={(tried) => <IncidentField value={key} change={setKey} tried={tried} />}
        send={(reason) => breakGlass({ issueId, seal, incidentKey: key.trim(), reason })}
      />
    </div>
  );
}
