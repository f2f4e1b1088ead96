import type { PromiseView } from '../../../../src/contract/portal';
import { text } from '../../text';

const words = text.portal;
type Promised = PromiseView['promises'][number];

/** A sentence that may end in an instant. `yours` says that the instant is in the reader's own time. */
export interface Sentence {
  readonly words: string;
  readonly at: string | null;
  readonly yours?: true;
}

const plain = (said: string): Sentence => ({ words: said, at: null });
/** A sentence that needs its instant: it is left out, or another one stands in, where the instant is not known. */
const dated = (said: string, at: string | null, otherwise?: string): readonly Sentence[] => {
  if (at !== null) return [{ words: said, at }];
  return otherwise === undefined ? [] : [plain(otherwise)];
};
const aimed = (said: string, at: string | null, otherwise?: string): readonly Sentence[] =>
  dated(said, at, otherwise).map((one) => (one.at === null ? one : { ...one, yours: true }));

/** What a promise means for the customer: where it stands, since or by when, and what they can do. */
export function sentencesOf({ name, state, due, since, doneAt }: Promised): readonly Sentence[] {
  switch (state) {
    case 'open':
      return aimed(words.aim(name), due, words.noTime);
    case 'late':
      return [plain(words.late), ...aimed(words.due, due)];
    case 'waitingForYou':
      return [
        ...dated(words.waitingForYou, since, words.waitingForYouUndated),
        plain(words.waitingForYouWhy),
      ];
    case 'waiting':
      return [...dated(words.waiting, since, words.waitingUndated), plain(words.waitingWhy)];
    case 'met':
      return dated(words.onTime(name), doneAt, words.onTimeUndated(name));
    case 'metLate':
      return [...dated(words.doneLate(name), doneAt), plain(words.tookLonger), ...aimed(words.due, due)];
  }
}
