import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PolicyFindingView, PolicyView } from '../../../../../src/contract/policies';
import { checkPolicy, readPolicyVocabulary } from '../../../api/policies';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { PartialNotice } from '../../../components/partial-notice';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import { useSettled } from '../../../components/use-settled';
import { text } from '../../../text';
import { useKeptEdit } from '../use-kept-edit';
import { Findings, Vocabulary, type FindingsSight } from './context';
import { draftOf, isWhole, sameDraft, sent } from './draft';
import { DraftBar } from './draft-bar';
import { FindingsList } from './findings-list';
import { TableEditor } from './table-editor';
import { TrySection } from './try-section';
import { TwoPeople } from './two-people';

const words = text.approvalPolicies;
const NOTHING: readonly PolicyFindingView[] = [];

/** The table to be read and edited, with what the linter finds beside each row. */
export function TableTab({ view, canConfigure }: { view: PolicyView; canConfigure: boolean }) {
  const { projectId } = view;
  const announce = useAnnounce();
  const saved = useMemo(() => draftOf(view), [view]);
  const edit = useKeptEdit(['policy-edit', projectId], saved, view.draft?.version ?? 0, sameDraft);
  const { draft } = edit;
  const settled = useSettled(draft);
  const whole = isWhole(settled);
  const vocabulary = useQuery({
    queryKey: ['policy-words', projectId],
    queryFn: () => readPolicyVocabulary(projectId),
    staleTime: 300_000,
  });
  // Whether people see the project takes a call each: it is looked at for what is saved.
  const people = sameDraft(settled, saved) && view.draft !== null;
  const check = useQuery({
    queryKey: ['policy-check', projectId, settled, people],
    queryFn: () => checkPolicy({ projectId, draft: sent(settled), people }),
    enabled: whole,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const findings = whole ? (check.data?.findings ?? NOTHING) : NOTHING;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const sight: FindingsSight = {
    findings,
    disabled: !canConfigure,
    fix: ({ fix }) => {
      if (!fix) return;
      edit.change({ ...draft, rows: fix.rows });
      announce(words.findings.fixed);
    },
    answerFor: (id, why) =>
      edit.change({
        ...draft,
        acknowledged: [...draft.acknowledged.filter((one) => one.id !== id), { id, why }],
      }),
  };
  if (vocabulary.isPending) return <Skeleton rows={['line', 'block', 'block', 'block']} />;
  if (!vocabulary.data) return <Failure error={vocabulary.error} retry={() => void vocabulary.refetch()} />;
  const partial = [...vocabulary.data.partial, ...(check.data?.partial ?? [])];
  const once = partial.filter((one, at) => partial.findIndex(({ part }) => part === one.part) === at);
  return (
    <Vocabulary.Provider value={vocabulary.data}>
      <Findings.Provider value={sight}>
        <div className="risk-model">
          <div className="risk-editor stack">
            <PartialNotice partial={once} />
            <FindingsList findings={findings.filter(({ row }) => row === undefined)} />
            <TableEditor
              draft={draft}
              inWords={check.data?.words ?? {}}
              change={(part) => edit.change({ ...draft, ...part })}
            />
            <Section title={words.try.title} summary={words.try.summary}>
              <TrySection projectId={projectId} table={draft} />
            </Section>
          </div>
          <div className="risk-side stack">
            {canConfigure ? (
              <DraftBar
                view={view}
                edit={edit}
                faults={errors}
                whole={isWhole(draft)}
                changes={
                  edit.unsaved ? (whole ? (check.data?.changes ?? []) : []) : (view.draft?.changes ?? [])
                }
              />
            ) : null}
            <p className="small subtle" role="status">
              {!whole
                ? words.findings.unread
                : check.isFetching
                  ? words.findings.checking
                  : check.isSuccess && findings.length === 0
                    ? words.findings.none
                    : ''}
            </p>
            {check.isError ? <Failure error={check.error} retry={() => void check.refetch()} /> : null}
            <TwoPeople two={view.twoPeople} projectId={projectId} canConfigure={canConfigure} />
          </div>
        </div>
      </Findings.Provider>
    </Vocabulary.Provider>
  );
}
