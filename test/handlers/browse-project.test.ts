import { browseProject } from '../../src/handlers/permissions';

test('what is asked from a project has to name it: without one nobody could be asked whether they may', async () => {
  const deps = { jira: { call: () => Promise.reject(new Error('Jira was asked')) }, app: {} };
  await expect(browseProject.check(deps as never, { projectId: null })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    details: { issues: [{ path: 'projectId' }] },
  });
});
