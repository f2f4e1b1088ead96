import type { ReactNode } from 'react';
import type { ClocksView } from '../../../../src/contract/clocks';
import { PartialNotice } from '../../components/partial-notice';
import { text } from '../../text';
import { BreachContext, type Recording } from './breach-context';
import { ClockLists } from './clock-lists';
import { Headline } from './headline';
import { Priority } from './priority';

/** The most urgent clock in words, then each clock, then what they rest on. `native` is shown last, where it has a place. */
export function ClocksBody(props: { view: ClocksView; recording: Recording; native?: ReactNode }) {
  const { view, recording, native } = props;
  const { breachCodes: codes, canExcuse } = view;
  return (
    <BreachContext.Provider value={{ ...recording, codes, canExcuse }}>
      <main className="stack">
        <Headline clocks={view.clocks} />
        <PartialNotice partial={view.partial} />
        <Priority priority={view.priority} />
        {view.clocks.length > 0 ? (
          <ClockLists clocks={view.clocks} chains={view.chains} />
        ) : view.partial.length > 0 ? null : (
          <div className="stack-tight">
            <p className="strong">{text.clocks.empty}</p>
            <p className="subtle">{text.clocks.emptyWhy}</p>
          </div>
        )}
        {native}
      </main>
    </BreachContext.Provider>
  );
}
