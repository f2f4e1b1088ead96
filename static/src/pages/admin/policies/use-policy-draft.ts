import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PolicyView } from '../../../../../src/contract/policies';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { AnswerFailed } from '../../../api/answer-failed';
import { activatePolicy, discardPolicyDraft, readPolicy, savePolicyDraft } from '../../../api/policies';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import type { KeptEdit } from '../use-kept-edit';
import { policyKey } from './context';
import { sent, type Draft } from './draft';

const words = text.approvalPolicies.draft;
export type Activation = Pick<RequestOf<'policies.activate'>, 'effectiveFrom' | 'openRounds' | 'note'>;

/** Saving, discarding and activating the draft, and what to do when the policy has changed meanwhile. */
export function usePolicyDraft(view: PolicyView, edit: KeptEdit<Draft>) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { projectId } = view;
  const done = (says: (view: PolicyView) => string) => (next: PolicyView) => {
    client.setQueryData(policyKey(projectId), next);
    edit.drop();
    announce(says(next));
  };
  const save = useMutation({
    mutationFn: () =>
      savePolicyDraft({
        projectId,
        draft: sent(edit.draft),
        version: view.draft?.version ?? 0,
        basedOn: view.newest.version,
      }),
    onSuccess: done(() => words.wasSaved),
  });
  const discard = useMutation({
    mutationFn: () => discardPolicyDraft(projectId),
    onSuccess: done(() => words.wasDiscarded),
  });
  const activate = useMutation({
    mutationFn: (asked: Activation) =>
      activatePolicy({ projectId, version: view.draft?.version ?? 0, ...asked }),
    onSuccess: done((next) =>
      next.proposal === null ? words.wasActivated(next.newest.version) : words.wasProposed,
    ),
  });
  const again = useMutation({
    mutationFn: async (_whose: 'theirs' | 'mine') => readPolicy(projectId),
    onSuccess: (next, whose) => {
      client.setQueryData(policyKey(projectId), next);
      save.reset();
      activate.reset();
      if (whose === 'theirs') edit.drop();
      announce(whose === 'theirs' ? words.wasDropped : words.unsaved);
    },
  });
  const stale = [save.error, activate.error].some(
    (one) => one instanceof AnswerFailed && one.code === 'STALE',
  );
  return {
    save: () => save.mutate(),
    discard: () => discard.mutate(),
    activate: (asked: Activation) => activate.mutate(asked),
    takeTheirs: () => again.mutate('theirs'),
    keepMine: () => again.mutate('mine'),
    saving: save.isPending,
    discarding: discard.isPending,
    activating: activate.isPending,
    stale,
    error: stale ? again.error : (save.error ?? discard.error ?? activate.error ?? again.error),
  };
}
export type PolicyActions = ReturnType<typeof usePolicyDraft>;
