import Lozenge from '@atlaskit/lozenge/lozenge';
import { lazy } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { LazySection } from '../../../components/lazy-section';
import { text } from '../../../text';

const EmergencyDetails = lazy(async () => ({
  default: (await import('./emergency-details')).EmergencyDetails,
}));
const words = text.change.parts.emergency;

/** The doors of an emergency, for those who may declare one and once it is declared; its code comes when it is opened. */
export function EmergencySection({ view }: { view: ChangeView }) {
  const { emergency } = view;
  if (emergency === undefined || (emergency.declared === null && !emergency.you.declare.can)) return null;
  return (
    <LazySection
      title={words.title}
      summary={
        emergency.declared === null ? words.not : <Lozenge appearance="moved">{words.declared}</Lozenge>
      }
    >
      {() => <EmergencyDetails emergency={emergency} seal={view.approval.seal} />}
    </LazySection>
  );
}
