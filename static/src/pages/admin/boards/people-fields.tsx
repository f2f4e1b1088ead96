import { FormField } from '../../../components/form-field';
import { PickMany } from '../../../components/pick';
import { text } from '../../../text';
import { PeopleField, PersonField } from '../teams/people-pickers';
import { GroupsField } from '../groups-field';
import type { BoardFieldProps } from './board-fields';
import { NumberField } from './number-field';

const words = text.cabBoards.editor;

/** Who sits on the board, how many have to be there, and for whose changes. */
export function PeopleFields({ board, view, change, faultAt }: BoardFieldProps) {
  const put = (part: Partial<typeof board>) => change({ ...board, ...part });
  return (
    <div className="stack form">
      <FormField label={words.chair} help={words.chairHelp} error={faultAt('chair')}>
        {(field) => <PersonField field={field} value={board.chair} change={(chair) => put({ chair })} />}
      </FormField>
      <FormField label={words.deputies} help={words.deputiesHelp} error={faultAt('deputies')}>
        {(field) => (
          <PeopleField field={field} values={board.deputies} change={(deputies) => put({ deputies })} />
        )}
      </FormField>
      <FormField label={words.members} help={words.membersHelp} error={faultAt('members')}>
        {(field) => (
          <PeopleField field={field} values={board.members} change={(members) => put({ members })} />
        )}
      </FormField>
      <FormField label={words.groups} help={words.groupsHelp} error={faultAt('groups')}>
        {(field) => (
          <GroupsField
            label={words.groups}
            field={field}
            values={board.groups}
            change={(groups) => put({ groups: [...groups] })}
          />
        )}
      </FormField>
      <NumberField
        label={words.quorum}
        help={words.quorumHelp}
        value={board.quorum}
        least={0}
        most={100}
        error={faultAt('quorum')}
        change={(quorum) => put({ quorum })}
      />
      <FormField label={words.projects} help={words.projectsHelp} error={faultAt('projects')}>
        {(field) => (
          <PickMany
            label={words.projects}
            id={field.id}
            isInvalid={field.isInvalid}
            describedBy={field['aria-describedby']}
            placeholder={words.allProjects}
            options={view.projects.map(({ id, key }) => ({ value: id, label: key }))}
            values={board.projects}
            change={(projects) => put({ projects: [...projects] })}
          />
        )}
      </FormField>
    </div>
  );
}
