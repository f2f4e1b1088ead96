import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { DayMoment } from '../../../../components/moment';
import { percent } from '../../../../format/numbers';
import { text } from '../../../../text';
import { PlannedWindow } from '../../planned-window';

const words = text.cab.item;

/** Rounded to two places that count: it orders, it isn't money. */
const lossWords = (loss: number): string => loss.toLocaleString('en', { maximumSignificantDigits: 2 });

/** Risk, damage, window, and what is in its way. */
export function ItemFacts({ item }: { item: AgendaItem }) {
  const { probability, damage, expectedLoss, conflicts, freezes, stoppers } = item;
  return (
    <div className="stack-tight">
      <dl className="item-facts">
        <dt>{words.window}</dt>
        <dd>
          <PlannedWindow window={item.window} />
        </dd>
        <dt>{words.chance}</dt>
        <dd>{probability === null ? words.notAssessed : percent(probability)}</dd>
        <dt>{words.damage}</dt>
        <dd>{damage === null ? words.notAssessed : words.ofFive(damage)}</dd>
        <dt>{words.loss}</dt>
        <dd>{expectedLoss === null ? words.notAssessed : lossWords(expectedLoss)}</dd>
        <dt>{words.conflicts}</dt>
        <dd>
          {conflicts.length === 0 ? (
            <span className="subtle">{words.noConflicts}</span>
          ) : (
            <ul className="plain-list stack-tight">
              {conflicts.map((one) => (
                <li key={`${one.issueKey} ${one.why}`}>
                  <span className={one.acknowledged ? 'strong' : 'desk-late'}>
                    {one.issueKey}, {text.cab.grades[one.grade]}
                  </span>{' '}
                  {one.why}
                  {one.acknowledged ? <span className="subtle"> ({words.seen})</span> : null}
                </li>
              ))}
            </ul>
          )}
        </dd>
        {freezes.length === 0 ? null : (
          <>
            <dt>{words.freezes}</dt>
            <dd>
              <ul className="plain-list stack-tight">
                {freezes.map((one) => (
                  <li key={one.name}>
                    <span className="strong">{one.name}</span>,{' '}
                    {text.freezes.effects[one.effect].name.toLowerCase()}, {words.until}{' '}
                    <DayMoment at={one.end} style="long" />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {stoppers.length === 0 ? null : (
          <>
            <dt>{words.stoppers}</dt>
            <dd>
              <ul className="plain-list stack-tight">
                {stoppers.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
