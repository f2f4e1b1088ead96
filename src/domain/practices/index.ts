import type { PracticeId } from '../../contract/common';
import { changeEnablement } from './change-enablement';
import { continualImprovement } from './continual-improvement';
import { controlRegister } from './control-register';
import { deploymentManagement } from './deployment-management';
import { incidentManagement } from './incident-management';
import { itAssetManagement } from './it-asset-management';
import { portfolioRegister } from './portfolio-register';
import { problemManagement } from './problem-management';
import { releaseManagement } from './release-management';
import type { PracticePack } from './schema';
import { serviceCatalogueManagement } from './service-catalogue-management';
import { serviceConfigurationManagement } from './service-configuration-management';
import { serviceDesignRegister } from './service-design-register';
import { serviceLevelManagement } from './service-level-management';
import { serviceRequestManagement } from './service-request-management';
import { supplierRegister } from './supplier-register';

const all: readonly PracticePack[] = [
  incidentManagement,
  serviceRequestManagement,
  serviceCatalogueManagement,
  problemManagement,
  changeEnablement,
  releaseManagement,
  deploymentManagement,
  serviceConfigurationManagement,
  itAssetManagement,
  serviceLevelManagement,
  continualImprovement,
  serviceDesignRegister,
  supplierRegister,
  portfolioRegister,
  controlRegister,
];

/** The practices that Steward ships, by id, in the order of the catalogue. */
export const PACKS = Object.fromEntries(all.map((pack) => [pack.id, pack])) as Readonly<
  Record<PracticeId, PracticePack>
>;

export { checkPack } from './check-pack';
export type { PracticePack } from './schema';
