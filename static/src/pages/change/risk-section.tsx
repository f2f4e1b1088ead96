import type { AssessmentView } from '../../../../src/contract/change';
import { Section } from '../../components/section';
import { percent } from '../../format/numbers';
import { text } from '../../text';
import { LowerList } from './lower-list';
import { MissingList } from './missing-list';
import { StopperList } from './stopper-list';
import { Waterfall } from './waterfall';

const words = text.change.risk;

/** How risky, how sure we are, and why; what would lower it. */
export function RiskSection({ assessment, open }: { assessment: AssessmentView; open: boolean }) {
  const { damage, interval, probability, level, levelForPolicy } = assessment;
  const chance = percent(probability);
  return (
    <Section
      title={words.title}
      open={open}
      summary={
        <>
          {level}, {words.chance(chance)}
        </>
      }
    >
      <div className="stack-tight">
        <p>
          <span className="strong">{words.chance(chance)}</span>,{' '}
          {words.interval(percent(interval.low), percent(interval.high))}.{' '}
          {words.grid(
            assessment.likelihood,
            damage.value === null ? words.damageUnrated(damage.forPolicy) : words.damageOf(damage.value),
          )}
        </p>
        {levelForPolicy === level ? null : <p>{words.forPolicy(text.common.levels[levelForPolicy])}</p>}
      </div>
      <StopperList stoppers={assessment.stoppers} />
      <Waterfall contributions={assessment.contributions} score={assessment.score} probability={chance} />
      <MissingList missing={assessment.missing} />
      <LowerList lower={assessment.lower} level={level} />
      {damage.reasons.length > 0 ? (
        <div className="stack-tight">
          <h4>{words.damageWhy}</h4>
          <ul className="sentences">
            {damage.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="small subtle">
        {assessment.number === null
          ? words.draft(assessment.modelVersion)
          : words.numbered(assessment.number, assessment.modelVersion)}
      </p>
    </Section>
  );
}
