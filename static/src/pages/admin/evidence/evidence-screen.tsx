import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import SectionMessage from '@atlaskit/section-message/section-message';
import { readEvidenceSettings, saveEvidenceSettings } from '../../../api/evidence';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Moment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { PersonWord } from '../../../components/person-name';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { IssueForm } from './issue-form';

const words = text.evidence.settings;
const KEY = ['evidence-settings'];

/** The issue on which fingerprints of all records are published, and what is wrong with it. */
export function EvidenceScreen({ canConfigure }: { canConfigure: boolean }) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const settings = useQuery({ queryKey: KEY, queryFn: readEvidenceSettings });
  const save = useMutation({
    mutationFn: (issueKey: string | null) => saveEvidenceSettings({ issueKey }),
    onSuccess: (view) => {
      client.setQueryData(KEY, view);
      announce(view.issue === null ? words.cleared : words.saved(view.issue.key));
    },
  });
  if (settings.isPending) return <Skeleton rows={['title', 'line', 'line', 'button']} />;
  if (!settings.data) return <Failure error={settings.error} retry={() => void settings.refetch()} />;
  const { issue, warnings, savedBy, savedAt } = settings.data;
  return (
    <PeopleProvider accountIds={savedBy === null ? [] : [savedBy]}>
      <div className="stack">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        <p>{words.lead}</p>
        {warnings.length > 0 ? (
          <SectionMessage appearance="warning" title={words.wrong} headingLevel="h3">
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </SectionMessage>
        ) : (
          <p>{words.good}</p>
        )}
        {savedBy === null || savedAt === null ? null : (
          <p className="subtle">
            {words.by} <Moment at={savedAt} /> {text.deployGate.by} <PersonWord accountId={savedBy} />
          </p>
        )}
        {canConfigure ? (
          <IssueForm
            key={issue?.key ?? ''}
            current={issue?.key ?? null}
            busy={save.isPending}
            save={(key) => save.mutate(key)}
          />
        ) : (
          <p>
            <span className="strong">{words.issue}:</span> {issue?.key ?? words.none}
          </p>
        )}
        {save.error ? <Failure error={save.error} /> : null}
      </div>
    </PeopleProvider>
  );
}
