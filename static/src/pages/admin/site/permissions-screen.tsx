import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Overview } from '../../../../../src/contract/admin';
import { readPermissions } from '../../../api/read-permissions';
import { Choice } from '../../../components/choice';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { PeopleProvider } from '../../../components/people-context';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { PermissionList } from './permission-list';

const words = text.insight.permissions;
const SITE = 'site';

/** Who holds which of Steward's permissions, for the site and for a project. */
export function PermissionsScreen({ projects }: { projects: Overview['projects'] }) {
  const [projectId, setProjectId] = useState(SITE);
  const permissions = useQuery({
    queryKey: ['permissions', projectId],
    queryFn: () => readPermissions(projectId === SITE ? {} : { projectId }),
  });
  const list = permissions.data?.permissions ?? [];
  const accounts = list.flatMap(({ holders }) =>
    (holders ?? []).flatMap(({ accountId }) => (accountId ? [accountId] : [])),
  );
  return (
    <div className="stack">
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <p>{words.lead}</p>
      <div className="narrow">
        <FormField label={words.project}>
          {(field) => (
            <Choice
              {...field}
              options={[
                { value: SITE, label: words.site },
                ...projects
                  .filter((one) => one.supported)
                  .map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` })),
              ]}
              value={projectId}
              onChange={setProjectId}
            />
          )}
        </FormField>
      </div>
      {permissions.isPending ? <Skeleton rows={['section', 'section', 'section']} /> : null}
      {permissions.isError ? (
        <Failure error={permissions.error} retry={() => void permissions.refetch()} />
      ) : null}
      {permissions.data ? (
        <PeopleProvider accountIds={accounts}>
          <PermissionList permissions={list} />
        </PeopleProvider>
      ) : null}
    </div>
  );
}
