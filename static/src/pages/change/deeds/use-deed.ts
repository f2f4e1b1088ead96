import { useRef } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { useAnnounce } from '../../../components/announcer';
import { openerOf } from '../../../components/section';
import { useChangeActions } from '../change-actions';
import { useChangeWrite } from '../move/use-change-write';

/**
 * Sends what somebody does with the change. Recorded, it is announced, and the focus goes to the part in which it was done, or
 * to the panel's first line where that part is gone. Put `box` around what sends it.
 */
export function useDeed<Input>(
  send: (input: Input) => Promise<ChangeView>,
  done: string | ((input: Input) => string),
  onDone: () => void,
) {
  const { issueId, toHeadline } = useChangeActions();
  const announce = useAnnounce();
  const write = useChangeWrite(issueId, send);
  const box = useRef<HTMLDivElement>(null);
  return {
    box,
    sending: write.isPending,
    error: write.error,
    forget: write.reset,
    go: (input: Input) => {
      const opener = openerOf(box.current);
      write.mutateAsync(input).then(
        () => {
          announce(typeof done === 'string' ? done : done(input));
          onDone();
          // Only the next render tells what is left.
          setTimeout(() => (opener?.isConnected ? opener.focus() : toHeadline()));
        },
        () => undefined,
      );
    },
  };
}
