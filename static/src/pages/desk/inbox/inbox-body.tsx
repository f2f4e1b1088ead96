import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import type { ApprovalsView } from '../../../../../src/contract/approver-inbox';
import { useAnnounce } from '../../../components/announcer';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { BulkBar } from './bulk-bar';
import { BulkLook } from './bulk-look';
import { KeysDialog } from './keys-dialog';
import { Lately } from './lately';
import { MOST_TOGETHER } from './most-together';
import { Outcomes } from './outcomes';
import type { Inbox } from './use-inbox';
import { WaitingList } from './waiting-list';

const words = text.approverInbox;

/** The inbox once it is read: the list, what is chosen of it, and what came of voting. */
export function InboxBody(props: { inbox: Inbox; pages: readonly ApprovalsView[]; siteUrl: string }) {
  const { inbox, pages, siteUrl } = props;
  const { list, cast, outcomes } = inbox;
  const announce = useAnnounce();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [looking, setLooking] = useState(false);
  const [keys, setKeys] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = pages.flatMap((page) => page.waiting);
  const hidden = pages.reduce((sum, page) => sum + page.hidden, 0);
  const able = waiting.filter(({ consent }) => consent);
  const chosen = able.filter(({ issueId }) => marked.has(issueId));
  const choose = (issueId: string, is: boolean) => {
    const others = [...marked].filter((id) => id !== issueId);
    setMarked(new Set(is ? [...others, issueId] : others));
  };
  const refresh = async () => {
    const { data } = await list.refetch();
    announce(words.refreshed(data?.pages.flatMap((page) => page.waiting).length ?? 0));
  };
  if (looking && chosen.length > 0)
    return (
      <BulkLook
        chosen={chosen}
        cast={cast}
        back={() => setLooking(false)}
        done={() => {
          setLooking(false);
          setMarked(new Set());
        }}
      />
    );
  return (
    <>
      <div className="row spread">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.title}
          </h1>
          <p className="subtle">{words.waiting(waiting.length, list.hasNextPage)}</p>
        </div>
        <div className="row">
          {waiting.length === 0 ? null : (
            <Button appearance="subtle" onClick={() => setKeys(true)}>
              {words.keys}
            </Button>
          )}
          <Button isLoading={list.isRefetching && !list.isFetchingNextPage} onClick={() => void refresh()}>
            {words.refresh}
          </Button>
        </div>
      </div>
      {list.isError ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      {cast.isError ? <Failure error={cast.error} title={words.results.title(0, 1)} /> : null}
      <Outcomes
        key={outcomes.map(({ answer }) => `${answer.issueId} ${answer.ok}`).join()}
        outcomes={outcomes}
        sending={cast.isPending}
        again={(asked) => cast.mutate(asked)}
        close={() => {
          inbox.closeOutcomes();
          heading.current?.focus();
        }}
      />
      {hidden > 0 ? <p className="subtle">{words.hidden(hidden)}</p> : null}
      {waiting.length === 0 && !list.hasNextPage ? (
        <EmptyState title={words.empty} why={words.emptyWhy} />
      ) : (
        <WaitingList
          waiting={waiting}
          cast={cast}
          chosen={marked}
          choose={choose}
          siteUrl={siteUrl}
          help={() => setKeys(true)}
          toHeading={() => heading.current?.focus()}
        />
      )}
      {list.hasNextPage ? (
        <div>
          <Button isLoading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      ) : null}
      <BulkBar
        chosen={chosen.length}
        able={able.length}
        chooseAll={() => setMarked(new Set(able.slice(0, MOST_TOGETHER).map(({ issueId }) => issueId)))}
        clear={() => setMarked(new Set())}
        look={() => setLooking(true)}
      />
      <Lately recent={pages[0]?.recent ?? []} siteUrl={siteUrl} />
      {keys ? <KeysDialog close={() => setKeys(false)} /> : null}
    </>
  );
}
