import { exportServices } from './export-services';
import { importPart } from './import-part';
import { listServices } from './list-services';
import { planImport } from './plan-import';
import { retireService } from './retire-service';
import { saveService } from './save-service';
import { startImport } from './start-import';
import { verifyService } from './verify-service';
import { viewService } from './view-service';

/** The section "Services" of the admin page, by resolver name. */
export const SERVICES = {
  'services.list': listServices,
  'services.view': viewService,
  'services.save': saveService,
  'services.verify': verifyService,
  'services.retire': retireService,
  'services.importPart': importPart,
  'services.planImport': planImport,
  'services.import': startImport,
  'services.export': exportServices,
} as const;
