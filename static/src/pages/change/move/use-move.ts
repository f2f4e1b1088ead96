import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ChangeView } from '../../../../../src/contract/change';
import { moveChange } from '../../../api/change-plan';
import { useAnnounce } from '../../../components/announcer';
import { usePlannedWords } from '../../../components/planned';
import { text } from '../../../text';
import { useChangeWrite } from './use-change-write';
import { voidsApproval, type Span } from './voids-approval';

type Window = Pick<ChangeView['window'], 'start' | 'end'>;
/** What stands at the top of the panel about moving. */
export type MoveStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'costs'; readonly to: Span }
  | { readonly kind: 'moved'; readonly from: Window; readonly to: Span };
export interface Moving {
  readonly step: MoveStep;
  /** Moves at once, unless that costs votes: then it asks first. */
  readonly move: (to: Span) => void;
  readonly anyway: (to: Span) => void;
  readonly undo: (step: MoveStep & { kind: 'moved' }, back: Span) => void;
  readonly forget: () => void;
  /** Where it is being moved to. */
  readonly sending: Span | null;
  readonly error: Error | null;
  /** After a refusal: reads the change again. */
  readonly reload: () => void;
}

/** Moving the planned window from anywhere on the panel, with the way back. */
export function useMove(view: ChangeView): Moving {
  const [step, setStep] = useState<MoveStep>({ kind: 'none' });
  const announce = useAnnounce();
  const say = usePlannedWords();
  const client = useQueryClient();
  const { id: issueId } = view.issue;
  const write = useChangeWrite(issueId, ({ to, was }: { to: Span; was: Window }) =>
    moveChange({ issueId, start: to.start, end: to.end, was }),
  );
  const send = (to: Span, was: Window, then: MoveStep) =>
    write.mutate(
      { to, was },
      {
        onSuccess: () => {
          setStep(then);
          announce(text.change.move.moved(say(to.start)));
        },
      },
    );
  const from: Window = { start: view.window.start, end: view.window.end };
  const anyway = (to: Span) => send(to, from, { kind: 'moved', from, to });
  return {
    step,
    move: (to) => {
      write.reset();
      if (voidsApproval(view, to)) setStep({ kind: 'costs', to });
      else anyway(to);
    },
    anyway,
    undo: (moved, back) => send(back, moved.to, { kind: 'none' }),
    forget: () => {
      write.reset();
      setStep({ kind: 'none' });
    },
    sending: write.isPending ? write.variables.to : null,
    error: write.error,
    reload: () => {
      write.reset();
      setStep({ kind: 'none' });
      void client.invalidateQueries({ queryKey: ['change', issueId] });
    },
  };
}
