import Lozenge from '@atlaskit/lozenge/lozenge';
import type { Agreement } from '../../../../../../src/contract/sla-policy';
import { text } from '../../../../text';

export const AGREEMENTS = ['SLA', 'OLA', 'UC'] as const satisfies readonly Agreement[];

/** The kind of a policy; hovering and screen readers have it in full. */
export const AgreementMark = ({ agreement }: { agreement: Agreement }) => (
  <span title={text.sla.policies.agreements[agreement].name}>
    <Lozenge appearance={agreement === 'SLA' ? 'inprogress' : agreement === 'OLA' ? 'new' : 'default'}>
      {agreement}
    </Lozenge>
  </span>
);
