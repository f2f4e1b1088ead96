import type { AssessmentView } from '../../../../../src/contract/change';
import { LevelLozenge } from '../../../components/level-lozenge';
import { percent } from '../../../format/numbers';
import { text } from '../../../text';
import { OddsScale } from './odds-scale';
import { Steps } from './steps';

const words = text.change.risk.figures;

/** How bad it would be, through which services, and why. */
function Damage({ damage }: { damage: AssessmentView['damage'] }) {
  return (
    <div className="stack-tight">
      {damage.value === null ? (
        <span>{words.unrated(damage.forPolicy)}</span>
      ) : (
        <Steps value={damage.value} />
      )}
      {damage.path.length > 1 ? (
        <ol className="plain-list damage-path" aria-label={words.path}>
          {damage.path.map((name, index) => (
            <li key={`${name} ${index}`}>{name}</li>
          ))}
        </ol>
      ) : null}
      {damage.reasons.length > 0 ? (
        <ul className="plain-list sentences small subtle">
          {damage.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Level, chance with its interval, likelihood and damage: what the level is made of. */
export function RiskFigures({ assessment }: { assessment: AssessmentView }) {
  const { interval, probability, level, levelForPolicy, override } = assessment;
  const [low, high] = [percent(interval.low), percent(interval.high)];
  return (
    <dl className="facts risk-figures">
      <dt>{words.level}</dt>
      <dd>
        <span className="row">
          <LevelLozenge level={level} />
          {override === null ? null : <span className="subtle">{words.computed}</span>}
        </span>
        {levelForPolicy === level || override !== null ? null : (
          <p className="small">{words.forPolicy(text.common.levels[levelForPolicy])}</p>
        )}
      </dd>
      <dt>{words.chance}</dt>
      <dd>
        <p>
          <span className="strong">{percent(probability)}</span>{' '}
          <span className="small subtle">{words.interval(low, high)}</span>
        </p>
        <OddsScale probability={probability} low={interval.low} high={interval.high} />
      </dd>
      <dt>{words.likelihood}</dt>
      <dd>
        <Steps value={assessment.likelihood} />
      </dd>
      <dt>{words.damage}</dt>
      <dd>
        <Damage damage={assessment.damage} />
      </dd>
    </dl>
  );
}
