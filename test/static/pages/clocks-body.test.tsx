import '../support/stub-bridge';
import { ClocksBody } from '../../../static/src/pages/clocks/clocks-body';
import * as clocks from '../fixtures/clocks';
import { markup, wordsOf } from '../support/markup';

describe('the clocks', () => {
  const $ = markup(<ClocksBody view={clocks.clocksView} />);
  const of = (name: string) =>
    $('li.clock')
      .filter((_, one) => $(one).find('h3').text() === name)
      .first();

  test('each says its state in words and draws a labelled bar', () => {
    expect(
      $('li.clock')
        .toArray()
        .map((one) => wordsOf($(one).find('.clock-head').text())),
    ).toEqual(['ResolveRunning', 'Next replyPaused', 'AcknowledgeBreached', 'First responseMet']);
    expect(of('Resolve').find('svg[role=img]').attr('aria-label')).toBe(
      'Resolve: 6 h 30 min of 8 h used, paused once',
    );
  });

  test('a running clock says how much is left, in which kind of time, and what comes next', () => {
    const words = wordsOf(of('Resolve').text());
    expect(words).toContain('1 h 30 min left');
    expect(words).toContain('(working time)');
    expect(words).toContain('Tell the lead at 90 %');
  });

  test('a due instant is written in the viewer’s zone', () => {
    expect(of('Resolve').find('dl time').first().text()).toMatch(/13:00 (CET|GMT\+1)/);
  });

  test('a paused clock shows no due instant and says why', () => {
    expect(of('Next reply').find('dl').first().text()).not.toContain('Due');
    expect(wordsOf(of('Next reply').text())).toContain('waiting for the customer');
  });

  test('a missed clock says by how much', () => {
    expect(wordsOf(of('Acknowledge').text())).toContain('15 min over');
  });

  test('one that was missed and still runs, or waits, says first that it was missed', () => {
    const heads = (['running', 'paused'] as const).map((state) => {
      const view = { ...clocks.clocksView, clocks: [{ ...clocks.breachedClock, state }] };
      return wordsOf(markup(<ClocksBody view={view} />)('.clock-head').text());
    });
    expect(heads).toEqual(['AcknowledgeBreached', 'AcknowledgeBreachedPaused']);
  });

  test('the sentence is there where it says more than figures and due instant, with the zone of its times', () => {
    expect(of('Resolve').text()).not.toContain(clocks.runningClock.words);
    const atNight = { ...clocks.runningClock, withinCalendarHours: false, timeZone: 'Asia/Kolkata' };
    const view = { ...clocks.clocksView, clocks: [atNight] };
    const words = wordsOf(markup(<ClocksBody view={view} />)('li.clock').text());
    expect(words).toContain(`${clocks.runningClock.words} Times in Asia/Kolkata.`);
  });

  test('the trace gives each stretch with its reason, and its sum is the elapsed time', () => {
    const table = of('Resolve').find('table');
    expect(table.find('tbody tr')).toHaveLength(7);
    expect(wordsOf(table.text())).toContain('Holiday company day');
    expect(wordsOf(table.find('tfoot td').text())).toBe('6 h 30 min');
  });

  test('no clock at all says how to get one; a priority set by hand says so', () => {
    const words = wordsOf(markup(<ClocksBody view={clocks.noClocks} />)('main').text());
    expect(words).toContain('No clock runs on this issue.');
    expect(words).toContain('Set by hand');
    expect(words).toContain('Impact and urgency would give P2.');
  });

  test('clocks that could not be loaded are not shown as none', () => {
    const partial = [{ part: 'Clocks', message: 'The history could not be read.' }];
    const words = wordsOf(markup(<ClocksBody view={{ ...clocks.noClocks, partial }} />)('main').text());
    expect(words).toContain('The history could not be read.');
    expect(words).not.toContain('No clock runs');
  });
});
