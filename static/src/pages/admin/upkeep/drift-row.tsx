import Button from '@atlaskit/button/default/button';
import type { DriftItem } from '../../../../../src/contract/upkeep';
import { Moment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.upkeep.drift;
const SIGNS: Record<DriftItem['what'], string> = { bypass: '!', missing: '−', changed: '~' };

/** One difference: what, where, who and when if Jira says so, and the way to mend it. */
export function DriftRow({ item, repair }: { item: DriftItem; repair: (() => void) | null }) {
  return (
    <li className="plan-item">
      <span className={`plan-sign sign-${item.what}`} aria-hidden="true">
        {SIGNS[item.what]}
      </span>
      <div className="stack-tight">
        <p>
          <span className="subtle">{item.object}</span> <span className="strong">{item.name}</span>
          {item.practice === null ? null : (
            <span className="subtle small"> {text.common.practices[item.practice]}</span>
          )}
        </p>
        <p>{item.text}</p>
        <p className="small subtle">
          {item.by === null && item.at === null ? (
            words.unknown
          ) : (
            <>
              {item.by === null ? null : (
                <>
                  {words.by} <PersonWord accountId={item.by} />{' '}
                </>
              )}
              {item.at === null ? null : <Moment at={item.at} />}
            </>
          )}
        </p>
        {item.repairable ? (
          <div>
            <Button
              spacing="compact"
              isDisabled={repair === null}
              aria-label={words.repairOne(item.name)}
              onClick={() => repair?.()}
            >
              {words.repair}
            </Button>
          </div>
        ) : (
          <>
            <p className="small">{words.byHand}</p>
            {item.link ? (
              <p className="small">
                <OutsideLink href={item.link}>{words.link}</OutsideLink>
              </p>
            ) : null}
          </>
        )}
      </div>
    </li>
  );
}
