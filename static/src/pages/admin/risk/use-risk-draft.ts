import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RiskDraft, RiskModelView } from '../../../../../src/contract/risk-admin';
import { AnswerFailed } from '../../../api/answer-failed';
import { activateRisk, discardRiskDraft, readRiskModel, saveRiskDraft } from '../../../api/risk-model';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import type { KeptEdit } from '../use-kept-edit';
import { RISK_KEY } from './keys';

const words = text.riskModel.draft;

/** Saving, discarding and activating the draft, and what to do when the model has changed meanwhile. */
export function useRiskDraft(edit: KeptEdit<RiskDraft>) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const done = (says: (view: RiskModelView) => string) => (view: RiskModelView) => {
    client.setQueryData(RISK_KEY, view);
    edit.drop();
    announce(says(view));
  };
  const save = useMutation({
    mutationFn: () => saveRiskDraft({ draft: edit.draft, basedOn: edit.base }),
    onSuccess: done(() => words.wasSaved),
  });
  const discard = useMutation({ mutationFn: discardRiskDraft, onSuccess: done(() => words.wasDiscarded) });
  const activate = useMutation({
    mutationFn: activateRisk,
    onSuccess: done(({ version }) => words.wasActivated(version)),
  });
  const again = useMutation({
    mutationFn: async (_whose: 'theirs' | 'mine') => readRiskModel(),
    onSuccess: (view, whose) => {
      client.setQueryData(RISK_KEY, view);
      save.reset();
      activate.reset();
      if (whose === 'theirs') edit.drop();
      else edit.rebase(view.version);
      announce(whose === 'theirs' ? words.wasDropped : words.isRebased);
    },
  });
  const stale = [save.error, activate.error].some(
    (one) => one instanceof AnswerFailed && one.code === 'STALE',
  );
  return {
    save: () => save.mutate(),
    discard: () => discard.mutate(),
    activate: (note: string) => activate.mutate({ basedOn: edit.base, note }),
    takeTheirs: () => again.mutate('theirs'),
    keepMine: () => again.mutate('mine'),
    saving: save.isPending,
    discarding: discard.isPending,
    activating: activate.isPending,
    stale,
    error: stale ? again.error : (save.error ?? discard.error ?? activate.error ?? again.error),
  };
}
