import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { differences, siteState } from '../../support/site-state';
import { adoptTogether, undo } from '../../support/undo';

const CHANGE = ['change-enablement' as const];

const SYSTEM = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** A field that the company made and uses elsewhere: in this project nobody has filled it in. */
async function ownField(bench: AdoptionSite, name: string, type: string, searcher: string): Promise<string> {
  const body = { name, type: SYSTEM + type, searcherKey: SYSTEM + searcher };
  const { status, body: made } = await bench.site.call('admin', 'POST', '/rest/api/3/field', body);
  expect(status).toBe(201);
  return (made as { id: string }).id;
}

/**
 * A company that has some of what a change needs, each a little short: an option is missing, a field is not in the project's
 * field scheme, and another one serves a different project only.
 */
async function almostThere(): Promise<AdoptionSite> {
  const bench = openAdoptionSite();
  const { tables } = bench.site.jira.context;
  const reason = tables.table('fields').find((one) => one.name === 'Change reason')?.id;
  const option = tables.table('fieldOptions').find((one) => one.fieldId === reason);
  if (option) tables.table('fieldOptions').remove(option.id);
  await ownField(bench, 'Follow-up actions', 'textarea', 'textsearcher');
  const minutes = await ownField(bench, 'Back-out minutes', 'float', 'exactnumber');
  for (const context of tables.table('fieldContexts').where((one) => one.fieldId === minutes))
    tables.table('fieldContexts').put({ ...context, isGlobal: false, projectIds: ['10001'] });
  return bench;
}

/** Two statuses had become one: which of them an issue came from is not kept. */
const KNOWN = ['ITS-34 › statusId', 'ITS-6 › statusId'];

test('what was extended a little is afterwards as it was', async () => {
  const bench = await almostThere();
  const before = siteState(bench.site.jira);
  await adoptTogether(bench, CHANGE);
  await undo(bench, CHANGE);
  const deleted = bench.sent
    .filter((call) => call.method === 'DELETE' && call.status < 400)
    .map((call) => call.path);
  for (const shape of [/context\/\d+$/, /context\/\d+\/option\/\d+$/, /config\/fieldschemes\/fields/])
    expect(deleted).toEqual(expect.arrayContaining([expect.stringMatching(shape)]));
  const left = differences(before, siteState(bench.site.jira));
  expect(left.filter((line) => !KNOWN.some((one) => line.includes(one)))).toEqual([]);
});
