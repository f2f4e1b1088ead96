import '../support/stub-bridge';
import type { ClocksView, ClockView } from '../../../src/contract/clocks';
import type { Recording } from '../../../static/src/pages/clocks/breach-context';
import { ClocksBody } from '../../../static/src/pages/clocks/clocks-body';
import * as clocks from '../fixtures/clocks';
import { markup, wordsOf } from '../support/markup';

const idle: Recording = {
  record: () => undefined,
  last: null,
  sending: false,
  error: null,
  forget: () => undefined,
};
const show = (view: ClocksView, recording = idle) => {
  const $ = markup(<ClocksBody view={view} recording={recording} />);
  const of = (name: string) =>
    $('li.clock')
      .filter((_, one) => $(one).find('h3').text().startsWith(name))
      .first();
  return { $, of, words: wordsOf($('main').text()), first: wordsOf($('h2').text()) };
};
const withOnly = (...only: readonly ClockView[]): ClocksView => ({ ...clocks.clocksView, clocks: [...only] });
const buttons = ($: ReturnType<typeof markup>) =>
  $('.breach-note button')
    .toArray()
    .map((one) => wordsOf($(one).text()));

describe('the first line', () => {
  test('says of the most urgent clock how much is left and when it is due, in the viewer’s zone', () => {
    expect(show(clocks.clocksView).first).toMatch(/Resolve has 1 h 30 min left, due 13:00/);
    expect(show(clocks.clocksView).words).toContain('Also: 1 paused, 1 missed, 1 met.');
  });

  test('a late clock comes before one that is due next, whatever agreement it is', () => {
    expect(show(clocks.chainView).first).toContain('Network: diagnose is 30 min over its goal');
  });

  test('a late clock whose goal was relaxed since has missed it nonetheless', () => {
    const relaxed = { ...clocks.lateClock, remainingTime: 60_000 };
    expect(show(withOnly(relaxed)).first).toContain('missed its goal and is still open');
  });

  test('where every clock waits, it says so', () => {
    expect(show(withOnly(clocks.pausedClock)).first).toContain('Next reply is paused with 1 h 30 min left');
  });

  test('where all is over, it says how the goals were kept', () => {
    expect(show(withOnly(clocks.metClock)).first).toContain('Every goal was met.');
    expect(show(clocks.endedView).first).toContain('1 of 2 goals missed.');
    expect(show(withOnly({ ...clocks.metClock, state: 'cancelled' })).first).toContain(
      'No clock is running.',
    );
  });
});

