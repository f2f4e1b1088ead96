import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useState } from 'react';
import type { DecisionsView } from '../../../../../src/contract/insight';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import { CloseForm } from './close-form';
import { ThenNowTable } from './then-now-table';

const words = text.insight.benefit;
type Decision = DecisionsView['decisions'][number];
const APPEARANCE = { came: 'success', partly: 'warning', not: 'removed' } as const;

/** One decision: who, what for, the figures then and now, and how it was judged or that it is time to. */
export function DecisionCard(props: {
  decision: Decision;
  canConfigure: boolean;
  busy: boolean;
  close: (verdict: RequestOf<'admin.closeDecision'>['verdict'], note: string) => void;
}) {
  const { decision: one, canConfigure } = props;
  const [asking, setAsking] = useState(false);
  return (
    <li className="card stack-tight">
      <p className="row">
        <span className="strong">
          {one.practices.map((practice) => text.common.practices[practice]).join(', ')}
        </span>
        {one.outcome ? (
          <Lozenge appearance={APPEARANCE[one.outcome.verdict]}>
            {words.verdicts[one.outcome.verdict]}
          </Lozenge>
        ) : one.due ? (
          <Lozenge appearance="warning">{words.due}</Lozenge>
        ) : null}
      </p>
      <p>{one.decision.benefit}</p>
      <p className="small subtle">
        {words.approvedBy(one.decision.approvedBy)}. {words.recorded}{' '}
        <PersonWord accountId={one.recordedBy} />, <Moment at={one.recordedAt} />. {words.checkOn}{' '}
        {one.decision.checkOn}.
      </p>
      <ThenNowTable figures={one.figures} />
      {one.outcome ? (
        <p>
          {one.outcome.note}{' '}
          <span className="small subtle">
            {words.judged} <PersonWord accountId={one.outcome.by} />, <Moment at={one.outcome.at} />
          </span>
        </p>
      ) : asking ? (
        <CloseForm busy={props.busy} cancel={() => setAsking(false)} send={props.close} />
      ) : (
        <div>
          <Button
            appearance={one.due ? 'primary' : 'default'}
            spacing="compact"
            isDisabled={!canConfigure}
            onClick={() => setAsking(true)}
          >
            {words.close}
          </Button>
        </div>
      )}
    </li>
  );
}
