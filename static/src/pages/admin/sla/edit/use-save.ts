import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SlaPolicyView } from '../../../../../../src/contract/sla-admin';
import { AnswerFailed } from '../../../../api/answer-failed';
import { discardSlaDraft } from '../../../../api/discard-sla-draft';
import { readSlaPolicy } from '../../../../api/read-sla-policy';
import { saveSlaDraft } from '../../../../api/save-sla-draft';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { policiesKey, policyKey } from '../keys';
import type { useEdit } from './use-edit';

const words = text.sla.editor;

/** Saving and discarding the draft, and what to do when somebody else saved it meanwhile. */
export function useSave(view: SlaPolicyView, edit: ReturnType<typeof useEdit>, leave: () => void) {
  const { projectId, policyId } = view;
  const client = useQueryClient();
  const announce = useAnnounce();
  const show = (next: SlaPolicyView) => {
    client.setQueryData(policyKey(projectId, policyId), next);
    void client.invalidateQueries({ queryKey: policiesKey(projectId) });
  };
  const save = useMutation({
    mutationFn: (baseVersion: number) => saveSlaDraft({ projectId, draft: edit.draft, baseVersion }),
    onSuccess: (next) => {
      show(next);
      edit.drop();
      announce(words.wasSaved);
    },
  });
  const stale = save.error instanceof AnswerFailed && save.error.code === 'STALE';
  const theirs = () => readSlaPolicy({ projectId, policyId });
  const takeTheirs = useMutation({
    mutationFn: theirs,
    onSuccess: (next) => {
      show(next);
      edit.drop();
      save.reset();
      announce(words.wasUndone);
    },
  });
  const keepMine = useMutation({
    mutationFn: theirs,
    onSuccess: (next) => {
      const version = next.draft?.version ?? 0;
      edit.rebase(version);
      save.mutate(version);
    },
  });
  const discard = useMutation({
    mutationFn: () => discardSlaDraft({ projectId, policyId }),
    onSuccess: (policies) => {
      client.setQueryData(policiesKey(projectId), policies);
      edit.drop();
      announce(words.wasDiscarded);
      if (view.policy) void client.invalidateQueries({ queryKey: policyKey(projectId, policyId) });
      else leave();
    },
  });
  return {
    save: () => save.mutate(edit.base),
    saving: save.isPending || keepMine.isPending,
    stale,
    takeTheirs: () => takeTheirs.mutate(),
    keepMine: () => keepMine.mutate(),
    discard: () => discard.mutate(),
    discarding: discard.isPending,
    error: (stale ? null : save.error) ?? takeTheirs.error ?? keepMine.error ?? discard.error,
  };
}
