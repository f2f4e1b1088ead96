import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ReactNode } from 'react';
import type { Suspect } from '../../../../../src/contract/services';
import { Moment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.servicePanel.suspects;
type Verdict = Suspect['verdict'];

/** One suspected change: why it is suspected, and what somebody has said of it. */
export function SuspectItem(props: {
  suspect: Suspect;
  title: string | undefined;
  siteUrl: string;
  /** The likeliest that nobody has judged: its button is the one to press. */
  isFirst: boolean;
  /** Null: may not judge. */
  judge: ((verdict: Verdict) => void) | null;
  /** What is on its way to the back end. */
  sending: Verdict | null;
  failed: ReactNode;
}) {
  const { suspect, title, judge, sending } = props;
  const { issueId, issueKey, verdict, reasons, endedAt, startedAt, services } = suspect;
  const busy = sending !== null;
  return (
    <li className={`suspect suspect-${verdict}`} data-suspect={issueId}>
      <p>
        <span className="strong">
          <OutsideLink href={`${props.siteUrl}/browse/${issueKey}`}>{issueKey}</OutsideLink>
        </span>
        {title === undefined ? null : ` ${title}`}
      </p>
      {reasons.length === 0 ? null : (
        <ul className="plain-list suspect-reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <p className="small subtle">
        {services.length === 0 ? null : `${words.changed} ${text.registry.names(services)}, `}
        {endedAt === null ? words.running : words.ended} <Moment at={endedAt ?? startedAt} />
      </p>
      {verdict === 'open' ? (
        judge === null ? null : (
          <div className="row">
            <Button
              appearance={props.isFirst ? 'primary' : 'default'}
              aria-label={words.confirmOne(issueKey)}
              isLoading={sending === 'confirmed'}
              isDisabled={busy && sending !== 'confirmed'}
              onClick={() => judge('confirmed')}
            >
              {words.confirm}
            </Button>
            <Button
              aria-label={words.denyOne(issueKey)}
              isLoading={sending === 'denied'}
              isDisabled={busy && sending !== 'denied'}
              onClick={() => judge('denied')}
            >
              {words.deny}
            </Button>
          </div>
        )
      ) : (
        <div className="row">
          <Lozenge appearance={verdict === 'confirmed' ? 'removed' : 'default'}>
            {words.verdicts[verdict]}
          </Lozenge>
          {suspect.by === null || suspect.at === null ? null : (
            <span className="small subtle">
              {words.by} <PersonWord accountId={suspect.by} />, <Moment at={suspect.at} />
            </span>
          )}
          {judge === null ? null : (
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={words.undoOne(issueKey)}
              isLoading={busy}
              onClick={() => judge('open')}
            >
              {words.undo}
            </Button>
          )}
          {verdict === 'confirmed' ? <p className="small subtle">{words.linked}</p> : null}
        </div>
      )}
      {props.failed}
    </li>
  );
}
