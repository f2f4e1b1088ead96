import type { Answer, AnswerError } from '../../../src/contract/errors';
import * as admin from '../fixtures/admin';
import * as changes from '../fixtures/changes';
import * as clocks from '../fixtures/clocks';
import type { Backend } from './host';

export interface Scenario {
  readonly name: string;
  readonly page: 'change' | 'clocks' | 'admin';
  readonly backend: Backend;
  /** A text that is on the page once it has loaded. */
  readonly shows: string;
}
export const ok = <T>(data: T): Answer<T> => ({ ok: true, data });
export const failed = (error: AnswerError): Answer<never> => ({ ok: false, error });

const change = (name: string, view: typeof changes.openChange, shows = view.headline.decision): Scenario => ({
  name: `change-${name}`,
  page: 'change',
  shows,
  backend: { 'change.view': () => ok(view), 'change.vote': () => ok(view) },
});
const ofClocks = (name: string, view: typeof clocks.clocksView, shows: string): Scenario => ({
  name: `clocks-${name}`,
  page: 'clocks',
  shows,
  backend: { 'clocks.view': () => ok(view) },
});

/** Every state of every screen that has a picture. */
export const SCENARIOS: readonly Scenario[] = [
  change('open', changes.openChange),
  change('draft', changes.draftChange),
  change('voided', changes.voidedChange),
  change('ready', changes.readyChange),
  change('partial', changes.partialChange),
  {
    name: 'change-refused',
    page: 'change',
    shows: 'Steward doesn’t look after this',
    backend: {
      'change.view': () =>
        failed({
          code: 'NOT_ADOPTED',
          message: 'Changes of this type are not looked after in this project.',
          remedy: 'A Jira administrator can adopt change enablement for the project.',
        }),
    },
  },
  ofClocks('all', clocks.clocksView, 'Resolve'),
  ofClocks('none', clocks.noClocks, 'No clock runs on this issue.'),
  {
    name: 'clocks-failed',
    page: 'clocks',
    shows: 'Jira refused',
    backend: {
      'clocks.view': () =>
        failed({
          code: 'JIRA_REFUSED',
          message: 'Jira did not give the history of this issue.',
          remedy: 'Try again in a minute.',
        }),
    },
  },
  {
    name: 'admin-overview',
    page: 'admin',
    shows: admin.overview.projects[0]?.name ?? '',
    backend: admin.backend,
  },
];
