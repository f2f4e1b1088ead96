/** Comes without types: what is used of it. It adds to moment and hands it on. */
declare module 'moment-business-time' {
  import type { Moment, unitOfTime } from 'moment';

  interface WorkingMoment extends Moment {
    addWorkingTime(amount: number, unit: unitOfTime.Base): WorkingMoment;
    workingDiff(other: Moment, unit: unitOfTime.Diff, precise?: boolean): number;
  }
  interface WorkingMoments {
    (at: number): WorkingMoment;
    updateLocale(name: string, more: object): void;
  }
  const moment: WorkingMoments;
  export default moment;
}
