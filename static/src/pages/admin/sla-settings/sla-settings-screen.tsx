import Button from '@atlaskit/button/default/button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readCalendars } from '../../../api/calendars';
import { readSlaSettings } from '../../../api/sla-settings';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { CALENDARS_KEY } from '../calendars/keys';
import { FocusHeading } from '../focus-heading';
import { SettingsForm } from './settings-form';

/** How a project deals with notices and missed goals. */
export function SlaSettingsScreen(props: { projectId: string; canConfigure: boolean; leave: () => void }) {
  const { projectId } = props;
  const client = useQueryClient();
  const key = ['sla-settings', projectId] as const;
  const settings = useQuery({
    queryKey: key,
    queryFn: () => readSlaSettings(projectId),
    staleTime: Infinity,
  });
  const calendars = useQuery({ queryKey: CALENDARS_KEY, queryFn: readCalendars });
  const lacking = settings.isError ? settings : calendars.isError ? calendars : null;
  return (
    <div className="stack">
      <div className="back">
        <Button appearance="subtle" spacing="compact" onClick={props.leave}>
          ← {text.sla.policies.backTo}
        </Button>
      </div>
      <FocusHeading level="h2">{text.slaSettings.title}</FocusHeading>
      <p>{text.slaSettings.lead}</p>
      {settings.data && calendars.data ? (
        <SettingsForm
          settings={settings.data}
          calendars={calendars.data.calendars}
          canConfigure={props.canConfigure}
          saved={(next) => client.setQueryData(key, next)}
        />
      ) : lacking ? (
        <Failure error={lacking.error} retry={() => void lacking.refetch()} />
      ) : (
        <Skeleton rows={['line', 'button', 'line', 'button', 'section', 'block']} />
      )}
    </div>
  );
}
