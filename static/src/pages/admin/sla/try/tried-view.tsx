import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ClockView, LadderStep } from '../../../../../../src/contract/clocks';
import type { TriedDraft } from '../../../../../../src/contract/sla-admin';
import { DatedMoment } from '../../../../components/moment';
import { duration } from '../../../../format/duration';
import { text } from '../../../../text';

const words = text.sla.editor.try;
const LOOKS = {
  running: 'inprogress',
  paused: 'default',
  met: 'success',
  breached: 'removed',
  cancelled: 'default',
  noGoal: 'moved',
} as const;

function Bar({ clock }: { clock: ClockView }) {
  const all = Math.max(1, clock.elapsedTime, clock.goalDuration);
  const used = (Math.min(clock.elapsedTime, clock.goalDuration) / all) * 100;
  const goal = (clock.goalDuration / all) * 100;
  return (
    <svg
      className="sla-bar-picture"
      role="img"
      aria-label={words.bar(clock.name, duration(clock.elapsedTime), duration(clock.goalDuration))}
      focusable="false"
    >
      <rect className="bar-track" x="0" y="4" width="100%" height="8" rx="4" />
      <rect className="bar-used" x="0" y="4" width={`${used}%`} height="8" rx="4" />
      {goal < 100 ? (
        <>
          <rect className="bar-over" x={`${goal}%`} y="4" width={`${100 - goal}%`} height="8" rx="4" />
          <line className="bar-goal" x1={`${goal}%`} x2={`${goal}%`} y1="0" y2="16" />
        </>
      ) : null}
    </svg>
  );
}

function Clock({ title, clock }: { title: string; clock: ClockView | null }) {
  return (
    <section className="card stack-tight" aria-label={title}>
      <h4>{title}</h4>
      {clock === null ? (
        <p className="subtle">{words.none}</p>
      ) : (
        <>
          <p>
            <Lozenge appearance={LOOKS[clock.state]}>{words.states[clock.state]}</Lozenge> {clock.words}
          </p>
          <Bar clock={clock} />
          <dl className="facts">
            <dt>{words.goal}</dt>
            <dd>{clock.goal}</dd>
            <dt>{words.used}</dt>
            <dd>{duration(clock.elapsedTime)}</dd>
            <dt>{words.due}</dt>
            <dd>{clock.due === null ? words.notDue : <DatedMoment at={clock.due} />}</dd>
          </dl>
        </>
      )}
    </section>
  );
}

const Step = ({ step }: { step: LadderStep }) => (
  <li>
    <span className="strong">{step.name}</span> <Lozenge>{words.steps[step.state]}</Lozenge>{' '}
    {step.at === null ? null : <DatedMoment at={step.at} />}
    <br />
    <span className="subtle">
      {step.actions.join('; ')}
      {step.note === null ? null : (
        <>
          <br />
          {step.note}
        </>
      )}
    </span>
  </li>
);

/** A ticket under both: the sentence first, then the two clocks, then its escalations. */
export function TriedView({ tried, old }: { tried: TriedDraft; old: boolean }) {
  return (
    <div className="stack">
      <p>
        <span className="strong">{tried.issue.key}</span> {tried.issue.summary}
        <br />
        <span className="strong">{tried.words}</span>
      </p>
      {old ? <p className="small subtle">{words.old}</p> : null}
      <div className="sla-two">
        <Clock title={words.before} clock={tried.before} />
        <Clock title={words.after} clock={tried.after} />
      </div>
      <section className="stack-tight" aria-label={words.ladder}>
        <h4>{words.ladder}</h4>
        {tried.ladder.length === 0 ? (
          <p className="subtle">{words.noLadder}</p>
        ) : (
          <ol>
            {tried.ladder.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
