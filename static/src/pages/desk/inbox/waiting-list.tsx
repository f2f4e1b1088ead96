import { router } from '@forge/bridge';
import { useState } from 'react';
import type { WaitingVote } from '../../../../../src/contract/approver-inbox';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import type { Inbox } from './use-inbox';
import { useListKeys } from './use-list-keys';
import { WaitingItem } from './waiting-item';

/** The changes that wait, with keys to go through them. Once one is voted on, the focus goes to what follows. */
export function WaitingList(props: {
  waiting: readonly WaitingVote[];
  cast: Inbox['cast'];
  chosen: ReadonlySet<string>;
  choose: (issueId: string, chosen: boolean) => void;
  siteUrl: string;
  help: () => void;
  toHeading: () => void;
}) {
  const { waiting, cast, chosen, choose, siteUrl } = props;
  const announce = useAnnounce();
  const [rejecting, setRejecting] = useState<string | null>(null);
  const at = (index: number, act: (one: WaitingVote) => void) => {
    const one = waiting[index];
    if (one && !cast.isPending) act(one);
  };
  const vote = (one: WaitingVote, how: { vote: 'approve' } | { vote: 'reject'; reason: string }) => {
    const index = waiting.indexOf(one);
    cast.mutate([{ waiting: one, ...how }], {
      onSuccess: ([outcome]) => {
        setRejecting(null);
        // The next render tells what is left. What was refused takes the focus itself.
        if (outcome?.answer.ok) setTimeout(() => (waiting.length > 1 ? focusItem(index) : props.toHeading()));
      },
    });
  };
  const open = (one: WaitingVote) => void router.open(`${siteUrl}/browse/${one.key}`);
  const { list, onKeyDown, focusItem } = useListKeys({
    a: (index) => at(index, (one) => vote(one, { vote: 'approve' })),
    r: (index) => at(index, (one) => setRejecting(one.issueId)),
    o: (index) => at(index, open),
    x: (index) =>
      at(index, (one) =>
        one.consent ? choose(one.issueId, !chosen.has(one.issueId)) : announce(text.approverInbox.cantSelect),
      ),
    '?': props.help,
  });
  return (
    <ul
      ref={list}
      className="plain-list waiting-list"
      aria-label={text.approverInbox.list}
      onKeyDown={onKeyDown}
    >
      {waiting.map((one, index) => (
        <WaitingItem
          key={one.issueId}
          waiting={one}
          isFirst={index === 0}
          isChosen={chosen.has(one.issueId)}
          isSending={cast.isPending}
          isRejecting={rejecting === one.issueId}
          error={rejecting === one.issueId ? cast.error : null}
          choose={(is) => choose(one.issueId, is)}
          approve={() => vote(one, { vote: 'approve' })}
          askReason={(ask) => {
            setRejecting(ask ? one.issueId : null);
            if (!ask) setTimeout(() => focusItem(index));
          }}
          reject={(reason) => vote(one, { vote: 'reject', reason })}
          open={() => open(one)}
        />
      ))}
    </ul>
  );
}
