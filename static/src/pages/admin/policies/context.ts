import { createContext, useContext } from 'react';
import type { PolicyFindingView, PolicyVocabulary } from '../../../../../src/contract/policies';

const NOTHING: PolicyVocabulary = {
  ...{ groups: [], boards: [], roles: [], calendars: [], services: [] },
  ...{ environments: [], models: [], fields: [], partial: [] },
};

/** What conditions and stages can be made of. */
export const Vocabulary = createContext<PolicyVocabulary>(NOTHING);
export const useVocabulary = (): PolicyVocabulary => useContext(Vocabulary);

/** What the linter found, and what to do about it. */
export interface FindingsSight {
  readonly findings: readonly PolicyFindingView[];
  readonly disabled: boolean;
  readonly fix: (finding: PolicyFindingView) => void;
  readonly answerFor: (id: string, why: string) => void;
}
export const Findings = createContext<FindingsSight>({
  findings: [],
  disabled: true,
  fix: () => undefined,
  answerFor: () => undefined,
});
export const useFindings = (): FindingsSight => useContext(Findings);

export const options = (all: readonly { readonly id: string; readonly name: string }[]) =>
  all.map(({ id, name }) => ({ value: id, label: name }));
export const texts = (all: readonly string[]) => all.map((value) => ({ value, label: value }));
export const policyKey = (projectId: string) => ['approval-policy', projectId] as const;
