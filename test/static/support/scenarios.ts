import type { Answer, AnswerError } from '../../../src/contract/errors';
import * as admin from '../fixtures/admin';
import * as changeSchedule from '../fixtures/change-schedule';
import * as changes from '../fixtures/changes';
import * as clocks from '../fixtures/clocks';
import { review } from '../fixtures/emergencies';
import * as promises from '../fixtures/promises';
import type { Backend } from './host';

export interface Scenario {
  readonly name: string;
  readonly page: 'change' | 'clocks' | 'desk' | 'portal' | 'project' | 'admin' | 'service';
  readonly backend: Backend;
  /** A text that is on the page once it has loaded. */
  readonly shows: string;
  /** Of a full page, within the app. */
  readonly address?: string;
}
export const ok = <T>(data: T): Answer<T> => ({ ok: true, data });
export const failed = (error: AnswerError): Answer<never> => ({ ok: false, error });

/** The change panel's back end where everything works and nothing changes. */
export const changeBackend = (view: typeof changes.openChange): Backend => ({
  'change.view': () => ok(view),
  'change.vote': () => ok(view),
  'change.resubmit': () => ok(view),
  'change.recuse': () => ok(view),
  'change.strike': () => ok(view),
  'change.join': () => ok(view),
  'change.standIn': () => ok(view),
  'change.depart': () => ok(view),
  'change.clear': () => ok(view),
  'change.condition': () => ok(view),
  'change.declare': () => ok(view),
  'change.undeclare': () => ok(view),
  'change.phoneIn': () => ok(view),
  'change.confirmPhone': () => ok(view),
  'change.breakGlass': () => ok(view),
  'change.retroVote': () => ok(view),
  'change.do': () => ok(view),
  'change.close': () => ok(view),
  'change.outcomes': () => ok({ outcomes: ['Successful', 'Successful with issues', 'Rolled out in part'] }),
  'change.clone': () => ok({ issueId: '10099', issueKey: 'OPS-99', linked: true }),
  'change.actual': () => ok(view),
  'change.review': () => ok(review),
  'change.saveReview': () => ok(review),
  'change.answer': () => ok(view),
  'change.override': () => ok(view),
  'change.move': () => ok(view),
  'change.similar': () => ok(changeSchedule.similarView),
  'change.conflicts': () => ok(changeSchedule.conflictsView),
  'change.acknowledge': () => ok(changeSchedule.conflictsView),
  'change.except': () => ok(changeSchedule.conflictsView),
  'change.slots': () => ok(changeSchedule.slotsView),
});
const change = (name: string, view: typeof changes.openChange, shows = view.headline.decision): Scenario => ({
  name: `change-${name}`,
  page: 'change',
  shows,
  backend: changeBackend(view),
});
const ofClocks = (name: string, view: typeof clocks.clocksView, shows: string): Scenario => ({
  name: `clocks-${name}`,
  page: 'clocks',
  shows,
  backend: { 'clocks.view': () => ok(view), 'clocks.native': () => ok(clocks.nativeClocks) },
});
const ofPortal = (name: string, view: typeof promises.openRequest, shows: string): Scenario => ({
  name: `portal-${name}`,
  page: 'portal',
  shows,
  backend: { 'portal.promise': () => ok(view) },
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
  ofClocks('chain', clocks.chainView, 'Network: diagnose'),
  ofClocks('ended', clocks.endedView, 'Too many tickets at once'),
  ofClocks('none', clocks.noClocks, 'No clock runs on this issue.'),
  ofClocks(
    'partial',
    { ...clocks.noClocks, partial: [{ part: 'Clocks', message: 'Jira did not give the history in time.' }] },
    'Jira did not give the history in time.',
  ),
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
  { name: 'clocks-loading', page: 'clocks', shows: 'Loading', backend: {} },
  ofPortal('open', promises.openRequest, 'We aim to'),
  ofPortal('your-turn', promises.yourTurn, 'Waiting for you since'),
  ofPortal('late', promises.lateRequest, 'We are still on it.'),
  ofPortal('done', promises.doneRequest, 'This took longer'),
  ofPortal('nothing', promises.nothingPromised, 'No time is promised'),
  {
    name: 'portal-failed',
    page: 'portal',
    shows: 'Your request is safe',
    backend: {
      'portal.promise': () =>
        failed({ code: 'UNAVAILABLE', message: 'This could not be read just now.', remedy: 'Try again.' }),
    },
  },
  {
    name: 'admin-overview',
    page: 'admin',
    shows: admin.overview.projects[0]?.name ?? '',
    backend: admin.backend,
  },
];
