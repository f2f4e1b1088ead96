import { expectSoon } from './support/expect-soon';

test('what holds a little later is waited for', async () => {
  let looks = 0;
  await expectSoon(() => Promise.resolve(++looks)).toBe(3);
  expect(looks).toBe(3);
});

test('what never holds is told with what was seen last', async () => {
  let looks = 0;
  await expect(expectSoon(() => Promise.resolve(`look ${String(++looks)}`)).toBe('never')).rejects.toThrow(
    /Expected: .*never.*\n.*Received: .*look 101/,
  );
}, 20_000);
