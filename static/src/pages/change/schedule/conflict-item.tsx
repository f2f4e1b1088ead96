import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ConflictLine, ConflictsView } from '../../../../../src/contract/schedule';
import { acknowledgeConflict } from '../../../api/change-plan';
import { LevelLozenge } from '../../../components/level-lozenge';
import { Moment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { PersonWord } from '../../../components/person-name';
import { PlannedSpan, usePlannedWords } from '../../../components/planned';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { Reasoned } from './reasoned';
import { GRADE_APPEARANCE } from './schedule-summary';

const words = text.change.schedule;

/** Who should move, and where it would fit. */
function Mover({ line, own }: { line: ConflictLine; own: boolean }) {
  const { mover, offer, other } = line;
  return (
    <p>
      {mover === 'this' ? words.thisLater : words.otherLater(other.issueKey)}{' '}
      {offer === null ? (
        <span className="subtle">{words.noOffer}</span>
      ) : own ? null : (
        <span className="subtle">
          {words.otherFits} <PlannedSpan start={offer.start} end={offer.end} />.
        </span>
      )}
    </p>
  );
}

/** One pair: how grave, why, who should move, and whether somebody has taken responsibility for it. */
export function ConflictItem(props: {
  line: ConflictLine;
  /** The other one's summary, once it is known. */
  title: string | undefined;
  you: ConflictsView['you'];
}) {
  const { line, title, you } = props;
  const { issueId, siteUrl, move, movingTo } = useChangeActions();
  const say = usePlannedWords();
  const { other, grade, why, acknowledged } = line;
  const { issueId: otherId, issueKey } = other;
  // This change is moved by one press, the other one by its own people.
  const own = line.mover === 'this' && you.canMove ? line.offer : null;
  return (
    <li className="card-line" tabIndex={-1}>
      <div className="row">
        <Lozenge appearance={GRADE_APPEARANCE[grade]}>{words.grades[grade]}</Lozenge>
        <span className="strong">
          {issueKey === null ? (
            words.hidden
          ) : (
            <OutsideLink href={`${siteUrl}/browse/${issueKey}`}>{issueKey}</OutsideLink>
          )}
        </span>
        {title === undefined ? null : <span>{title}</span>}
        {other.level === null ? null : <LevelLozenge level={other.level} />}
        <span className="subtle">
          <PlannedSpan start={other.start} end={other.end} />
        </span>
      </div>
      <p>{why}</p>
      <Mover line={line} own={own !== null} />
      {acknowledged === null ? null : (
        <p className="small">
          {words.acknowledged} <PersonWord accountId={acknowledged.by} />, <Moment at={acknowledged.at} />:{' '}
          <span className="subtle quote">{acknowledged.reason}</span>
        </p>
      )}
      <div className="row">
        {own === null ? null : (
          <Button
            spacing="compact"
            isLoading={movingTo?.start === own.start}
            isDisabled={movingTo !== null}
            onClick={() => move({ start: own.start, end: own.end })}
          >
            {text.change.risk.lower.move(say(own.start))}
          </Button>
        )}
        {grade !== 3 || acknowledged !== null ? null : you.canAcknowledge && otherId !== null ? (
          <Reasoned
            open={words.acknowledge}
            openLabel={words.acknowledgeWhat(issueKey ?? words.hidden)}
            label={words.whyAcknowledge}
            help={words.acknowledgeHelp}
            done={words.acknowledgedNow}
            failed={words.notAcknowledged}
            send={(reason) => acknowledgeConflict({ issueId, otherId, reason })}
          />
        ) : (
          <span className="small subtle">
            {words.mustAcknowledge} {you.canAcknowledge ? words.notVisible : you.why}
          </span>
        )}
      </div>
    </li>
  );
}
