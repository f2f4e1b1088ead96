import type { ErrorCode } from '../../contract/errors';
import type { SeatRefusal, SeatVerdict } from '../../domain/approvals/check-seat';
import { Refusal } from '../refusal';

const CODES: Readonly<Record<SeatRefusal, ErrorCode>> = {
  CLOSED: 'CONFLICT',
  NOT_ALLOWED: 'NOT_ALLOWED',
  NOT_SEATED: 'NOT_ALLOWED',
  SEATED: 'CONFLICT',
  EXCLUDED: 'NOT_ALLOWED',
  RECUSED: 'CONFLICT',
  VOTED: 'CONFLICT',
  UNKNOWN: 'CONFLICT',
  REASON_NEEDED: 'BAD_INPUT',
};
const REMEDIES: Readonly<Record<SeatRefusal, string>> = {
  CLOSED: 'Reload the panel and look at what is open now.',
  NOT_ALLOWED: 'Ask somebody else who may, without a part in the change.',
  NOT_SEATED: 'Reload the panel and look at who sits there now.',
  SEATED: 'Nothing has to be done.',
  EXCLUDED: 'Choose somebody without a part in the change.',
  RECUSED: 'Choose somebody else, if somebody has to.',
  VOTED: 'A change manager can strike a ballot, with a reason.',
  UNKNOWN: 'Reload the panel and look at how it stands now.',
  REASON_NEEDED: 'Add a reason and try again.',
};

/** @throws Refusal in the words of the verdict, with what to do about it. `remedy` says more than what is usual. */
export function unlessRefused(verdict: SeatVerdict, remedy?: string): void {
  if (!verdict.ok) throw new Refusal(CODES[verdict.code], verdict.text, remedy ?? REMEDIES[verdict.code]);
}
