import { createContext, useContext } from 'react';
import type { ClocksView } from '../../../../src/contract/clocks';
import type { RequestOf } from '../../../../src/contract/resolvers';

/** Which miss is meant: one cycle of one policy on this issue. */
export type BreachOf = Pick<RequestOf<'clocks.explain'>, 'policyId' | 'cycle'>;
export type BreachInput =
  | ({ readonly kind: 'explain' } & Omit<RequestOf<'clocks.explain'>, 'issueId'>)
  | ({ readonly kind: 'excuse' } & Omit<RequestOf<'clocks.excuse'>, 'issueId'>);

/** Recording on one issue; one at a time. */
export interface Recording {
  readonly record: (input: BreachInput, onRecorded: () => void) => void;
  /** What is being sent, or was refused. */
  readonly last: BreachInput | null;
  readonly sending: boolean;
  readonly error: Error | null;
  /** Forgets a refusal, so that a form opens without it. */
  readonly forget: () => void;
}

export interface Breaches extends Recording {
  readonly codes: ClocksView['breachCodes'];
  readonly canExcuse: boolean;
}

const idle: Breaches = {
  record: () => undefined,
  last: null,
  sending: false,
  error: null,
  forget: () => undefined,
  codes: [],
  canExcuse: false,
};
export const BreachContext = createContext<Breaches>(idle);

/** What may be said of the misses on this page, and how to record it. */
export const useBreaches = (): Breaches => useContext(BreachContext);
