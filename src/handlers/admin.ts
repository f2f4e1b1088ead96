import { ADMIN } from '../usecases/admin';
import { INSIGHT } from '../usecases/insight';
import { resolver } from './define';
import { configureRules } from './permissions';

/** The admin page. All of it is for those who may configure the rules. */
export const admin = resolver('admin')
  .define('admin.overview', configureRules, ADMIN['admin.overview'])
  .define('admin.settings', configureRules, ADMIN['admin.settings'])
  .define('admin.plan', configureRules, ADMIN['admin.plan'])
  .define('admin.planResult', configureRules, ADMIN['admin.planResult'])
  .define('admin.apply', configureRules, ADMIN['admin.apply'])
  .define('admin.job', configureRules, ADMIN['admin.job'])
  .define('admin.retry', configureRules, ADMIN['admin.retry'])
  .define('admin.skip', configureRules, ADMIN['admin.skip'])
  .define('admin.planUndo', configureRules, ADMIN['admin.planUndo'])
  .define('admin.undo', configureRules, ADMIN['admin.undo'])
  .define('admin.drift', configureRules, ADMIN['admin.drift'])
  .define('admin.checkDrift', configureRules, ADMIN['admin.checkDrift'])
  .define('admin.repair', configureRules, ADMIN['admin.repair'])
  .define('admin.checkAdaptation', configureRules, ADMIN['admin.checkAdaptation'])
  .define('site.uninstall', configureRules, ADMIN['site.uninstall'])
  .define('site.prepareUninstall', configureRules, ADMIN['site.prepareUninstall'])
  .define('site.ledger', configureRules, ADMIN['site.ledger'])
  .define('admin.gate', configureRules, ADMIN['admin.gate'])
  .define('admin.setGate', configureRules, ADMIN['admin.setGate'])
  .define('admin.rules', configureRules, ADMIN['admin.rules'])
  .define('admin.readiness', configureRules, INSIGHT['admin.readiness'])
  .define('admin.decisions', configureRules, INSIGHT['admin.decisions'])
  .define('admin.closeDecision', configureRules, INSIGHT['admin.closeDecision'])
  .define('admin.history', configureRules, INSIGHT['admin.history'])
  .define('admin.permissions', configureRules, INSIGHT['admin.permissions'])
  .define('catalogue.list', configureRules, ADMIN['catalogue.list'])
  .define('catalogue.practice', configureRules, ADMIN['catalogue.practice'])
  .define('config.export', configureRules, ADMIN['config.export'])
  .define('config.planImport', configureRules, ADMIN['config.planImport'])
  .define('config.importResult', configureRules, ADMIN['config.importResult'])
  .define('config.import', configureRules, ADMIN['config.import'])
  .handler();
