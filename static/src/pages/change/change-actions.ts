import { createContext, useContext } from 'react';
import type { Span } from './move/voids-approval';

/** What any part of the panel can ask of the whole. */
export interface ChangeActions {
  readonly issueId: string;
  /** Where issues are opened: "https://acme.atlassian.net". */
  readonly siteUrl: string;
  readonly move: (to: Span) => void;
  /** Where the change is being moved to. */
  readonly movingTo: Span | null;
  /** Opens the questionnaire at this question. */
  readonly answer: (question: string) => void;
  /** Takes the focus to the first line of the panel. */
  readonly toHeadline: () => void;
}

const idle: ChangeActions = {
  issueId: '',
  siteUrl: '',
  move: () => undefined,
  movingTo: null,
  answer: () => undefined,
  toHeadline: () => undefined,
};
export const ChangeActionsContext = createContext<ChangeActions>(idle);

export const useChangeActions = (): ChangeActions => useContext(ChangeActionsContext);
