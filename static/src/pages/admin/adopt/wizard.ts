import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AdoptionSettings, SettingsView } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import type { Adaptation } from '../../../../../src/contract/practices';
import { isAdapted } from './adapt/adaptation';

/** What was chosen in the wizard so far. */
export interface Choices {
  readonly practices: readonly PracticeId[];
  /** Null: as proposed. The priority matrix is part of it. */
  readonly settings: AdoptionSettings | null;
  /** Null: as the project has them. */
  readonly adaptations: readonly Adaptation[] | null;
}

/** Keeps the choices while the page is open, so that leaving the wizard loses nothing. */
export function useChoices(projectId: string, start: readonly PracticeId[]) {
  const client = useQueryClient();
  const queryKey = ['wizard', projectId];
  const [choices, setChoices] = useState<Choices>(() => {
    const kept = client.getQueryData<Choices>(queryKey);
    return {
      practices: [...new Set([...(kept?.practices ?? []), ...start])],
      settings: kept?.settings ?? null,
      adaptations: kept?.adaptations ?? null,
    };
  });
  useEffect(() => {
    client.setQueryDefaults(['wizard'], { gcTime: Infinity });
    client.setQueryData(['wizard', projectId], choices);
  }, [client, projectId, choices]);
  return {
    choices,
    choose: (part: Partial<Choices>) => setChoices((now) => ({ ...now, ...part })),
    forget: () => client.removeQueries({ queryKey }),
  };
}

/** The settings as they stand: what was chosen, else what is proposed. */
export const settingsOf = (choices: Choices, proposal: SettingsView): AdoptionSettings =>
  choices.settings ?? proposal.proposed;

/** The adaptations as they stand: what was chosen, else what the project has. */
export const adaptationsOf = (choices: Choices, proposal: SettingsView): readonly Adaptation[] =>
  choices.adaptations ?? proposal.adaptations ?? [];

/**
 * Asks for a plan. Adaptations go with it only where there is something to say: a practice that has changes, or that had
 * some and is as shipped again.
 */
export function planRequest(
  projectId: string,
  choices: Choices,
  proposal: SettingsView,
): RequestOf<'admin.plan'> {
  const before = new Set((proposal.adaptations ?? []).filter(isAdapted).map((one) => one.practice));
  const adaptations = adaptationsOf(choices, proposal).filter(
    (one) => choices.practices.includes(one.practice) && (isAdapted(one) || before.has(one.practice)),
  );
  return {
    projectId,
    practices: [...choices.practices],
    settings: settingsOf(choices, proposal),
    ...(adaptations.length > 0 ? { adaptations } : {}),
  };
}
