import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeInstallation, getSession } from '../api/sandbox';
import { announce } from './flags';

/** The line above the app's own pages: what is installed, and the way to uninstall or install it. */
export function AppAdministration() {
  const queries = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: getSession });
  const change = useMutation({
    mutationFn: changeInstallation,
    onSuccess: ({ installed, preUninstall }) => {
      const failed = preUninstall.filter((run) => !run.ok);
      announce({
        title: installed ? 'The app is installed' : 'The app is uninstalled',
        ...(failed.length > 0 && {
          description: `Its own cleaning up failed: ${failed.map((run) => run.message).join(' ')}`,
          appearance: 'warning' as const,
        }),
      });
      void queries.invalidateQueries();
    },
    onError: (error) =>
      announce({ title: 'That did not work', description: error.message, appearance: 'error' }),
  });
  if (!session.data) return null;
  const { name, version, installed } = session.data.app;
  return (
    <div className="row">
      <span className="quiet">
        {installed
          ? `${name} ${version} is installed on this site.`
          : `${name} is not installed on this site.`}
      </span>
      <span className="spring" />
      <Button
        spacing="compact"
        isLoading={change.isPending}
        onClick={() => change.mutate(installed ? 'uninstall' : 'install')}
      >
        {installed ? 'Uninstall' : 'Install'}
      </Button>
    </div>
  );
}
