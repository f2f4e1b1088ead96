import Button from '@atlaskit/button/default/button';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ImpactView, MapView } from '../../../../../../src/contract/services';
import { ConfidenceMark } from '../../../../components/confidence-mark';
import { Failure } from '../../../../components/failure';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { BreaksOf, SurvivorsOf } from './impact-lists';

const words = text.serviceMap.impact;
const NARROW = 960;

function Answer({ impact }: { impact: ImpactView }) {
  const { breaks, users, usersUnknown, damage, confidence, survives } = impact;
  return (
    <>
      <p className="strong">{words.says(breaks.length, users, usersUnknown)}</p>
      {breaks.length === 0 ? null : <p className="small subtle">{words.saysWhy(usersUnknown)}</p>}
      <dl className="map-facts">
        <dt>{words.damage}</dt>
        <dd>{damage === null ? words.damageUnknown : words.damageOf(damage)}</dd>
        <dt>{text.registry.confidenceLabel}</dt>
        <dd>
          <ConfidenceMark confidence={confidence} />
        </dd>
      </dl>
      <BreaksOf breaks={breaks} />
      <SurvivorsOf survives={survives} />
    </>
  );
}

/** "What breaks if this goes down?" */
export function ImpactPanel(props: {
  asked: UseQueryResult<ImpactView>;
  down: readonly string[];
  map: MapView;
  around: (id: string) => void;
  close: () => void;
}) {
  const { asked, down, map } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const nameOf = (id: string): string =>
    asked.data?.down.find((one) => one.id === id)?.name ?? map.nodes.find((one) => one.id === id)?.name ?? id;
  const [only] = down;
  useEffect(() => {
    // On a narrow page the answer stands above what was pressed. One that came with the address takes no focus.
    if (innerWidth < NARROW && document.activeElement !== document.body) heading.current?.focus();
  }, [only]);
  return (
    <aside className="map-panel stack-tight" aria-labelledby="impact-title">
      <div className="map-panel-head">
        <h2 id="impact-title" ref={heading} tabIndex={-1}>
          {words.title(text.registry.names(down.map(nameOf)), down.length > 1)}
        </h2>
        <Button appearance="subtle" spacing="compact" aria-label={words.close} onClick={props.close}>
          ✕
        </Button>
      </div>
      {asked.data ? (
        <Answer impact={asked.data} />
      ) : asked.isError ? (
        <Failure error={asked.error} retry={() => void asked.refetch()} />
      ) : (
        <Skeleton rows={['line', 'line', 'line', 'line']} />
      )}
      {down.length === 1 && only !== undefined ? (
        <div className="no-print">
          <Button onClick={() => props.around(only)}>{words.around}</Button>
        </div>
      ) : null}
    </aside>
  );
}