describe('the clocks', () => {
  const { $, of } = show(clocks.clocksView);

  test('stand in the order of urgency; each says its state in words and draws a labelled bar', () => {
    expect(
      $('li.clock')
        .toArray()
        .map((one) => wordsOf($(one).find('.clock-head').text())),
    ).toEqual(['ResolveRunning', 'Next replyPaused', 'AcknowledgeMissed', 'First responseMet']);
    expect(of('Resolve').find('svg[role=img]').attr('aria-label')).toBe(
      'Resolve: 6 h 30 min of 8 h used, paused once',
    );
  });

  test('a running clock says how much is left, in which kind of time, what comes next and the forecast', () => {
    const words = wordsOf(of('Resolve').text());
    expect(words).toContain('1 h 30 min left');
    expect(words).toContain('(working time)');
    expect(words).toMatch(/Next12:00 .*Notify the duty manager; Raise the priority/);
    expect(words).toMatch(/Likely done 12:40 .*; 23 % chance to miss/);
  });

  test('too few tickets like it are said instead of a forecast', () => {
    expect(wordsOf(of('Next reply').text())).toContain('Too few tickets like this to forecast (7 of 20)');
  });

  test('past its goal a clock has no chance left to name', () => {
    const late = { ...clocks.lateClock, forecast: clocks.runningClock.forecast };
    const words = show(withOnly(late)).words;
    expect(words).toContain('Likely done');
    expect(words).not.toContain('chance to miss');
  });

  test('without a ladder the next step is the one that the clock names', () => {
    const words = show(withOnly({ ...clocks.runningClock, ladder: [] })).words;
    expect(words).toMatch(/Next12:00 .*Tell the lead at 90 %/);
  });

  test('a due instant is written in the viewer’s zone', () => {
    expect(of('Resolve').find('dl time').first().text()).toMatch(/13:00 (CET|GMT\+1)/);
  });

  test('a paused clock shows no due instant, says why, and that nothing is sent meanwhile', () => {
    expect(of('Next reply').find('dl').first().text()).not.toContain('Due');
    expect(wordsOf(of('Next reply').text())).toContain('waiting for the customer');
    expect(wordsOf(of('Next reply').find('dl').first().text())).toContain('Nothing is sent');
  });

  test('a missed clock says by how much', () => {
    expect(wordsOf(of('Acknowledge').text())).toContain('15 min over');
  });

  test('one that was missed and still runs, or waits, says first that it is late', () => {
    const heads = (['running', 'paused'] as const).map((state) => {
      const late = { ...clocks.breachedClock, state, stopTime: null };
      return wordsOf(show(withOnly(late)).$('.clock-head').text());
    });
    expect(heads).toEqual(['AcknowledgeLate', 'AcknowledgeLatePaused']);
  });

  test('one that was missed and then cancelled stays missed', () => {
    const gone = { ...clocks.breachedClock, state: 'cancelled' as const };
    expect(wordsOf(show(withOnly(gone)).$('.clock-head').text())).toBe('AcknowledgeMissedCancelled');
  });

  test('the sentence is there where it says more than figures and due instant, with the zone of its times', () => {
    expect(of('Resolve').text()).not.toContain(clocks.runningClock.words);
    const atNight = { ...clocks.runningClock, withinCalendarHours: false, timeZone: 'Asia/Kolkata' };
    const words = wordsOf(show(withOnly(atNight)).$('li.clock').text());
    expect(words).toContain(`${clocks.runningClock.words} Times in Asia/Kolkata.`);
  });

  test('no clock at all says how to get one; a priority set by hand says so', () => {
    const { words, $: none } = show(clocks.noClocks);
    expect(words).toContain('No clock runs on this issue.');
    expect(words).toContain('Set by hand');
    expect(words).toContain('Impact and urgency would give P2.');
    expect(none('h2')).toHaveLength(0);
  });

  test('clocks that could not be loaded are not shown as none', () => {
    const partial = [{ part: 'Clocks', message: 'The history could not be read.' }];
    const { words } = show({ ...clocks.noClocks, partial });
    expect(words).toContain('The history could not be read.');
    expect(words).not.toContain('No clock runs');
  });
});

describe('agreements behind the scenes', () => {
  test('more than two fold up, and are open where one of them is late', () => {
    const { $ } = show(clocks.chainView);
    const fold = $('details').filter((_, one) => $(one).children('summary').text().includes('Behind'));
    expect(wordsOf(fold.children('summary').text())).toContain('1 late, 1 running, 1 paused');
    expect(fold.attr('open')).toBeDefined();
    expect(fold.find('li.clock')).toHaveLength(3);
    const calm = clocks.chainView.clocks.map((one) => ({ ...one, breached: false }));
    const { $: quiet } = show({ ...clocks.chainView, clocks: calm });
    expect(quiet('details[open]')).toHaveLength(0);
  });

  test('two stand among the others', () => {
    const { $ } = show(
      withOnly(clocks.runningClock, clocks.lateClock, { ...clocks.metClock, agreement: 'UC' }),
    );
    expect($('main').text()).not.toContain('Behind the scenes');
    expect($('li.clock')).toHaveLength(3);
  });

  test('the chain tells what each has left, and of one that is late, waits or is over what is so', () => {
    const { $ } = show(clocks.chainView);
    expect(
      $('.chain tbody tr')
        .toArray()
        .map((one) => wordsOf($(one).text())),
    ).toEqual([
      'Resolve SLA1 h 30 min left',
      'Service desk: triage OLA1 h left',
      'Network: diagnose OLA30 min over',
      'Carrier: restore UCPaused: waiting for the supplier.1 h 30 min left',
      'Field service: visit UCNot started',
      'Regular update OLAMet',
    ]);
  });
});

