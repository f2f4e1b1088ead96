import { openSandbox } from '../../../../sandbox';

const START = Date.parse('2026-11-22T00:00:00Z');
const HOUR = 3_600_000;

describe('the tickets of a new site', () => {
  test.each([0, 4.5, 6.4, 6.5, 7, 12, 23.9])(
    'all lie in the past when it starts at %d h UTC',
    async (hour) => {
      const site = await openSandbox({ at: START + hour * HOUR, running: false, say: () => undefined });
      const { tables, clock } = site.jira.context;
      const issues = tables.table('issues').all();
      const late = issues.filter(
        ({ created, updated }) => Math.max(Date.parse(created), Date.parse(updated)) > clock.now(),
      );
      await site.close();
      expect(issues.length).toBeGreaterThan(30);
      expect(late.map(({ key }) => key)).toEqual([]);
    },
  );
});
