import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { BackTestResult } from '../../../../../src/contract/back-test';
import { Moment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { PersonWord } from '../../../components/person-name';
import { percent } from '../../../format/numbers';
import { text } from '../../../text';
import { ChangedTickets } from './changed-tickets';
import { GoalTable } from './goal-table';
import { HeatSection } from './heat-section';

const words = text.backTest;

/** The answer in one sentence. */
function headline({ overall: { before, after } }: BackTestResult): string {
  if (after.rate === null) return words.nothing;
  const now = percent(after.rate);
  if (before.rate === null) return words.headlineFirst(now);
  const was = percent(before.rate);
  return was === now ? words.headlineSame(now) : words.headline(was, now);
}

/** What a back-test found: the answer first, then goal by goal, which tickets change, and when goals are missed. */
export function ResultView(props: {
  result: BackTestResult;
  /** Puts a target into the draft; null for somebody who may not change anything. */
  use: ((goalId: string, target: number) => void) | null;
  again: () => void;
}) {
  const { result } = props;
  return (
    <PeopleProvider accountIds={[result.by]}>
      <div className="spread">
        <div className="stack-tight">
          <p className="bt-headline">{headline(result)}</p>
          <p className="small subtle">
            {words.tested(result.source)}, <Moment at={result.at} />, {text.sla.editor.versions.by}{' '}
            <PersonWord accountId={result.by} />
          </p>
        </div>
        <Button onClick={props.again}>{words.again}</Button>
      </div>
      {result.overall.after.rate === null ? <p className="subtle">{words.nothingWhy}</p> : null}
      {result.notes.length === 0 ? null : (
        <SectionMessage title={words.notes} headingLevel="h3">
          <ul>
            {result.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </SectionMessage>
      )}
      <GoalTable goals={result.goals} use={props.use} />
      <HeatSection heat={result.heat} />
      <ChangedTickets changes={result.changes} name={result.policyId} />
    </PeopleProvider>
  );
}
