import Lozenge from '@atlaskit/lozenge/lozenge';
import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { LevelLozenge } from '../../../../components/level-lozenge';
import { OutsideLink } from '../../../../components/outside-link';
import { PersonWord } from '../../../../components/person-name';
import { text } from '../../../../text';
import { ItemActs } from './item-acts';
import { ItemFacts } from './item-facts';
import { ItemVotes } from './item-votes';
import { Record } from './record';
import { VoteButtons } from './vote-buttons';

const words = text.cab.item;

/** Who moved it within the agenda, and why. */
function Standing({ item }: { item: AgendaItem }) {
  const { pulled, deferred, deferrals, late } = item;
  return (
    <>
      {pulled === null ? null : (
        <p>
          {words.pulled} <PersonWord accountId={pulled.by} />: <span className="quote">{pulled.reason}</span>
        </p>
      )}
      {deferred === null ? null : (
        <p>
          {words.deferred} <PersonWord accountId={deferred.by} />:{' '}
          <span className="quote">{deferred.reason}</span>
        </p>
      )}
      {deferrals > 0 || late ? (
        <p className="row">
          {deferrals > 0 ? <Lozenge appearance="moved">{words.deferrals(deferrals)}</Lozenge> : null}
          {late ? <Lozenge appearance="moved">{words.late}</Lozenge> : null}
        </p>
      ) : null}
    </>
  );
}

/** One change in the meeting: what it is and could cost, what is in its way, how the votes stand, and the viewer's own. */
export function ItemView({ item, siteUrl }: { item: AgendaItem; siteUrl: string }) {
  const { issueKey, summary, level, because } = item;
  return (
    <article className="desk-card stack" aria-labelledby="shown-item">
      <div className="stack-tight">
        <h2 id="shown-item" tabIndex={-1}>
          {issueKey} {summary}
        </h2>
        <div className="row">
          {level === null ? (
            <Lozenge appearance="moved">{words.notAssessed}</Lozenge>
          ) : (
            <LevelLozenge level={level} />
          )}
          <Lozenge>{text.cab.kinds[item.kind]}</Lozenge>
          {item.irreversible ? <Lozenge appearance="removed">{words.irreversible}</Lozenge> : null}
          <OutsideLink href={`${siteUrl}/browse/${issueKey}`}>{words.open}</OutsideLink>
        </div>
        {because.length === 0 ? null : <p className="subtle">{because.join('. ')}.</p>}
        <Standing item={item} />
      </div>
      <VoteButtons item={item} />
      <ItemFacts item={item} />
      <ItemVotes item={item} />
      <Record item={item} />
      <ItemActs item={item} />
    </article>
  );
}
