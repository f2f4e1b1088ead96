import { useQuery } from '@tanstack/react-query';
import { readTemplate, readTemplates } from '../../../api/templates';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import { text } from '../../../text';
import type { PageProps } from '../pages';
import { usePlace } from '../place';
import { Catalogue } from './catalogue';
import { NewTemplate } from './new-template';
import { OneTemplate } from './one-template';
import './standard.css';

const words = text.standard;

/** Standard changes of a project: the catalogue, one template, using it, and editing it. Each has its own address. */
export function StandardPage(props: PageProps) {
  const { place } = usePlace();
  const { template: id } = place.query;
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      {place.query['new'] !== undefined ? (
        <NewTemplate {...props} from={place.query['new']} />
      ) : id === undefined ? (
        <CataloguePlace {...props} />
      ) : (
        <TemplatePlace key={id} {...props} id={id} />
      )}
    </div>
  );
}

function CataloguePlace({ project, viewer }: PageProps) {
  const list = useQuery({ queryKey: ['templates', project.id], queryFn: () => readTemplates(project.id) });
  if (list.isPending) return <Skeleton rows={['line', 'section', 'section', 'section']} />;
  if (!list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  return (
    <SightProvider viewer={viewer} serverAt={list.data.at}>
      <Catalogue view={list.data} siteUrl={viewer.siteUrl} />
    </SightProvider>
  );
}

function TemplatePlace({ project, viewer, id }: PageProps & { id: string }) {
  const { place } = usePlace();
  const one = useQuery({
    queryKey: ['template', project.id, id],
    queryFn: () => readTemplate({ projectId: project.id, id }),
  });
  if (one.isPending) return <Skeleton rows={['title', 'line', 'block', 'section']} />;
  if (!one.data) return <Failure error={one.error} retry={() => void one.refetch()} />;
  return (
    <SightProvider viewer={viewer} serverAt={one.data.at}>
      <OneTemplate
        view={one.data}
        projectId={project.id}
        siteUrl={viewer.siteUrl}
        doing={place.query['do'] ?? ''}
      />
    </SightProvider>
  );
}