describe('the trace', () => {
  const { $, of } = show(clocks.clocksView);
  const trace = of('Resolve').find('.trace');

  test('gives each stretch with its reason and holder, and its sum is the elapsed time', () => {
    const table = trace.find('table[aria-label="How this was counted"]');
    expect(table.find('tbody tr')).toHaveLength(7);
    expect(wordsOf(table.text())).toContain('Holiday company day');
    expect(wordsOf(table.find('tbody tr').first().text())).toContain('Service desk');
    expect(wordsOf(table.find('tfoot td').text())).toBe('6 h 30 min');
  });

  test('draws whom a pause waits for, where the goal changed and who held it, and names them', () => {
    const legend = wordsOf(trace.find('figcaption').text());
    expect(legend).toContain('Waits for the customer');
    expect(legend).toContain('Goal changed');
    expect(legend).toContain('Network 3 h 30 min');
    expect(legend).not.toContain('Goal used up');
    expect(wordsOf(of('Acknowledge').find('figcaption').text())).toContain('Goal used up');
  });

  test('says who held it for how long, what the customer took, and what was used before the policy came', () => {
    const words = wordsOf(trace.text());
    expect(words).toContain('Network3 h 30 min44 h 30 min');
    expect(words).toContain('Customer wait2 h');
    expect(words).toMatch(/In force sinceWed 11:00 .*; 1 h had been used by then/);
  });

  test('tells each step of the ladder with what became of it; a note of one that was sent stands out', () => {
    const steps = trace
      .find('.ladder-step')
      .toArray()
      .map((one) => wordsOf($(one).text()));
    expect(steps[0]).toMatch(/^75 % used, 10:30 .*Sent/);
    expect(steps[1]).toMatch(/Sent, with a note.*Jira did not confirm it/);
    expect(steps[2]).toMatch(/Planned/);
    expect(steps).toHaveLength(4);
  });

  test('hundreds of stretches are folded into one line, and still add up', () => {
    const [first] = clocks.runningClock.segments;
    if (!first) throw new Error('the fixture has a segment');
    const segments = Array.from({ length: 200 }, () => ({ ...first, counted: 60_000 }));
    const { $: long } = show(withOnly({ ...clocks.runningClock, segments }));
    const table = long('table[aria-label="How this was counted"]');
    expect(table.find('tbody tr')).toHaveLength(31);
    expect(wordsOf(table.find('tbody tr').first().text())).toBe('170 earlier stretches2 h 50 min');
    expect(wordsOf(table.find('tfoot td').text())).toBe('3 h 20 min');
    expect(wordsOf(long('main').text())).toContain('Show all 200 stretches');
  });

  test('earlier cycles stand below, each with its own miss', () => {
    const { words, $: page } = show(withOnly(clocks.repeatedClock));
    expect(words).toContain('Cycle 1Missed');
    expect(words).toContain('Waited for a supplier: The carrier gave no answer.');
    expect(page('.breach-note').attr('aria-label')).toBe('Why Regular update, Cycle 1 was missed');
  });
});

describe('a miss', () => {
  test('asks for its reason, and offers the excuse to whoever may give it', () => {
    const { $, words } = show(withOnly(clocks.breachedClock));
    expect(words).toContain('Why was this missed?');
    expect(buttons($)).toEqual(['Give the reason', 'Excuse this miss']);
  });

  test('shows the reason that was given with its author, and no excuse to somebody who may not give one', () => {
    const { $, words } = show(clocks.endedView);
    expect(words).toMatch(/Too many tickets at once: The mail outage took everybody\. Account/);
    expect(buttons($)).toEqual(['Change the reason']);
  });

  test('an excused one offers to take the excuse back', () => {
    expect(buttons(show(withOnly(clocks.repeatedClock)).$)).toEqual([
      'Change the reason',
      'Take the excuse back',
    ]);
  });

  test('without a list of reasons none is asked for', () => {
    const view = { ...withOnly(clocks.breachedClock), breachCodes: [], canExcuse: false };
    expect(buttons(show(view).$)).toEqual([]);
  });

  test('a clock that was not missed says nothing of it', () => {
    expect(show(withOnly(clocks.metClock, clocks.runningClock)).$('.breach-note')).toHaveLength(0);
  });
});
