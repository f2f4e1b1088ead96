import fc from 'fast-check';
import { createClock } from '../../../sandbox/core/clock';

const AT = Date.parse('2026-03-02T09:00:00.000Z');
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('a stopped clock stands still and is stepped', async () => {
  const clock = createClock({ at: AT });
  await turn();
  expect(clock.now()).toBe(AT);
  await clock.step(1500);
  expect(clock.iso()).toBe('2026-03-02T09:00:01.500Z');
  await expect(clock.step(-1)).rejects.toThrow('use set to go back');
});

test('a running clock follows real time, and goes on from where it was stopped', async () => {
  const clock = createClock({ at: AT, running: true });
  await turn();
  expect(clock.now()).toBeGreaterThan(AT);
  clock.stop();
  const stopped = clock.now();
  await turn();
  expect(clock.now()).toBe(stopped);
  clock.start();
  await turn();
  expect(clock.now()).toBeGreaterThan(stopped);
  clock.close();
});

test('a step fires timers in order, each at its own instant, awaits them, and fires those added on the way', async () => {
  const clock = createClock({ at: AT });
  const seen: string[] = [];
  clock.at(AT + 300, 'c', () => void seen.push(`c ${clock.now() - AT}`));
  clock.at(AT + 100, 'a', async () => {
    await turn();
    seen.push(`a ${clock.now() - AT}`);
    clock.at(clock.now() + 50, 'b', () => void seen.push(`b ${clock.now() - AT}`));
    clock.at(clock.now(), 'now', () => void seen.push(`now ${clock.now() - AT}`));
  });
  clock.at(AT + 400, 'late', () => void seen.push('late'));
  expect(clock.next()).toBe(AT + 100);
  await clock.step(399);
  expect(seen).toEqual(['a 100', 'now 100', 'b 150', 'c 300']);
  expect(clock.next()).toBe(AT + 400);
  await clock.step(1);
  expect(seen.at(-1)).toBe('late');
});

test('two steps at once run one after the other', async () => {
  const clock = createClock({ at: AT });
  const seen: number[] = [];
  clock.at(AT + 10, 'slow', async () => {
    await turn();
    seen.push(clock.now() - AT);
  });
  clock.at(AT + 20, 'next', () => void seen.push(clock.now() - AT));
  await Promise.all([clock.step(15), clock.step(15)]);
  expect(seen).toEqual([10, 20]);
  expect(clock.now()).toBe(AT + 30);
});

test('a jump fires what is overdue at the new instant and tells its listeners first', async () => {
  const clock = createClock({ at: AT });
  const seen: string[] = [];
  clock.onJump(() => seen.push('jump'));
  clock.at(AT + 1000, 'overdue', () => void seen.push(`overdue ${clock.now() - AT}`));
  await clock.set(AT + 5000);
  expect(seen).toEqual(['jump', 'overdue 5000']);
  await clock.set(AT - 1000);
  expect(clock.now()).toBe(AT - 1000);
});

test('work that is due now fires on a stopped clock too; a cancelled timer never does', async () => {
  const clock = createClock({ at: AT });
  const seen: string[] = [];
  clock.at(AT, 'now', () => void seen.push('now'));
  clock.at(AT, 'cancelled', () => void seen.push('cancelled'))();
  clock.at(AT + 1, 'future', () => void seen.push('future'));
  await turn();
  expect(seen).toEqual(['now']);
});

test('an error of a timer rejects the step, or goes to onError outside one', async () => {
  const errors: string[] = [];
  const clock = createClock({ at: AT, onError: (error, label) => errors.push(`${label}: ${String(error)}`) });
  const broken = (): void => {
    throw new Error('broken');
  };
  clock.at(AT + 10, 'timer', broken);
  await expect(clock.step(20)).rejects.toThrow('broken');
  clock.at(AT, 'due', broken);
  await turn();
  expect(errors).toEqual(['due: Error: broken']);
});

test('law: whatever the timers, a step fires exactly those up to its end, in order of time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1000)), fc.nat(1000), async (delays, ms) => {
      const clock = createClock({ at: AT });
      const fired: number[] = [];
      delays.forEach((delay) => clock.at(AT + delay, 't', () => void fired.push(clock.now() - AT)));
      await clock.step(ms);
      const wanted = delays.filter((delay) => delay <= ms).sort((a, b) => a - b);
      clock.close();
      expect(fired).toEqual(wanted);
    }),
  );
});
