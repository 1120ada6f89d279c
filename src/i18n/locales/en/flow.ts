/** The journey as a whole. */
export const flow = {
  navigation: 'Calls and disputes',
  callActivity: 'Call activity',
  disputes: 'Disputes',
};
