import Spinner from '@atlaskit/spinner';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  createIssue,
  findUsers,
  getCreateFields,
  getCreateTypes,
  getProjects,
  type FieldMeta,
} from '../api/jira';
import type { Person } from '../api/sandbox';
import { FieldForm } from '../fields/field-form';
import { isEditable } from '../fields/field-kind';
import { Failure } from '../layout/failure';

/** Creates an issue through the create screen that Jira describes for project and type. */
export function CreateIssue({ user }: { user: Person }) {
  const navigate = useNavigate();
  const projects = useQuery({ queryKey: ['projects'], queryFn: getProjects });
  const users = useQuery({ queryKey: ['users'], queryFn: findUsers });
  const [project, setProject] = useState('');
  const [type, setType] = useState('');
  const projectKey = project || projects.data?.values[0]?.key || '';
  const types = useQuery({
    queryKey: ['create-types', projectKey],
    queryFn: () => getCreateTypes(projectKey),
    enabled: projectKey !== '',
  });
  const typeId = type || types.data?.issueTypes.find((one) => !one.subtask)?.id || '';
  const meta = useQuery({
    queryKey: ['create-fields', projectKey, typeId],
    queryFn: () => getCreateFields(projectKey, typeId),
    enabled: projectKey !== '' && typeId !== '',
  });
  const failed = [projects, types, meta].find((query) => query.isError);
  if (failed?.error)
    return (
      <Failure title="An issue can't be created" error={failed.error} retry={() => void failed.refetch()} />
    );
  const fields = (meta.data?.fields ?? [])
    .map((field) => [field.fieldId, field as FieldMeta] as const)
    .filter(([id, field]) => isEditable(id, field));
  return (
    <main className="page">
      <h1>Create issue</h1>
      <div className="field-form">
        <div className="field">
          <label htmlFor="project">Project</label>
          <select
            id="project"
            value={projectKey}
            onChange={(event) => (setProject(event.target.value), setType(''))}
          >
            {projects.data?.values.map((one) => (
              <option key={one.id} value={one.key}>
                {one.name} ({one.key})
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="issuetype">Issue type</label>
          <select id="issuetype" value={typeId} onChange={(event) => setType(event.target.value)}>
            {types.data?.issueTypes
              .filter((one) => !one.subtask)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </select>
        </div>
      </div>
      {meta.isPending && <Spinner label="Loading the form" />}
      {meta.isSuccess && (
        <FieldForm
          key={`${projectKey}-${typeId}`}
          label="Create"
          fields={fields}
          values={fields.some(([id]) => id === 'reporter') ? { reporter: { accountId: user.accountId } } : {}}
          users={users.data ?? []}
          submit={async (changed) => {
            const reporter = fields.some(([id]) => id === 'reporter')
              ? { reporter: { accountId: user.accountId } }
              : {};
            const made = await createIssue({
              project: { key: projectKey },
              issuetype: { id: typeId },
              ...reporter,
              ...changed,
            });
            await navigate(`/browse/${made.key}`);
          }}
        />
      )}
    </main>
  );
}
