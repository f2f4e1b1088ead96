import type { CalendarSummary, CalendarYear } from '../../../src/contract/calendars';
import { counted } from '../format/plural';

type DayKind = CalendarYear['days'][number]['kind'];
const origins: Record<Exclude<CalendarSummary['origin'], 'admin'>, string> = {
  adoption: 'From adopting',
  always: 'Built in',
};
const dayKinds: Record<DayKind, string> = {
  open: 'Open',
  closed: 'Closed',
  holiday: 'Holiday',
  override: 'Its own hours',
};
const which = (at: number) => (at === 0 ? '' : ` (${at + 1})`);

const week = {
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  from: (day: string, at: number) => `${day}, from${which(at)}`,
  until: (day: string, at: number) => `${day}, to${which(at)}`,
  to: 'to',
  closed: 'Closed',
  open: 'Open it',
  openDay: (day: string) => `Open it: ${day}`,
  add: 'Add hours',
  addTo: (day: string) => `Add hours: ${day}`,
  removeOf: (day: string, from: string, to: string) => `Remove ${from} to ${to}: ${day}`,
  removed: (day: string) => `Hours removed: ${day}.`,
  over: (next: string) => `runs into ${next}`,
  copy: 'Copy to Tuesday to Friday',
  copied: 'Monday’s hours are copied to Tuesday to Friday.',
};

const year = {
  kinds: dayKinds,
  letters: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  earlier: (to: number) => `The year before: ${to}`,
  later: (to: number) => `The year after: ${to}`,
  /** `open`: days with any open time; more of them than working days have only the end of a night shift. */
  workingDays: (count: number, open: number) =>
    open > count
      ? `${counted(count, 'working day')}, and ${counted(open - count, 'day')} on which a night shift ends`
      : counted(count, 'working day'),
  legend: 'What the marks mean',
  clockChange: 'Clocks change',
  asTable: 'Show as a table',
  asPicture: 'Show as a picture',
  tableOf: (of: number) => `The year ${of}`,
  month: 'Month',
  openDays: 'Days with open hours',
  faulty: 'The year is drawn once the hours above can be read.',
  monthWords: (
    name: string,
    cells: readonly { number: number; kind: DayKind; minutes: number; clockChange: boolean }[],
  ) => {
    const days = (kind: DayKind) => cells.filter((one) => one.kind === kind).map((one) => one.number);
    const list = (label: string, numbers: readonly number[]) =>
      numbers.length === 0 ? '' : ` ${label}: ${numbers.join(', ')}.`;
    const clocks = cells.filter((one) => one.clockChange).map((one) => one.number);
    const open = cells.filter((one) => one.minutes > 0).length;
    return `${name}: ${counted(open, 'open day')}.${list('Holidays', days('holiday'))}${list(
      'Own hours',
      days('override'),
    )}${list('Clocks change', clocks)}`;
  },
  dayWords: (name: string, cell: { kind: DayKind; minutes: number; clockChange: boolean }) => {
    const hours = Math.round((cell.minutes / 60) * 100) / 100;
    const parts = [
      dayKinds[cell.kind].toLowerCase(),
      ...(cell.minutes > 0 ? [`${hours} h open`] : []),
      ...(cell.clockChange ? ['clocks change'] : []),
    ];
    return `${name}: ${parts.join(', ')}`;
  },
};

const ics = {
  title: 'Holidays from an ICS file',
  file: 'ICS file',
  help: 'The calendar of a country or a company, as Outlook, Google or Apple export it; 2 MB at the most. It is read here and sent nowhere.',
  reading: 'Reading the file',
  read: (events: number) => `The file has ${counted(events, 'whole-day event')}.`,
  problems: {
    tooLarge: 'The file is larger than 2 MB. Export only the holidays, or only a few years of them.',
    unreadable: 'The file could not be read. Choose it again; if that doesn’t help, export it again.',
    notCalendar:
      'This is not an ICS file: those begin with BEGIN:VCALENDAR. Export the calendar as iCalendar (.ics).',
    noEvents:
      'The file is a calendar, but there are no events in it. Export the calendar that has the holidays.',
  },
  fromYear: 'From year',
  toYear: 'To year',
  yearsFault: 'Choose two years between 1970 and 2200, the later one second, not more than 20 in all.',
  found: (all: number, known: number) =>
    `${counted(all, 'day')} found${known > 0 ? `, ${known} of them in your list already` : ''}`,
  noneInYears: (from: number, to: number) =>
    `The file has no whole day off ${from === to ? `in ${from}` : `from ${from} to ${to}`}. Choose other years, or another file.`,
  noName: 'Without a name',
  notes: {
    known: 'already in your list',
    ownHours: 'has its own hours, and those count',
    closed: 'closed anyway',
  },
  tooMany: 'The file has more than can be taken over at once; the rest was left out. Choose fewer years.',
  take: (count: number) => `Add ${counted(count, 'holiday')}`,
  left: (count: number) => `${counted(count, 'event')} left out`,
  moreLeft: (count: number) => `and ${count} more`,
  line: (line: number) => `Line ${line}:`,
  whyLeft: {
    timed: 'it has times of day, so it is no whole day off.',
    cancelled: 'it is cancelled.',
    oftener: 'it repeats more often than once a year: that belongs into the week.',
    rule: 'its rule of repetition isn’t understood. Add the days one by one.',
    broken: 'it can’t be read.',
  },
};

