import { archive } from '../../../../sandbox/jira/seed/tickets/archive';
import { openJiraSite } from '../../../support/jira-site';

describe('the archive of Acme', () => {
  const outlines = archive();
  const steps = (what: string) => outlines.filter(({ story }) => story?.some(({ to }) => to === what));

  test('is 120 incidents over the last 90 days, the same every time', () => {
    expect(outlines).toHaveLength(120);
    expect(archive()).toEqual(outlines);
    expect(Math.max(...outlines.map(({ day }) => day))).toBe(90);
    expect(Math.min(...outlines.map(({ day }) => day))).toBeGreaterThanOrEqual(7);
  });

  test('has every priority, pauses of both kinds, and some that were reopened', () => {
    expect(new Set(outlines.map(({ priority }) => priority))).toEqual(
      new Set(['Highest', 'High', 'Medium', 'Low']),
    );
    expect(steps('Waiting for customer').length).toBeGreaterThan(20);
    expect(steps('Pending').length).toBeGreaterThan(10);
    const reopened = outlines.filter(
      ({ story = [] }) => story.filter(({ to }) => to === 'Resolved').length > 1,
    );
    expect(reopened.length).toBeGreaterThan(5);
    expect(steps('Closed')).toHaveLength(120);
  });

  test('is closed by the first day, with history and without a gap in time', () => {
    const { tables } = openJiraSite('acme').jira.context;
    const closed = tables.table('statuses').find(({ name }) => name === 'Closed')?.id;
    const keys = new Set(outlines.map(({ summary }) => summary));
    const issues = tables.table('issues').where((issue) => keys.has(issue.summary));
    expect(issues.filter(({ statusId }) => statusId === closed)).toHaveLength(120);
    for (const issue of issues) {
      const moments = tables
        .table('changeGroups')
        .by('issue', issue.id)
        .map(({ created }) => created);
      expect(moments.length).toBeGreaterThanOrEqual(3);
      expect([...moments].sort()).toEqual(moments);
    }
  });
});
