import { text } from '../../../../text';
import type { Drawn, Transition } from './columns';
import { statusName, transitionsOf } from './transitions-of';

const words = text.catalogue.diagram;

function Steps(props: {
  title: string;
  none: string;
  steps: readonly { transition: Transition; other: string }[];
}) {
  return (
    <div>
      <h4>{props.title}</h4>
      {props.steps.length === 0 ? (
        <p className="subtle">{props.none}</p>
      ) : (
        <ul>
          {props.steps.map(({ transition, other }) => (
            <li key={transition.id}>
              <span className="strong">{transition.name}</span>
              {other ? ` ${other}` : ''}
              {words.guards[transition.guard] ? ` (${words.guards[transition.guard]})` : ''}
              <span className="subtle">. {transition.description}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A status in words: what it stands for, what must be true on entry, and its transitions. */
export function StatusFacts({ drawn, role }: { drawn: Drawn; role: string }) {
  const status = drawn.statuses.find((one) => one.role === role);
  if (!status) return null;
  const { out, in: arriving } = transitionsOf(drawn, role);
  const name = (other: string) => statusName(drawn, other);
  return (
    <div className="flow-facts stack-tight">
      <h3>{status.name}</h3>
      <p>{status.description}</p>
      {status.entry.length > 0 ? (
        <div>
          <h4>{words.entry}</h4>
          <ul>
            {status.entry.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flow-ways">
        <Steps
          title={words.out}
          none={words.leadsNowhere}
          steps={out.map((transition) => ({ transition, other: words.to(name(transition.to)) }))}
        />
        <Steps
          title={words.in}
          none={words.neverReached}
          steps={arriving.map((transition) => ({
            transition,
            other: transition.from.length === 0 ? '' : words.from(transition.from.map(name)),
          }))}
        />
      </div>
    </div>
  );
}
