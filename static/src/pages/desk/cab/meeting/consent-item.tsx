import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useState } from 'react';
import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { LevelLozenge } from '../../../../components/level-lozenge';
import { TextButton } from '../../../../components/text-button';
import { text } from '../../../../text';
import { PlannedWindow } from '../../planned-window';
import { Seal } from '../../seal';
import { ActError } from './act-error';
import { useShownMeeting } from './meeting-context';
import { TextAct } from './text-act';
import { forgetText } from './use-kept-text';
import { useAct } from './use-meeting-writes';

const words = text.cab.consent;
const APPEARANCE = {
  waiting: 'default',
  pending: 'inprogress',
  approved: 'success',
  rejected: 'removed',
  blocked: 'removed',
  expired: 'moved',
} as const;

/** One change of those that are approved together, with the way out of them: a reason from members, a press from who leads. */
export function ConsentItem({ item, choose }: { item: AgendaItem; choose: () => void }) {
  const { meeting, you } = useShownMeeting();
  const { issueId, issueKey, summary, level, vote } = item;
  const [pulling, setPulling] = useState(false);
  const keep = `${meeting.id} ${issueId} pull`;
  const pull = useAct(meeting.id, () => {
    forgetText(keep);
    setPulling(false);
    // It is in the agenda below now.
    setTimeout(() => document.getElementById('agenda')?.focus());
  });
  const isOpen = meeting.state !== 'ended' && item.state === 'waiting' && you.role !== 'reader';
  return (
    <li className="stack-tight">
      <div className="row">
        <TextButton onClick={choose}>
          {issueKey} {summary}
        </TextButton>
        {level === null ? null : <LevelLozenge level={level} />}
        {vote === null ? null : (
          <Lozenge appearance={APPEARANCE[vote.decision]}>{text.cab.decisions[vote.decision]}</Lozenge>
        )}
        {item.you.vote === null ? null : (
          <span className="small subtle">{text.cab.vote.yours[item.you.vote]}</span>
        )}
      </div>
      <p className="desk-facts small subtle">
        <span>
          {text.approverInbox.window} <PlannedWindow window={item.window} />
        </span>
        {vote === null ? null : <span>{vote.words}</span>}
        {vote === null ? null : <Seal seal={vote.seal} />}
      </p>
      {pulling ? (
        <TextAct
          keep={keep}
          label={words.pulling(issueKey)}
          help={words.pullHelp}
          needed={text.cab.vote.needed}
          submit={words.pullSubmit}
          most={1000}
          act={pull}
          send={(reason) => pull.go({ verb: 'pull', issueId, reason })}
          cancel={() => setPulling(false)}
        />
      ) : isOpen ? (
        <div>
          <Button spacing="compact" aria-label={words.pullOne(issueKey)} onClick={() => setPulling(true)}>
            {words.pull}
          </Button>
        </div>
      ) : null}
      {pulling ? null : <ActError act={pull} />}
    </li>
  );
}
