import { useId, useState } from 'react';

/** The question that somebody was sent to from elsewhere on the panel. */
export interface Asked {
  readonly sectionId: string;
  /** `turn` grows with each press, so that the same question can be asked for again. */
  readonly question: { readonly id: string; readonly turn: number } | null;
  readonly ask: (question: string) => void;
}

/** Opens the questionnaire; its form takes the focus to the question once it is there. */
export function useAsked(): Asked {
  const sectionId = useId();
  const [question, setQuestion] = useState<Asked['question']>(null);
  return {
    sectionId,
    question,
    ask: (id) => {
      const section = document.getElementById(sectionId);
      if (section instanceof HTMLDetailsElement) section.open = true;
      setQuestion((before) => ({ id, turn: (before?.turn ?? 0) + 1 }));
    },
  };
}
