import { layOutClock } from '../../../static/src/format/clock-bar';
import { layOutStrip } from '../../../static/src/format/segment-strip';
import { breachedClock, metClock, runningClock } from '../fixtures/clocks';

describe('layOutClock', () => {
  test('a running clock fills its share of the goal and marks the pause where it stood', () => {
    expect(layOutClock(runningClock)).toEqual({ used: 81.25, over: 0, goal: 100, pauses: [37.5] });
  });

  test('an overrun moves the goal inwards', () => {
    const bar = layOutClock(breachedClock);
    expect(bar.goal).toBeCloseTo(66.67, 1);
    expect(bar.used + bar.over).toBe(100);
  });

  test('a closing hour inside a pause is not another pause', () => {
    const [first] = metClock.segments;
    if (!first) throw new Error('the fixture has a segment');
    const segments = (['running', 'paused', 'closed', 'paused', 'running', 'paused'] as const).map(
      (kind) => ({ ...first, kind }),
    );
    expect(layOutClock({ ...metClock, segments }).pauses).toHaveLength(2);
  });

  test('a clock without a goal is drawn without dividing by zero', () => {
    expect(layOutClock({ goalDuration: 0, elapsedTime: 0, segments: [] })).toEqual({
      used: 0,
      over: 0,
      goal: 0,
      pauses: [],
    });
  });
});

test('the strip covers the whole stretch without gaps', () => {
  const parts = layOutStrip(runningClock.segments);
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    expect(part.left).toBeCloseTo(before ? before.left + before.width : 0, 6);
  });
  const last = parts.at(-1);
  expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 6);
});
