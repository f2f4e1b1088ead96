import { PACKS } from '../../../src/domain/practices';
import { resolveProjects, type ConfigContent } from '../../../src/domain/transfer';
import type { ImportSite } from '../../../src/domain/transfer/resolve-projects';
import { sample } from './sample';

const site: ImportSite = {
  projects: [
    { id: '1', key: 'ITS', name: 'IT' },
    { id: '2', key: 'DESK', name: 'Desk' },
  ],
  groups: ['Engineers', 'cab', 'change-managers', 'on-call'].map((name) => ({ id: `id-${name}`, name })),
  packVersions: Object.fromEntries(
    Object.values(PACKS).map((pack) => [pack.id, pack.version]),
  ) as ImportSite['packVersions'],
};
const one = sample.projects[0];
if (one === undefined) throw new Error('the sample has a project');
const withProjects = (...projects: ConfigContent['projects']): ConfigContent => ({ ...sample, projects });

describe('holding a file against a site', () => {
  it('finds projects by key and groups by name, whatever their letters', () => {
    const { projects, blockers } = resolveProjects(sample, {}, site);
    expect(blockers).toEqual([]);
    expect(projects[0]?.project?.id).toBe('1');
    expect(projects[0]?.settings?.groups).toEqual({
      peers: 'id-Engineers',
      cab: 'id-cab',
      changeManagers: 'id-change-managers',
      emergency: 'id-on-call',
    });
  });

  it('takes the project that was chosen', () => {
    expect(resolveProjects(sample, { ITS: '2' }, site).projects[0]?.project?.key).toBe('DESK');
  });

  it('says which group is missing, where and what for', () => {
    const groups = site.groups.filter((group) => group.name !== 'cab');
    const { projects, blockers } = resolveProjects(sample, {}, { ...site, groups });
    expect(projects[0]?.settings).toBeNull();
    expect(blockers).toEqual(['ITS: this site has no group "cab" (the CAB). Create it, then plan again.']);
  });

  it('says when the file itself names no group', () => {
    const gone = { ...one, settings: { ...one.settings, groups: { ...one.settings.groups, peers: null } } };
    expect(resolveProjects(withProjects(gone), {}, site).blockers).toEqual([
      'ITS: the file names no group for peers: it was gone when it was exported.',
    ]);
  });

  it('leaves out a project that the site lacks, as long as one is left', () => {
    const other = { ...one, key: 'LAB' };
    const both = resolveProjects(withProjects(one, other), {}, site);
    expect(both.blockers).toEqual([]);
    expect(both.projects.map(({ project }) => project?.key ?? null)).toEqual(['ITS', null]);
    expect(resolveProjects(withProjects(other), {}, site).blockers).toEqual([
      'This site has none of the projects in the file. Choose a project for at least one of them.',
    ]);
  });

  it('refuses two projects in one place, a choice that is gone and a key that is not in the file', () => {
    const other = { ...one, key: 'LAB' };
    expect(resolveProjects(withProjects(one, other), { ITS: null, LAB: '1' }, site).blockers).toEqual([]);
    expect(resolveProjects(withProjects(one, other), { LAB: '1' }, site).blockers).toEqual([
      'LAB and ITS would both go into ITS. Choose another for one of them.',
    ]);
    expect(resolveProjects(withProjects(one, other), { LAB: '99' }, site).blockers).toEqual([
      'The project that was chosen for LAB does not exist, or Steward cannot see it.',
    ]);
    expect(resolveProjects(sample, { XYZ: '1' }, site).blockers).toEqual(['The file has no project "XYZ".']);
  });

  it('refuses practices from a later pack than this version ships', () => {
    const later = { ...one, practices: [{ id: 'change-enablement' as const, version: 99 }] };
    expect(resolveProjects(withProjects(later), {}, site).blockers).toEqual([
      expect.stringContaining('ITS has version 99 of change-enablement'),
    ]);
  });
});
