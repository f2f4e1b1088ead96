import { routes } from '../../sandbox/jira/routes';
import { findOperation, specsPresent } from '../support/openapi';
import { administration } from './tour/administration';
import { issues } from './tour/issues';
import { peopleAndProjects } from './tour/people-and-projects';
import { screens } from './tour/screens';
import { serviceDesk } from './tour/service-desk';
import { routeName, startTour } from './tour/tour';
import { typesAndFields } from './tour/types-and-fields';
import { workflows } from './tour/workflows';

const documented = specsPresent ? test : test.skip;

describe("every route of the sandbox's Jira", () => {
  const tour = startTour();

  documented("stands in Atlassian's documents under this path, and is not deprecated there", () => {
    const odd = routes.filter(({ method, path }) => {
      const found = findOperation(method, path);
      return found?.template !== path || found.operation.deprecated === true;
    });
    expect(odd.map(routeName)).toEqual([]);
  });

  test.each([
    ['people and projects', peopleAndProjects],
    ['types and fields', typesAndFields],
    ['screens', screens],
    ['issues', issues],
    ['service desk', serviceDesk],
    ['workflows', workflows],
    ['administration', administration],
  ])('answers as documented: %s', async (_, walk) => {
    await walk(tour);
  });

  test('was visited', () => {
    expect(routes.map(routeName).filter((name) => !tour.visited.has(name))).toEqual([]);
  });
});
