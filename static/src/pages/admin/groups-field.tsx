import { useQuery } from '@tanstack/react-query';
import { readGroups } from '../../api/groups';
import { Failure } from '../../components/failure';
import type { FieldTies } from '../../components/form-field';
import { PickMany } from '../../components/pick';
import { text } from '../../text';

const words = text.groups;

/** Groups of Jira, chosen by name and kept by id. Groups that can't be read now stay as they are. */
export function GroupsField(props: {
  label: string;
  field: FieldTies;
  values: readonly string[];
  change: (groups: readonly string[]) => void;
}) {
  const { label, field, values, change } = props;
  const groups = useQuery({ queryKey: ['groups'], queryFn: readGroups, staleTime: 300_000 });
  if (groups.isError)
    return <Failure title={words.unread} error={groups.error} retry={() => void groups.refetch()} />;
  const all = groups.data?.groups;
  return (
    <PickMany
      label={label}
      id={field.id}
      isInvalid={field.isInvalid}
      describedBy={field['aria-describedby']}
      isDisabled={all === undefined}
      placeholder={all === undefined ? words.loading : words.choose}
      // While they are read, what is chosen has no names yet.
      options={(all ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      values={all === undefined ? [] : values}
      change={change}
    />
  );
}
