import { useQuery } from '@tanstack/react-query';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useParams } from 'react-router-dom';
import { getModules, getSession, type Place } from '../api/sandbox';
import { Failure } from '../layout/failure';
import { AppAdministration } from './app-administration';
import { AppFrame } from './app-frame';

/** A full page of the app: admin or global page, whichever the app declares and this person may see. */
export function ModulePage() {
  const params = useParams();
  const place = params['place'] as Place;
  const modules = useQuery({ queryKey: ['modules', place], queryFn: () => getModules(place) });
  const session = useQuery({ queryKey: ['session'], queryFn: getSession });
  if (modules.isPending)
    return (
      <main className="page" aria-busy="true">
        <Spinner label="Loading the app" />
      </main>
    );
  if (modules.isError)
    return (
      <Failure
        title="The app's page could not be loaded"
        error={modules.error}
        retry={() => void modules.refetch()}
      />
    );
  const [module] = modules.data;
  if (!module && session.data?.app.installed === false)
    return (
      <main className="page">
        <AppAdministration />
      </main>
    );
  if (!module)
    return (
      <main className="page">
        <SectionMessage title="No app shows anything here for you">
          <p>App administration is for Jira administrators: switch to one at the top right.</p>
        </SectionMessage>
      </main>
    );
  return (
    <main className="page wide">
      {place === 'admin' && <AppAdministration />}
      <AppFrame module={module} ids={{}} fill />
    </main>
  );
}
