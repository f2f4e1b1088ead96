import type { Impacted } from '../../../../../src/contract/services';
import { ConfidenceMark } from '../../../components/confidence-mark';
import { ServicePath } from '../../../components/service-path';
import { text } from '../../../text';

const words = text.servicePanel.service;
const SHOWN = 5;
const isOld = ({ confidence }: Impacted): boolean => confidence === 'stale' || confidence === 'unverified';

const List = ({ breaks }: { breaks: readonly Impacted[] }) => (
  <ul className="plain-list breaks">
    {breaks.map((one) => (
      <li key={one.id} className={isOld(one) ? 'breaks-unsure' : undefined}>
        <span>
          <ServicePath names={one.path} />
        </span>
        <span className="small subtle row">
          <span>{one.users === null ? text.registry.usersUnknown : text.registry.users(one.users)}</span>
          <ConfidenceMark confidence={one.confidence} />
        </span>
      </li>
    ))}
  </ul>
);

/** What breaks when the service does, by the way with the greatest damage; the first few, the others one press away. */
export function BreaksList({ breaks }: { breaks: readonly Impacted[] }) {
  const stale = breaks.filter(isOld).length;
  return (
    <section className="stack-tight">
      <h4>{words.breaks}</h4>
      {breaks.length === 0 ? (
        <p className="subtle">
          {words.breaksNone}. {words.breaksNoneWhy}
        </p>
      ) : (
        <>
          <List breaks={breaks.slice(0, SHOWN)} />
          {breaks.length > SHOWN ? (
            <details>
              <summary className="more">{words.more(breaks.length - SHOWN)}</summary>
              <List breaks={breaks.slice(SHOWN)} />
            </details>
          ) : null}
          {stale > 0 ? <p className="small subtle">{words.stale(stale)}</p> : null}
        </>
      )}
    </section>
  );
}
