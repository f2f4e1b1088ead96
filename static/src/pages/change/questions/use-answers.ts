import { useState } from 'react';
import type { AskedQuestion } from '../../../../../src/contract/change';
import { answerQuestions } from '../../../api/change-plan';
import { faultsOf } from '../../../api/faults-of';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import { useChangeWrite } from '../move/use-change-write';

interface Given {
  readonly question: string;
  readonly option: string;
}
export interface Answering {
  /** The option that stands at a question: chosen now, answered before, or known. */
  readonly chosen: (question: AskedQuestion) => string;
  readonly choose: (question: string, option: string) => void;
  /** Answers that differ from what is recorded. */
  readonly unsaved: readonly Given[];
  readonly discard: () => void;
  readonly save: () => void;
  readonly saving: boolean;
  readonly error: Error | null;
  /** What the refusal says is wrong with this question. */
  readonly errorOf: (question: string) => string | null;
}

/** Answers as they are being given. They stay until they are recorded, whatever happens to the page's data meanwhile. */
export function useAnswers(issueId: string, questions: readonly AskedQuestion[]): Answering {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const announce = useAnnounce();
  const write = useChangeWrite(issueId, answerQuestions);
  const unsaved = questions.flatMap(({ id, answer, options }) => {
    const option = given[id];
    const known = option !== undefined && options.some((one) => one.id === option);
    return known && option !== answer?.option ? [{ question: id, option }] : [];
  });
  const sent = write.variables?.answers ?? [];
  const faults = faultsOf(write.error);
  return {
    chosen: ({ id, answer, prefill }) => given[id] ?? answer?.option ?? prefill?.option ?? '',
    choose: (question, option) => setGiven((before) => ({ ...before, [question]: option })),
    unsaved,
    discard: () => {
      setGiven({});
      write.reset();
    },
    save: () =>
      write.mutate(
        { issueId, answers: unsaved },
        {
          onSuccess: () => {
            setGiven({});
            announce(text.change.questions.saved(unsaved.length));
          },
        },
      ),
    saving: write.isPending,
    error: write.error,
    // A path names the place in what was sent, "answers.1.option", or the question itself.
    errorOf: (question) => {
      const place = sent.findIndex((one) => one.question === question);
      const own = faults.find(({ path }) =>
        path
          .split(/[.[\]]+/)
          .some(
            (part, index, parts) =>
              part === question || (place >= 0 && parts[index - 1] === 'answers' && part === String(place)),
          ),
      );
      return own ? `${own.message} ${own.remedy}`.trim() : null;
    },
  };
}
