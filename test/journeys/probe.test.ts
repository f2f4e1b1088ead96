import { Office, GOOD, HOUR } from './support/office';
test('probe', async () => {
  const t0 = Date.now();
  const office = await Office.open();
  console.log('open', Date.now() - t0);
  const id = await office.submitted();
  const v = await office.view('lena.hoffmann', id);
  console.log(JSON.stringify(v, null, 1).slice(0, 6000));
  await office.approve(id);
  await office.moves('lena.hoffmann', id, 'Schedule');
  await office.site.clock.set(Date.parse('2026-11-23T09:30:00Z'));
  console.log(JSON.stringify(await office.start(id)), office.status(id), Date.now() - t0);
  await office.close();
  void GOOD; void HOUR;
});
