import Button from '@atlaskit/button/default/button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Team, TeamsView } from '../../../../../src/contract/teams';
import { removeTeam } from '../../../api/teams';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { PersonName } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.teams;
const MOST_SHOWN = 8;

function Remove(props: { view: TeamsView; team: Team; show: (view: TeamsView) => void; close: () => void }) {
  const { view, team, close } = props;
  const announce = useAnnounce();
  const remove = useMutation({
    mutationFn: () => removeTeam({ projectId: view.projectId, id: team.id }),
    onSuccess: (next) => {
      props.show(next);
      announce(words.wasRemoved(team.name));
    },
  });
  return (
    <div className="stack-tight" role="group" aria-label={words.removeOne(team.name)}>
      <p>{words.removeAsk}</p>
      {remove.error ? <Failure error={remove.error} /> : null}
      <div className="row">
        <Button appearance="danger" autoFocus isLoading={remove.isPending} onClick={() => remove.mutate()}>
          {words.removeYes}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}

/** One team at a glance: lead, members, when it works. */
export function TeamCard(props: {
  view: TeamsView;
  team: Team;
  canConfigure: boolean;
  edit: () => void;
  show: (view: TeamsView) => void;
}) {
  const { view, team, canConfigure } = props;
  const [asking, setAsking] = useState(false);
  const calendar = view.calendars.find(({ id }) => id === team.calendar);
  const shown = team.members.slice(0, MOST_SHOWN);
  return (
    <article className="card stack-tight team">
      <div className="spread">
        <h4>{team.name}</h4>
        {canConfigure && !asking ? (
          <div className="row">
            <Button spacing="compact" aria-label={words.editOne(team.name)} onClick={props.edit}>
              {words.edit}
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={words.removeOne(team.name)}
              onClick={() => setAsking(true)}
            >
              {words.remove}
            </Button>
          </div>
        ) : null}
      </div>
      <dl className="facts">
        <dt>{words.form.lead}</dt>
        <dd>{team.lead === null ? words.noLead : <PersonName accountId={team.lead} />}</dd>
        <dt>{words.form.members}</dt>
        <dd>
          {team.members.length === 0 ? (
            words.noMembers
          ) : (
            <span className="team-members">
              {shown.map((accountId) => (
                <PersonName key={accountId} accountId={accountId} />
              ))}
              {team.members.length > shown.length ? (
                <span className="subtle">{words.more(team.members.length - shown.length)}</span>
              ) : null}
            </span>
          )}
        </dd>
        <dt>{words.form.calendar}</dt>
        <dd>{team.calendar === null ? words.form.noCalendar : (calendar?.name ?? words.goneCalendar)}</dd>
      </dl>
      {asking ? <Remove view={view} team={team} show={props.show} close={() => setAsking(false)} /> : null}
    </article>
  );
}
