import { mulberry, pick } from '../../../core/random';
import { SUBJECTS } from './archive-subjects';
import type { PersonKey } from '../people';
import type { Happening, Outline } from './outline';

/** Closed incidents of the last 90 days, so that reports and back-tests have something to count. */
const COUNT = 120;
const [NEWEST_DAY, OLDEST_DAY] = [7, 90];

interface Grade {
  readonly priority: NonNullable<Outline['priority']>;
  readonly urgency: NonNullable<Outline['urgency']>;
  /** Of a hundred incidents. */
  readonly share: number;
  /** Hours until somebody takes it, and of work, in the middle of the crowd. */
  readonly taken: number;
  readonly work: number;
}
const GRADES: readonly Grade[] = [
  { priority: 'Highest', urgency: 'Critical', share: 6, taken: 0.15, work: 2.6 },
  { priority: 'High', urgency: 'High', share: 22, taken: 0.4, work: 5 },
  { priority: 'Medium', urgency: 'Medium', share: 47, taken: 2, work: 14 },
  { priority: 'Low', urgency: 'Low', share: 25, taken: 4, work: 26 },
];
const AGENTS: readonly PersonKey[] = ['agentLena', 'agentDiego', 'agentYuki', 'agentAmara'];
const CALLERS: readonly PersonKey[] = ['customerSophie', 'customerMarek', 'customerSophie', 'agentAmara'];

/** The same incidents every time. */
export function archive(): Outline[] {
  const random = mulberry(20_260);
  return Array.from({ length: COUNT }, (_, index) => incident(index, random));
}

function incident(index: number, random: () => number): Outline {
  const subject = pick(SUBJECTS, random);
  const grade = graded(random() * 100);
  const by = pick(CALLERS, random);
  const day = OLDEST_DAY - Math.floor((index * (OLDEST_DAY - NEWEST_DAY)) / COUNT);
  return {
    type: 'incident',
    ...(by.startsWith('customer') && { via: 'outage' as const }),
    day,
    // Most are raised between six and sixteen o'clock, some at night.
    hour: round(random() < 0.85 ? 6 + random() * 10 : random() * 24),
    by,
    summary: subject.summary,
    text: subject.text,
    priority: grade.priority,
    urgency: grade.urgency,
    impact: subject.impact,
    story: story({ subject, grade, by, random }),
  };
}

interface Telling {
  readonly subject: (typeof SUBJECTS)[number];
  readonly grade: Grade;
  readonly by: PersonKey;
  readonly random: () => number;
}

/** Taken, worked on, perhaps waiting once or reopened, resolved and closed three days later. */
function story({ subject, grade, by, random }: Telling): Happening[] {
  const agent = pick(AGENTS, random);
  const told: Happening[] = [];
  let after = spread(grade.taken, random);
  const tell = (wait: number, more: Omit<Happening, 'after' | 'by'>, who = agent): void => {
    after += wait;
    told.push({ after: round(after), by: who, ...more });
  };
  const work = spread(grade.work, random);
  tell(0, { to: 'Work in progress', assign: agent });
  if (random() < 0.12)
    tell(work * 0.1, { priority: raised(grade.priority), notes: 'More people report it.' });
  const pause = random();
  if (pause < 0.28) {
    tell(work * 0.4, { to: 'Waiting for customer', says: subject.question });
    const wait = spread(9, random);
    tell(wait, { says: 'I have looked: yes, just as you say.' }, by);
    tell(0.3, { to: 'Work in progress' });
  } else if (pause < 0.44) {
    tell(work * 0.4, { to: 'Pending', notes: 'The vendor has to send a part.' });
    tell(spread(20, random), { to: 'Work in progress' });
  }
  tell(work * 0.6, { to: 'Resolved', resolution: 'Done', says: subject.cure });
  if (random() < 0.09) {
    tell(spread(5, random), { to: 'Work in progress', resolution: null, notes: 'It has come back.' });
    tell(spread(grade.work / 2, random), { to: 'Resolved', resolution: 'Done' });
  }
  tell(72, { to: 'Closed' });
  return told;
}

function graded(at: number): Grade {
  let sum = 0;
  return GRADES.find(({ share }) => (sum += share) > at) ?? (GRADES[2] as Grade);
}
const raised = (priority: Grade['priority']): Grade['priority'] =>
  priority === 'Low' ? 'Medium' : priority === 'Medium' ? 'High' : 'Highest';

/** Around the middle, from a third to three times of it: most things go fast, some take long. */
const spread = (middle: number, random: () => number): number => middle * 3 ** (random() + random() - 1);
const round = (hours: number): number => Math.round(hours * 60) / 60;
