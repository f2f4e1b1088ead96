import { PACKS } from '../../../src/domain/practices';
import { planManual } from '../../../src/domain/provisioning/plan-manual';
import { bareSite } from '../../support/site-snapshot';

const pack = {
  ...PACKS['incident-management'],
  manual: [
    {
      id: 'some-queue',
      object: 'Queue',
      name: 'Some queue',
      text: 'type = "{type:incident}" AND status in ("{status:inProgress}") ORDER BY "{field:impact}".',
      link: '/projects/{projectKey}/queues',
    },
  ],
};

describe('a manual step', () => {
  it('names things as this site calls them, and every status of a role', () => {
    const site = bareSite({
      fields: [
        {
          id: 'customfield_20',
          key: 'customfield_20',
          name: 'Auswirkung',
          custom: true,
          type: 'option',
          customType: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
        },
      ],
    });
    const known = {
      'type:incident': '1',
      'status:incident-management:inProgress': '101,104',
      'field:impact': 'customfield_20',
    };
    expect(planManual(pack, site, known)).toMatchObject([
      {
        text: 'type = "Incident" AND status in ("In progress", "Escalated") ORDER BY "Auswirkung".',
        link: '/projects/OPS/queues',
      },
    ]);
  });

  it("names things that are still to be made by the pack's names", () => {
    expect(planManual(pack, bareSite(), {})[0]?.text).toBe(
      'type = "[System] Incident" AND status in ("Work in progress") ORDER BY "Impact".',
    );
  });

  it.each(Object.values(PACKS))('of $name leaves nothing unfilled', (shipped) => {
    for (const { text, link } of planManual(shipped, bareSite(), {}))
      expect(`${text} ${link ?? ''}`).not.toMatch(/[{}]/);
  });
});
