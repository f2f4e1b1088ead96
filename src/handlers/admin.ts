import { ADMIN } from '../usecases/admin';
import { resolver } from './define';
import { configureRules } from './permissions';

/** The admin page. All of it is for those who may configure the rules. */
export const admin = resolver('admin')
  .define('admin.overview', configureRules, ADMIN['admin.overview'])
  .define('admin.settings', configureRules, ADMIN['admin.settings'])
  .define('admin.plan', configureRules, ADMIN['admin.plan'])
  .define('admin.apply', configureRules, ADMIN['admin.apply'])
  .define('admin.job', configureRules, ADMIN['admin.job'])
  .define('admin.retry', configureRules, ADMIN['admin.retry'])
  .define('admin.gate', configureRules, ADMIN['admin.gate'])
  .define('admin.setGate', configureRules, ADMIN['admin.setGate'])
  .define('admin.rules', configureRules, ADMIN['admin.rules'])
  .handler();
