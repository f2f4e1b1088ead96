import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readPortalSettings, savePortalSettings } from '../../../api/deploy-gate';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';

const words = text.gatePaths;

/** Whether customers of the project read who decides. It works at once, and back as easily. */
export function PortalNames({ projectId, canConfigure }: { projectId: string; canConfigure: boolean }) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const queryKey = ['portal-settings', projectId];
  const settings = useQuery({ queryKey, queryFn: () => readPortalSettings({ projectId }) });
  const save = useMutation({
    mutationFn: (names: boolean) => savePortalSettings({ projectId, names }),
    onSuccess: (view) => {
      client.setQueryData(queryKey, view);
      announce(view.names ? words.namesOn : words.namesOff);
    },
  });
  return (
    <section className="stack-tight" aria-labelledby="portal-names">
      <h3 id="portal-names">{words.portal}</h3>
      {settings.isPending ? <Skeleton rows={['line']} /> : null}
      {settings.isError ? <Failure error={settings.error} retry={() => void settings.refetch()} /> : null}
      {settings.data ? (
        <>
          <label className="practice">
            <input
              type="checkbox"
              checked={save.isPending ? save.variables : settings.data.names}
              disabled={!canConfigure || save.isPending}
              onChange={({ currentTarget }) => save.mutate(currentTarget.checked)}
            />
            <span>
              <span className="strong">{words.names}</span>
              <span className="subtle"> {words.namesWhy}</span>
            </span>
          </label>
          {save.error ? <Failure error={save.error} /> : null}
        </>
      ) : null}
    </section>
  );
}