export const calendars = {
  week,
  year,
  ics,
  list: {
    title: 'Calendars',
    lead: 'When your teams work. Goals count time in these calendars; a change reaches open tickets from the moment it counts.',
    add: 'New calendar',
    open: 'Open',
    empty: 'No calendars yet',
    emptyWhy: 'Adopting a practice makes the first one. You can also make one now.',
    origins,
    nextHoliday: (date: string) => `Next holiday: ${date}.`,
    noHoliday: 'No holiday ahead.',
    unused: 'Nothing uses it yet.',
    usedBy: 'Used by',
    backTo: 'All calendars',
  },
  editor: {
    newTitle: 'New calendar',
    name: 'Name',
    nameNeeded: 'Give the calendar a name.',
    zone: 'Time zone',
    zoneChoose: 'Choose a time zone',
    zoneHelp: 'The hours below are meant in this zone.',
    zoneNow: (time: string) => `The hours below are meant in this zone. It is ${time} there now.`,
    adopted: 'Made when practices were adopted',
    adoptedWhy: 'You can change it here. Applying other working hours when adopting writes it again.',
    always: 'Always open, and always the same',
    alwaysWhy: 'Goals in calendar time count in it. For other hours make a new calendar.',
    week: 'The week',
    holidays: 'Holidays',
    overrides: 'Days with their own hours',
    year: 'The year at a glance',
    versions: 'Versions',
    days: (count: number) => (count === 0 ? 'None' : counted(count, 'day')),
  },
  holidays: {
    title: 'Holidays',
    lead: 'Closed for the whole day. A night shift that began the day before still runs to its end.',
    none: 'No holidays yet.',
    ofYear: (of: string, count: number) => `${of}: ${counted(count, 'day')}`,
    date: 'Another holiday',
    add: 'Add',
    addWhat: (what: string) => `Add: ${what}`,
    fromFile: 'Import from an ICS file',
    dateNeeded: 'Choose a day first.',
    isThere: 'This day is in the list already.',
    added: (name: string) => `Added: ${name}.`,
    removeOne: (name: string) => `Remove ${name}`,
    removed: (name: string) => `Removed: ${name}.`,
    taken: (count: number) => `${counted(count, 'holiday')} added. Save the calendar to keep them.`,
  },
  overrides: {
    title: 'Days with their own hours',
    lead: 'On these days the hours here replace those of the week. They win over a holiday.',
    none: 'No such days.',
    date: 'Another day',
    add: 'Add',
    winsOver: 'Also in the holidays; these hours count.',
    remove: 'Remove',
    removeOne: (name: string) => `Remove the hours of ${name}`,
    added: (name: string) => `Added: ${name}. Set its hours.`,
    removed: (name: string) => `Removed: ${name}.`,
  },
  save: {
    unsaved: 'You have edits that are not saved. They are kept while this page is open.',
    noEdits: 'Everything is saved.',
    save: 'Save',
    saveAsk: 'Save …',
    drop: 'Drop my edits',
    wasDropped: 'Your edits are dropped.',
    wasSaved: (version: number) => `Saved as version ${version}.`,
    mendFirst: (count: number) => `Mend ${counted(count, 'thing')} first: marked above.`,
    when: 'From when does it count?',
    kinds: {
      now: { name: 'From now on', why: 'What was counted so far stays.' },
      date: { name: 'From a date', why: 'Until then everything stays as it is.' },
      past: { name: 'Correct the past', why: 'The hours were wrong since a day that has passed.' },
    },
    date: 'Date',
    dateHelp: (zone: string) => `From midnight in ${zone}.`,
    reason: 'Why',
    reasonHelp: 'Kept with the version for everybody who looks at it later.',
    faults: {
      dateNeeded: 'Choose a day.',
      notAhead: 'This day has begun. Choose a later one, or correct the past.',
      notPast: 'This day lies ahead. Choose an earlier one, or “From a date”.',
      reasonNeeded: 'Say why the past is put right.',
    },
    pastTitle: 'This counts open clocks anew',
    pastWhy:
      'Due times of open tickets can move, and some may be missed or no longer missed. Clocks that have ended and published figures stay as they are.',
    stale: 'Somebody else saved this calendar meanwhile',
    staleWhy: 'Take theirs and lose your edits, or keep yours: look them through and save again.',
    takeTheirs: 'Take theirs',
    keepMine: 'Keep mine',
    isRebased: 'Your edits are kept on top of the newest version. Save again.',
  },
  versions: {
    version: (version: number) => `Version ${version}`,
    planned: 'Planned',
    correction: 'Correction',
    fromStart: 'from the beginning',
    from: 'from',
    by: 'by',
    adopted: 'made by adopting',
    why: 'Why:',
    same: 'It says the same as the one before.',
    closed: 'closed',
    asUsual: 'as in the week again',
    andMore: (names: string, more: number) => `${names} and ${more} more`,
    renamed: (was: string, is: string) => `Called “${is}”, before “${was}”.`,
    zone: (was: string, is: string) => `Time zone ${is}, before ${was}.`,
    day: (name: string, was: string, is: string) => `${name}: ${is}, before ${was}.`,
    holidaysAdded: (dates: string) => `Holidays added: ${dates}.`,
    holidaysRemoved: (dates: string) => `Holidays removed: ${dates}.`,
    override: (date: string, hours: string) => `${date}: ${hours}.`,
  },
};
