/**
 * Every string that a screen shows, in one place: a translation replaces these modules. A namespace rather than an object, so
 * that a page carries the texts it shows and not those of all the others: the panels have a budget.
 */
export * as text from './texts';
