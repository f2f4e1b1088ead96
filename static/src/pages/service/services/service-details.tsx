import type { ServicePanelView } from '../../../../../src/contract/services';
import { ConfidenceMark } from '../../../components/confidence-mark';
import { PersonName } from '../../../components/person-name';
import { Section } from '../../../components/section';
import { useSight } from '../../../components/viewer-context';
import { dayName } from '../../../format/iso-day';
import { text } from '../../../text';
import { BreaksList } from './breaks-list';
import { ChangesList } from './changes-list';
import { IncidentsList } from './incidents-list';

const words = text.servicePanel.service;
export type PanelService = ServicePanelView['services'][number];

function Facts({ service }: { service: PanelService }) {
  const { locale } = useSight();
  const { owner, team, verifiedOn } = service;
  return (
    <dl className="facts">
      {owner === null ? null : (
        <>
          <dt>{words.owner}</dt>
          <dd>
            <PersonName accountId={owner} />
          </dd>
        </>
      )}
      {team === null ? null : (
        <>
          <dt>{words.team}</dt>
          <dd>{team}</dd>
        </>
      )}
      <dt>{words.checked}</dt>
      <dd className="row">
        <span>{verifiedOn === null ? words.never : dayName(verifiedOn, locale)}</span>
        <ConfidenceMark confidence={service.confidence} />
      </dd>
    </dl>
  );
}

const gist = ({ criticality, users }: PanelService): string =>
  [
    criticality === null ? text.registry.criticalityUnknown : text.registry.criticalityOf(criticality),
    users === null ? text.registry.usersUnknown : text.registry.users(users),
  ].join(', ');

/** One service: what breaks with it, who looks after it, and what has happened lately. */
export function ServiceDetails(props: { service: PanelService; alone: boolean; siteUrl: string }) {
  const { service, siteUrl } = props;
  return (
    <Section title={service.name} summary={gist(service)} open={props.alone}>
      <BreaksList breaks={service.breaks} />
      <IncidentsList service={service} siteUrl={siteUrl} />
      <ChangesList changes={service.changes} siteUrl={siteUrl} />
      <Facts service={service} />
    </Section>
  );
}
