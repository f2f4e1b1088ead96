import { counted } from '../../format/plural';

/** Past changes that are like this one. */
export const similar = {
  title: 'Similar changes',
  list: 'Past changes most like this one',
  alike: (likeness: number) => `${likeness} % alike`,
  closed: 'closed',
  failed: 'Failed',
  searched: (count: number) => `Searched ${counted(count, 'closed change')}.`,
  none: 'No closed change is like this one',
  noneWhy: (count: number) =>
    count === 0
      ? 'Changes appear here once they are closed with an outcome.'
      : `${counted(count, 'closed change was', 'closed changes were')} searched. The more changes are closed with an outcome, the better this gets.`,
};
