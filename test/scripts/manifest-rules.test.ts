import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { manifestFaults, missingScopes, type Manifest } from '../../scripts/checks/manifest-rules';

const shipped = () => parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
/** The faults of the shipped manifest after one change. */
const faultsAfter = (change: (manifest: Manifest) => void): string[] => {
  const manifest = shipped();
  change(manifest);
  return manifestFaults(manifest);
};
const entities = (manifest: Manifest) => manifest.app.storage?.entities ?? [];

describe("our own rules on manifest.yml, for what Atlassian's offline validation accepts", () => {
  it('finds nothing wrong with the shipped manifest', () => {
    expect(manifestFaults(shipped())).toEqual([]);
  });
  it('refuses an unknown event name', () => {
    expect(faultsAfter((m) => m.modules['trigger']?.[0]?.events?.push('avi:jira:nonsense:issue'))).toEqual([
      expect.stringContaining('avi:jira:nonsense:issue'),
    ]);
  });
  it('refuses a sixth schedule and a second five-minute one', () => {
    const faults = faultsAfter((m) => {
      for (let i = 0; i < 5; i++)
        m.modules['scheduledTrigger']?.push({ key: `s${i}`, interval: 'fiveMinute', function: 'sweep' });
    });
    expect(faults).toEqual([
      expect.stringContaining('schedules, Forge allows 5'),
      expect.stringContaining('five-minute schedules, Forge allows 1'),
    ]);
  });
  it('refuses a second page of a kind', () => {
    expect(faultsAfter((m) => m.modules['jira:adminPage']?.push({ key: 'second' }))).toEqual([
      expect.stringContaining('jira:adminPage: only one'),
    ]);
  });
  it('refuses a range of two attributes, an index on an "any", a duplicate and a short name', () => {
    const faults = faultsAfter((m) => {
      entities(m)[0]?.indexes?.push(
        { name: 'two-ranges', range: ['kind', 'subject'] },
        { name: 'on-any', range: ['body'] },
        { name: 'on-any', range: ['kind'] },
        { name: 'ab', range: ['kind'] },
      );
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringContaining('exactly one attribute'),
        expect.stringContaining('of type any'),
        expect.stringContaining('declared twice'),
        expect.stringContaining('3 to 50'),
      ]),
    );
  });
  it('refuses a twenty-first entity', () => {
    const faults = faultsAfter((m) => {
      while (entities(m).length < 21) entities(m).push({ name: `e${entities(m).length}`, attributes: {} });
    });
    expect(faults).toEqual([expect.stringContaining('21 entities')]);
  });
  it('refuses an expression that does not parse', () => {
    const faults = faultsAfter((m) => {
      const panel = m.modules['jira:issuePanel']?.[0];
      if (panel) panel.displayConditions = { jiraExpression: 'issue.key == (' };
    });
    expect(faults).toEqual([expect.stringContaining('does not parse')]);
  });
  it('refuses egress, relaxed content rules, dynamic web triggers and a missing storage scope', () => {
    const faults = faultsAfter((m) => {
      m.modules['webtrigger'] = [{ key: 'open', function: 'sweep', response: { type: 'dynamic' } }];
      m.permissions = { scopes: [], external: { fetch: {} }, content: { styles: ['unsafe-inline'] } };
    });
    // The fifth: nothing uses the function of the web trigger that was there.
    expect(faults).toHaveLength(5);
  });
  it('refuses a function that nothing uses', () => {
    expect(faultsAfter((m) => m.modules['function']?.push({ key: 'forgotten' }))).toEqual([
      expect.stringContaining('forgotten'),
    ]);
  });
  it('names endpoints whose scopes are not granted', () => {
    const endpoints = [
      { method: 'GET', path: '/a', scopes: ['read:jira-work'] },
      { method: 'PUT', path: '/b', scopes: ['manage:jira-webhook'] },
    ];
    expect(missingScopes(endpoints, ['read:jira-work'])).toEqual([expect.stringContaining('PUT /b')]);
  });
});
