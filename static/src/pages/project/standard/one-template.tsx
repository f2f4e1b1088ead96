import type { TemplateView } from '../../../../../src/contract/templates';
import { PeopleProvider } from '../../../components/people-context';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';
import { Editor } from './editor';
import { useStandardPlace } from './go';
import { TemplateDetail } from './template-detail';
import { UseForm } from './use-form';

const words = text.standard;

/** One template: looked at, used, or edited, as the address says. */
export function OneTemplate(props: {
  view: TemplateView;
  projectId: string;
  siteUrl: string;
  doing: string;
}) {
  const { view, projectId, siteUrl, doing } = props;
  const place = useStandardPlace();
  const { summary, inForce, draft, history, approvedBy, you } = view;
  const people = [
    ...history.map(({ by }) => by),
    ...[summary.why?.by, approvedBy?.by].filter((id) => id !== null && id !== undefined),
  ];
  const shown = draft ?? inForce;
  return (
    <PeopleProvider accountIds={people}>
      <div>
        <TextButton onClick={place.catalogue}>{words.back}</TextButton>
      </div>
      {doing === 'use' && inForce !== null && summary.status === 'active' ? (
        <UseForm template={inForce} fields={view.fields} projectId={projectId} siteUrl={siteUrl} />
      ) : doing === 'edit' && you.canManage && shown !== null ? (
        <Editor
          id={summary.id}
          revision={summary.revision}
          start={shown}
          fields={view.fields}
          projectId={projectId}
          title={words.editor.title(summary.name)}
          left={[]}
        />
      ) : (
        <TemplateDetail view={view} projectId={projectId} siteUrl={siteUrl} />
      )}
    </PeopleProvider>
  );
}
