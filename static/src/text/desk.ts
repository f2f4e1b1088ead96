/** The global page "Steward". */
export const desk = {
  nav: 'Pages of Steward',
  pages: { inbox: 'Inbox', cab: 'CAB', delegation: 'Delegation', audit: 'Audit' },
};
