import type { LevelName } from '../../../../../../src/contract/common';
import { text } from '../../../../text';
import { levelClass } from './bar-classes';
import { ConflictMark } from './conflict-mark';
import { LevelMark } from './level-mark';

const words = text.schedule;
const LEVELS: readonly LevelName[] = ['Low', 'Medium', 'High', 'Very high'];
const BANDS = ['block', 'approve', 'warn'] as const;

/** What colours, forms and hatchings mean. */
export function Legend() {
  return (
    <section className="plan-legend" aria-label={words.legend}>
      <ul className="plain-list">
        {[...LEVELS, null].map((level) => (
          <li key={level ?? ''}>
            <span className={`plan-bar ${levelClass(level)}`}>
              <LevelMark level={level} />
            </span>
            {level === null ? words.unrated : text.common.levels[level]}
          </li>
        ))}
        <li>
          <ConflictMark grade={3} />
          {words.legendConflict}
        </li>
        <li>
          <span className="frozen-mark" />
          {words.legendFrozen}
        </li>
        <li>
          <span className="plan-bar is-unsure" />
          {words.legendDraft}
        </li>
        <li>
          <span className="plan-bar is-busy" />
          {words.busy}
        </li>
        {BANDS.map((kind) => (
          <li key={kind}>
            <span className={`plan-band band-${kind}`} />
            {words.legendFreeze}: {words.effects[kind]}
          </li>
        ))}
        <li>
          <span className="plan-band band-window" />
          {words.legendWindow}
        </li>
      </ul>
    </section>
  );
}
