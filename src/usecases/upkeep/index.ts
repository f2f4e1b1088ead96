export { everyDay } from './every-day';
export { lookAgain } from './look-again';
export { noteChange, type Noted } from './note-change';
export { configEvent } from './read-config-event';
export { weeklyLook } from './weekly-look';
export { upkeepWork, workUpkeep } from './work-upkeep';
