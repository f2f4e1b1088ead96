import Button from '@atlaskit/button/default/button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TeamsView } from '../../../../../src/contract/teams';
import { readTeams } from '../../../api/teams';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { FieldSection } from './field-section';
import { teamsKey } from './keys';
import { TeamList } from './team-list';

/** A project's teams: the field that names them, and Steward's record of each. */
export function TeamsScreen(props: { projectId: string; canConfigure: boolean; leave: () => void }) {
  const { projectId, canConfigure } = props;
  const client = useQueryClient();
  const teams = useQuery({ queryKey: teamsKey(projectId), queryFn: () => readTeams(projectId) });
  const show = (view: TeamsView) => client.setQueryData(teamsKey(projectId), view);
  return (
    <div className="stack">
      <div className="back">
        <Button appearance="subtle" spacing="compact" onClick={props.leave}>
          ← {text.sla.policies.backTo}
        </Button>
      </div>
      <FocusHeading level="h2">{text.teams.title}</FocusHeading>
      <p>{text.teams.lead}</p>
      {teams.isError ? <Failure error={teams.error} retry={() => void teams.refetch()} /> : null}
      {teams.data ? (
        <>
          <FieldSection view={teams.data} canConfigure={canConfigure} show={show} />
          {teams.data.field === null && teams.data.teams.length === 0 ? null : (
            <TeamList view={teams.data} canConfigure={canConfigure} show={show} />
          )}
        </>
      ) : teams.isPending ? (
        <Skeleton rows={['line', 'section', 'block', 'block']} />
      ) : null}
    </div>
  );
}
