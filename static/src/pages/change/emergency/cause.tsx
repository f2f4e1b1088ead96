import type { EmergencyView } from '../../../../../src/contract/emergency';
import { OutsideLink } from '../../../components/outside-link';
import { useChangeActions } from '../change-actions';

/** For what a change was declared an emergency: the incident, or the reason that its code stands for. */
export function Cause({ cause }: { cause: NonNullable<EmergencyView['declared']>['cause'] }) {
  const { siteUrl } = useChangeActions();
  return cause.kind === 'code' ? (
    <>{cause.text}</>
  ) : (
    <OutsideLink href={`${siteUrl}/browse/${cause.incidentKey}`}>{cause.incidentKey}</OutsideLink>
  );
}
