import { admin } from './admin';
import { change } from './change';
import { clocks } from './clocks';
import { common } from './common';
import { errors } from './errors';

/** Every string that a screen shows, in one place: a translation replaces this object. */
export const text = { common, errors, change, clocks, admin };
