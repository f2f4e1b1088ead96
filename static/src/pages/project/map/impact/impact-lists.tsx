import type { Impacted, ImpactView } from '../../../../../../src/contract/services';
import { ConfidenceMark } from '../../../../components/confidence-mark';
import { ServicePath } from '../../../../components/service-path';
import { text } from '../../../../text';

const words = text.serviceMap.impact;
const SHOWN = 10;

const List = ({ breaks }: { breaks: readonly Impacted[] }) => (
  <ul className="plain-list map-breaks">
    {breaks.map((one) => (
      <li key={one.id}>
        <ServicePath names={one.path} />
        <span className="small subtle row">
          <span>{text.registry.hops(one.hops)}</span>
          <span>{one.users === null ? text.registry.usersUnknown : text.registry.users(one.users)}</span>
          <ConfidenceMark confidence={one.confidence} />
        </span>
      </li>
    ))}
  </ul>
);

/** What breaks, gravest first, each by the way that leads to it. */
export function BreaksOf({ breaks }: { breaks: readonly Impacted[] }) {
  if (breaks.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>{words.breaks}</h3>
      <List breaks={breaks.slice(0, SHOWN)} />
      {breaks.length > SHOWN ? (
        <details>
          <summary className="more">{words.more(breaks.length - SHOWN)}</summary>
          <List breaks={breaks.slice(SHOWN)} />
        </details>
      ) : null}
    </section>
  );
}

/** What depends on it and has enough left, and why. */
export function SurvivorsOf({ survives }: { survives: ImpactView['survives'] }) {
  if (survives.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>{words.survives}</h3>
      <ul className="plain-list map-breaks">
        {survives.map(({ id, name, why }) => (
          <li key={id}>
            {name}
            <span className="small subtle">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
