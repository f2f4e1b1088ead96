import { adapt, priority } from './adapt';
import { admin } from './admin';
import { backTest } from './back-test';
import { calendars } from './calendars';
import { catalogue } from './catalogue';
import { change } from './change';
import { clocks } from './clocks';
import { common } from './common';
import { errors } from './errors';
import { insight } from './insight';
import { portal } from './portal';
import { report } from './report';
import { sla } from './sla';
import { slaSettings, teams } from './teams';
import { transfer } from './transfer';
import { upkeep } from './upkeep';

/** Every string that a screen shows, in one place: a translation replaces this object. */
export const text = {
  common,
  errors,
  change,
  clocks,
  portal,
  report,
  admin,
  catalogue,
  adapt,
  priority,
  upkeep,
  insight,
  transfer,
  sla,
  backTest,
  calendars,
  teams,
  slaSettings,
};
