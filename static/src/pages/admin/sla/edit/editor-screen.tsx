import Button from '@atlaskit/button/default/button';
import { useQuery } from '@tanstack/react-query';
import type { SlaPolicyView, SlaSummary, SlaVocabulary } from '../../../../../../src/contract/sla-admin';
import { readSlaPolicy } from '../../../../api/read-sla-policy';
import { readSlaVocabulary } from '../../../../api/read-sla-vocabulary';
import { Failure } from '../../../../components/failure';
import { PartialNotice } from '../../../../components/partial-notice';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { unsavedView } from '../draft/blank';
import { namesOf, VocabularyContext } from '../draft/names';
import { policyKey, vocabularyKey } from '../keys';
import { Editor } from './editor';
import { PolicyReader } from './policy-reader';
import { useEdit } from './use-edit';

interface Links {
  readonly policies: readonly SlaSummary[];
  readonly leave: () => void;
  readonly toBackTest: () => void;
  readonly toActivate: () => void;
}

function Loaded(props: Links & { view: SlaPolicyView; vocabulary: SlaVocabulary; canConfigure: boolean }) {
  const { view, vocabulary, canConfigure, ...links } = props;
  const edit = useEdit(view);
  return (
    <VocabularyContext.Provider value={{ vocabulary, names: namesOf(vocabulary) }}>
      <PartialNotice partial={vocabulary.partial} />
      {edit.draft === null ? null : canConfigure ? (
        <Editor view={view} draft={edit.draft} edit={edit} {...links} />
      ) : (
        <PolicyReader view={view} draft={edit.draft} />
      )}
    </VocabularyContext.Provider>
  );
}

/** One policy, once it and the words of its project are there. A policy that nobody has saved is not asked for. */
export function EditorScreen(props: Links & { projectId: string; policyId: string; canConfigure: boolean }) {
  const { projectId, policyId, policies, leave } = props;
  const known = policies.some((one) => one.id === policyId);
  const vocabulary = useQuery({
    queryKey: vocabularyKey(projectId),
    queryFn: () => readSlaVocabulary({ projectId }),
    staleTime: 60_000,
  });
  const policy = useQuery({
    queryKey: policyKey(projectId, policyId),
    queryFn: () => readSlaPolicy({ projectId, policyId }),
    enabled: known,
    // What somebody edits must not change under their eyes; saving says when somebody else was faster.
    staleTime: Infinity,
  });
  const view = policy.data ?? (known ? null : unsavedView(projectId, policyId));
  const lacking = policy.error ?? vocabulary.error;
  return (
    <div className="stack">
      <div className="back">
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          ← {text.sla.policies.backTo}
        </Button>
      </div>
      {view && vocabulary.data ? (
        <Loaded {...props} view={view} vocabulary={vocabulary.data} />
      ) : lacking ? (
        <Failure
          error={lacking}
          retry={() => {
            if (policy.error) void policy.refetch();
            if (vocabulary.error) void vocabulary.refetch();
          }}
        />
      ) : (
        <Skeleton rows={['title', 'line', 'button', 'section', 'section', 'block', 'section']} />
      )}
    </div>
  );
}
