import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PracticeId } from '../../../../src/contract/common';
import { readOverview } from '../../api/read-overview';
import { useViewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { Skeleton } from '../../components/skeleton';
import { SightProvider } from '../../components/viewer-context';
import { text } from '../../text';
import { PracticeScreen } from './catalogue/practice/practice-screen';
import { FIRST_SIGHT } from './catalogue/sight';
import { ProjectScreen } from './project-screen';
import { SectionsScreen, type SectionName } from './sections-screen';

/** What is shown: the sections, or one thing that was opened from them. */
type Place =
  | { readonly at: 'sections' }
  | { readonly at: 'project'; readonly id: string; readonly adopt: PracticeId | null }
  | { readonly at: 'practice'; readonly id: PracticeId };

const SECTIONS: Place = { at: 'sections' };

/** The administrator's page: its sections, a project, or a practice. */
export function AdminPage() {
  const viewer = useViewer();
  const overview = useQuery({ queryKey: ['overview'], queryFn: readOverview });
  const [place, setPlace] = useState<Place>(SECTIONS);
  const [section, setSection] = useState<SectionName>('projects');
  const [sight, look] = useState(FIRST_SIGHT);
  if (viewer.isPending || overview.isPending)
    return (
      <main className="admin">
        <Skeleton rows={['title', 'line', 'section', 'section', 'section', 'section']} />
      </main>
    );
  if (viewer.isError || !overview.data) {
    const lacking = viewer.isError ? viewer : overview;
    return (
      <main className="admin">
        <Failure error={lacking.error} retry={() => void lacking.refetch()} />
      </main>
    );
  }
  const { projects, canConfigure } = overview.data;
  const project = place.at === 'project' ? projects.find((one) => one.id === place.id) : undefined;
  const openProject = (id: string, adopt: PracticeId | null = null) => {
    setSection('projects');
    setPlace({ at: 'project', id, adopt });
  };
  const openPractice = (id: PracticeId) => setPlace({ at: 'practice', id });
  const leave = () => {
    setPlace(SECTIONS);
    void overview.refetch();
  };
  return (
    <SightProvider viewer={viewer.data} serverAt={overview.data.at}>
      <main className="admin stack">
        {overview.isError ? <Failure error={overview.error} retry={() => void overview.refetch()} /> : null}
        {project && place.at === 'project' ? (
          <ProjectScreen
            key={project.id}
            project={project}
            overview={overview.data}
            adopt={place.adopt}
            leave={leave}
          />
        ) : place.at === 'practice' ? (
          <PracticeScreen
            key={place.id}
            practice={place.id}
            projects={projects}
            canConfigure={canConfigure}
            backTo={section === 'coverage' ? 'coverage' : 'practices'}
            leave={leave}
            open={openPractice}
            openProject={openProject}
            adopt={(projectId) => openProject(projectId, place.id)}
          />
        ) : (
          <SectionsScreen
            overview={overview.data}
            section={section}
            show={setSection}
            sight={sight}
            look={look}
            openProject={openProject}
            openPractice={openPractice}
          />
        )}
        <p className="small subtle">{text.admin.trademark}</p>
      </main>
    </SightProvider>
  );
}
