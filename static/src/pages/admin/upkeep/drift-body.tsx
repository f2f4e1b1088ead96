import Button from '@atlaskit/button/default/button';
import type { ReactNode } from 'react';
import type { DriftView } from '../../../../../src/contract/upkeep';
import { Moment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { DriftRow } from './drift-row';

const words = text.upkeep.drift;
/** A way around a rule comes first. */
const KINDS = ['bypass', 'missing', 'changed'] as const;

function Result({ drift }: { drift: DriftView }) {
  const never = drift.checkedAt === null;
  const none = drift.items.length === 0;
  return (
    <div className="stack-tight">
      <p className="strong">{never ? words.never : none ? words.none : words.found(drift.items.length)}</p>
      {drift.checkedAt === null ? (
        <p className="subtle">{words.neverWhy}</p>
      ) : (
        <p className="subtle">
          {none ? `${words.noneWhy} ` : null}
          {words.checked} <Moment at={drift.checkedAt} />
          {drift.cause ? ` ${text.upkeep.causes[drift.cause]}` : null}.
        </p>
      )}
    </div>
  );
}

/** The last check of a project: each difference with who made it, and what can be mended. */
export function DriftBody(props: {
  drift: DriftView;
  canConfigure: boolean;
  looking: boolean;
  busy: boolean;
  look: () => void;
  repair: (itemIds: readonly string[]) => void;
  problem: ReactNode;
}) {
  const { drift, canConfigure, busy, repair } = props;
  const repairable = drift.items.filter((item) => item.repairable);
  return (
    <PeopleProvider accountIds={drift.items.flatMap(({ by }) => (by === null ? [] : [by]))}>
      <div className="stack">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        <Result drift={drift} />
        {props.problem}
        <div className="row">
          {repairable.length > 0 ? (
            <Button
              appearance="primary"
              isDisabled={!canConfigure || busy}
              onClick={() => repair(repairable.map(({ id }) => id))}
            >
              {words.repairAll(repairable.length)}
            </Button>
          ) : null}
          <Button
            appearance={repairable.length > 0 ? 'default' : 'primary'}
            isLoading={props.looking}
            isDisabled={!canConfigure || busy}
            onClick={props.look}
          >
            {words.check}
          </Button>
        </div>
        {KINDS.map((what) => {
          const own = drift.items.filter((item) => item.what === what);
          if (own.length === 0) return null;
          return (
            <section key={what} className="stack-tight" aria-label={text.upkeep.kinds[what].title}>
              <h3>
                {text.upkeep.kinds[what].title} ({own.length})
              </h3>
              <p className="subtle">{text.upkeep.kinds[what].why}</p>
              <ul className="plain-list plan-list">
                {own.map((item) => (
                  <DriftRow
                    key={item.id}
                    item={item}
                    repair={canConfigure && !busy ? () => repair([item.id]) : null}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </PeopleProvider>
  );
}
