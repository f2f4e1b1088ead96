import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import moment from 'moment-business-time';
import OpeningHours from 'opening_hours';
import type { Peer } from './ours';
import { MINUTE, WORK } from './working-hours';

/** The packages people use, each with the hours of WORK. They know only the zone of the process: see `inZone`. */
export function peers(): Peer[] {
  return [momentBusinessTime(), dayjsBusinessTime(), openingHours()];
}

function momentBusinessTime(): Peer {
  const day = ['09:00:00', '17:00:00'];
  const friday = ['09:00:00', '12:00:00', '13:00:00', '16:00:00'];
  moment.updateLocale('en', {
    workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: friday, 6: null },
    holidays: WORK.holidays,
  });
  return {
    name: 'moment-business-time',
    between: (from, to) => moment(to).workingDiff(moment(from), 'minutes') * MINUTE,
    add: (from, minutes) => moment(from).addWorkingTime(minutes, 'minutes').valueOf(),
  };
}

function dayjsBusinessTime(): Peer {
  dayjs.extend(businessTime);
  const day = [{ start: '09:00:00', end: '17:00:00' }];
  const friday = [
    { start: '09:00:00', end: '12:00:00' },
    { start: '13:00:00', end: '16:00:00' },
  ];
  dayjs.setBusinessTime({
    sunday: null,
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday,
    saturday: null,
  });
  dayjs.setHolidays([...WORK.holidays]);
  return {
    name: 'dayjs-business-time',
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * MINUTE,
    add: (from, minutes) => dayjs(from).addBusinessMinutes(minutes).valueOf(),
  };
}

function openingHours(): Peer {
  const hours = new OpeningHours('Mo-Th 09:00-17:00; Fr 09:00-12:00,13:00-16:00; Dec 25 off');
  return {
    name: 'opening_hours',
    between: (from, to) => hours.getOpenDuration(new Date(from), new Date(to))[0],
    add: null,
  };
}
