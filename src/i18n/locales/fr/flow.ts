import type { Messages } from '../../messages.js';

export const flow: Messages['flow'] = {
  navigation: 'Appels et litiges',
  callActivity: 'Activité des appels',
  disputes: 'Litiges',
};
