import { linkType } from './shared-links';

/** Link types of releases, configuration items and records. */
export const RECORD_LINKS = {
  release: linkType('Release', 'is part of release', 'releases'),
  deployment: linkType('Deployment', 'is deployed by', 'deploys'),
  dependsOn: linkType('Depends on', 'is needed by', 'depends on'),
  affects: linkType('Affects', 'is affected by', 'affects'),
  asset: linkType('Asset', 'is recorded as asset', 'is the asset of'),
  agreement: linkType('Agreement', 'is covered by agreement', 'covers'),
  underpins: linkType('Underpins', 'is underpinned by', 'underpins'),
  improvement: linkType('Improvement', 'is improved by', 'improves'),
  replaces: linkType('Replaces', 'is replaced by', 'replaces'),
} as const;
