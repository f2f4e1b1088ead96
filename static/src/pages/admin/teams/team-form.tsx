import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Team, TeamsView } from '../../../../../src/contract/teams';
import { faultsOf } from '../../../api/faults-of';
import { saveTeam } from '../../../api/teams';
import { useAnnounce } from '../../../components/announcer';
import { Choice } from '../../../components/choice';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { PeopleField, PersonField } from './people-pickers';

const words = text.teams.form;
const MOST_MEMBERS = 200;

/** One team's record: who leads it, who is in it, when it works. `team` without an id is one whose id must be written. */
export function TeamForm(props: {
  view: TeamsView;
  team: Team;
  show: (view: TeamsView) => void;
  close: () => void;
}) {
  const { view, close } = props;
  const announce = useAnnounce();
  const [team, setTeam] = useState(props.team);
  const [checked, setChecked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<Team>) => setTeam((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: () =>
      saveTeam({ projectId: view.projectId, team: { ...team, id: team.id.trim(), name: team.name.trim() } }),
    onSuccess: (next) => {
      close();
      props.show(next);
      announce(words.wasSaved(team.name.trim()));
    },
  });
  const faults = faultsOf(save.error);
  const faultAt = (path: string) => {
    const fault = faults.find((one) => one.path === path);
    return fault ? `${fault.message} ${fault.remedy}` : undefined;
  };
  // A fault of the id has no field when the id came from the list.
  const places = ['team.name', 'team.calendar', ...(props.team.id === '' ? ['team.id'] : [])];
  const isPlaced = faults.length > 0 && faults.every(({ path }) => places.includes(path));
  const asksId = props.team.id === '';
  const [noId, noName] = [team.id.trim() === '', team.name.trim() === ''];
  return (
    <form
      className="card stack form"
      noValidate
      aria-label={props.team.name === '' ? words.newTitle : words.title(props.team.name)}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!noId && !noName) save.mutate();
      }}
    >
      {asksId ? (
        <FormField
          label={words.id}
          help={words.idHelp}
          error={checked && noId ? words.idNeeded : faultAt('team.id')}
        >
          {(field) => (
            <TextField
              {...field}
              ref={first}
              maxLength={128}
              autoComplete="off"
              value={team.id}
              onChange={({ currentTarget }) => change({ id: currentTarget.value })}
            />
          )}
        </FormField>
      ) : null}
      <FormField label={words.name} error={checked && noName ? words.nameNeeded : faultAt('team.name')}>
        {(field) => (
          <TextField
            {...field}
            {...(asksId ? {} : { ref: first })}
            maxLength={120}
            autoComplete="off"
            value={team.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.lead} help={words.leadHelp}>
        {(field) => <PersonField field={field} value={team.lead} change={(lead) => change({ lead })} />}
      </FormField>
      <FormField label={words.members} help={words.membersHelp}>
        {(field) => (
          <PeopleField
            field={field}
            values={team.members}
            change={(members) => change({ members: members.slice(0, MOST_MEMBERS) })}
          />
        )}
      </FormField>
      <FormField label={words.calendar} help={words.calendarHelp} error={faultAt('team.calendar')}>
        {(field) => (
          <Choice
            {...field}
            options={[
              { value: '', label: words.noCalendar },
              ...view.calendars.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={team.calendar ?? ''}
            onChange={(id) => change({ calendar: id === '' ? null : id })}
          />
        )}
      </FormField>
      {save.error && !isPlaced ? <Failure error={save.error} /> : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={save.isPending}>
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
