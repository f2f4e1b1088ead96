import './risk.css';
import type { ChangeView } from '../../../../../src/contract/change';
import { Section } from '../../../components/section';
import { percent } from '../../../format/numbers';
import { text } from '../../../text';
import { LowerList } from './lower-list';
import { OverrideNote } from './override-note';
import { RiskFigures } from './risk-figures';
import { SetLevel } from './set-level';
import { StopperList } from './stopper-list';
import { Waterfall } from './waterfall';

const words = text.change.risk;

/** How risky, how sure we are, and why; what would lower it; and the level that people set by hand. */
export function RiskSection({ view, open }: { view: ChangeView; open: boolean }) {
  const { assessment, you } = view;
  const { override, level, number, modelVersion } = assessment;
  const chance = percent(assessment.probability);
  return (
    <Section
      title={words.title}
      open={open}
      summary={
        <>
          {override?.to ?? level}
          {override === null ? null : ` (${words.byHand.toLowerCase()})`}, {words.chance(chance)}
        </>
      }
    >
      {override === null ? null : (
        <OverrideNote
          assessment={assessment}
          override={override}
          canTakeBack={you.canSetLevel.includes(assessment.levelForPolicy)}
        />
      )}
      <RiskFigures assessment={assessment} />
      <StopperList stoppers={assessment.stoppers} />
      <LowerList view={view} />
      <Waterfall contributions={assessment.contributions} score={assessment.score} probability={chance} />
      {number === null ? null : <SetLevel assessment={assessment} number={number} you={you} />}
      <p className="small subtle">
        {number === null ? words.draft(modelVersion) : words.numbered(number, modelVersion)}
      </p>
    </Section>
  );
}
