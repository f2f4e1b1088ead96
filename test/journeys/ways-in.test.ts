import { adf, GOOD, MINUTE, MONDAY_NINE, Office, type Named, type Wire } from './support/office';
import { forceType, addTransition, screenOnStart } from './support/tamper';

const OPENS = MONDAY_NINE + 60 * MINUTE;
const LENA = 'lena.hoffmann';
const words = ({ body }: Wire): string => JSON.stringify(body);

/** Attempts to reach implementation without a valid decision on what stands in the issue now. */
describe('nobody gets a change into implementation', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.site.clock.set(OPENS);
  });
  afterAll(() => office.close());
  // Storage has limits for a minute, and a test does the work of one.
  afterEach(() => office.site.clock.step(MINUTE));

  /** Everything that happens from now on is not told to Steward. */
  const deafly = async (act: () => Promise<void>): Promise<void> => {
    office.site.faults.configure({ eventLateMs: [600_000, 600_000] });
    await office.site.clock.step(1000);
    await act();
    office.site.faults.configure({});
  };
  const refused = async (id: string, pattern: RegExp, fields?: Named): Promise<void> => {
    const answer = await office.start(id, LENA, fields);
    expect([answer.status, office.status(id)]).toEqual([400, 'Awaiting implementation']);
    expect(words(answer)).toMatch(pattern);
  };

  test('... but with an approval of exactly what stands there, inside the window', async () => {
    const id = await office.approved();
    expect((await office.start(id)).status).toBe(204);
    expect(office.status(id)).toBe('Implementing');
    expect((await office.view(LENA, id)).headline.decision).toBe('Approved');
  });

  test('without a vote', async () => {
    const id = await office.submitted();
    await office.moves(LENA, id, 'Schedule');
    await refused(id, /not approved yet/);
  });

  const edits: [string, Named][] = [
    ['the description', { Description: adf('Move everything.') }],
    ['the implementation plan, emptied', { 'Implementation plan': null }],
    ['the back-out plan', { 'Backout plan': adf('Hope.') }],
    ['the test plan, emptied', { 'Test plan': null }],
    ['the window, moved', { 'Planned end': '2026-11-23T13:00:00.000+0100' }],
    ['the window, emptied', { 'Planned start': null, 'Planned end': null }],
    ['the service', { 'Affected service': 'Payments' }],
    ['the environment', { 'Change environment': { value: 'Production' } }],
    ['the change type', { 'Change type': { value: 'Standard' } }],
    ['an answer', { 'Back-out tested': { value: 'No' } }],
  ];
  test.each(edits)('after an edit of %s, told or not told', async (_, fields) => {
    const id = await office.approved();
    await deafly(() => office.edit(LENA, id, fields));
    await refused(id, /changed after it was submitted/);
    const told = await office.approved();
    await office.edit(LENA, told, fields);
    await refused(told, /approv/);
  });

  test('but a window that became a part of the approved one is no other change', async () => {
    const id = await office.approved();
    await office.edit(LENA, id, { 'Planned end': '2026-11-23T11:30:00.000+0100' });
    expect((await office.start(id)).status).toBe(204);
  });

  test('with an edit that was put back: reverting revives nothing', async () => {
    const id = await office.approved();
    await office.edit(LENA, id, { 'Backout plan': adf('Hope.') });
    await office.edit(LENA, id, { 'Backout plan': GOOD['Backout plan'] });
    await refused(id, /not approved yet/);
  });

  test('with an edit that was put back before Steward heard of it', async () => {
    const id = await office.approved();
    await deafly(async () => {
      await office.edit(LENA, id, { 'Backout plan': adf('Hope.') });
      await office.edit(LENA, id, { 'Backout plan': GOOD['Backout plan'] });
    });
    await refused(id, /edited and put back/);
    const { approval } = await office.view(LENA, id);
    expect(approval.voided?.diff).toMatchObject([{ field: 'backOutPlan', after: 'Hope.' }]);
    await refused(id, /not approved yet/);
  });

  test('that was sent back and submitted again, told or not told: the new round has no ballots', async () => {
    const again = (id: string) =>
      office.moves(LENA, id, 'Back to assessment', 'Submit for approval', 'Schedule');
    const id = await office.approved();
    await deafly(() => again(id));
    await refused(id, /taken up/);
    await office.view(LENA, id);
    await refused(id, /not approved yet/);
    const told = await office.approved();
    await again(told);
    await refused(told, /not approved yet/);
  });

  test('that was put on hold and taken off it again', async () => {
    const id = await office.approved();
    await office.moves(LENA, id, 'Put on hold', 'Resume', 'Submit for approval', 'Schedule');
    await refused(id, /not approved yet/);
  });

  test('that was never submitted but moved into the status before it', async () => {
    const id = await office.create(LENA, GOOD);
    await forceType(office, id, '[System] Change', 'Awaiting implementation');
    await refused(id, /not been submitted/);
  });

  test('by becoming another type and coming back, unless it goes on the record', async () => {
    const id = await office.submitted();
    await forceType(office, id, 'Task', 'Open');
    await forceType(office, id, '[System] Change', 'Implementing');
    const { headline } = await office.view('chris.manager', id);
    expect(headline).toMatchObject({ decision: 'Unauthorised', tone: 'bad' });
  });

  test('by a transition that an administrator put beside the gate, unless it goes on the record', async () => {
    addTransition(office, 'Shortcut', 'Awaiting approval', 'Implementing');
    const id = await office.submitted();
    await office.moves(LENA, id, 'Shortcut');
    const seen = await office.view('chris.manager', id);
    expect(seen.headline.decision).toBe('Unauthorised');
    expect(seen.approval.ledger.map(({ kind }) => kind)).toContain('unauthorised');
    await office.moves(LENA, id, 'Finish implementation');
    expect((await office.view('chris.manager', id)).headline.decision).toBe('Unauthorised');
    const found = (await office.must(
      LENA,
      'GET',
      `/search/jql?jql=${encodeURIComponent('"Steward approval" = "Unauthorised"')}`,
    )) as { issues: { id: string }[] };
    expect(found.issues.map((one) => one.id)).toContain(id);
  });

  test('by the way out, unless they are of the emergency group, and then it goes on the record', async () => {
    const id = await office.approved();
    expect((await office.move(LENA, id, 'Implement without Steward')).status).toBe(404);
    await office.moves('amara.okafor', id, 'Implement without Steward');
    expect((await office.view(LENA, id)).headline.decision).toBe('Unauthorised');
  });

  test('with an edit on the transition screen, of the content or of who implements', async () => {
    const id = await office.approved();
    const remove = screenOnStart(office, ['Backout plan', 'Implementer', 'Summary']);
    await refused(id, /This screen edits “Backout plan”/, { 'Backout plan': adf('Hope.') });
    await refused(id, /not approved yet/, { Implementer: { accountId: office.account('diego.marin') } });
    expect((await office.start(id, LENA, { Summary: 'Another name' })).status).toBe(204);
    remove();
  });

  test('before the quarter of an hour before the window, or after it', async () => {
    const early = { 'Planned start': '2026-11-23T11:00:00.000+0100' };
    const id = await office.approved(early);
    await refused(id, /window opens/);
    const late = await office.approved({
      'Planned start': '2026-11-23T08:30:00.000+0100',
      'Planned end': '2026-11-23T09:30:00.000+0100',
    });
    await refused(late, /window closed/);
  });
});
