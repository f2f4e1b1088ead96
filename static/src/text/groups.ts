/** Choosing groups of Jira. */
export const groups = {
  choose: 'Choose groups',
  loading: 'Groups are loading …',
  unread: 'The groups of Jira can’t be read',
};
