/** Ce qui se dit autrement au Canada. */
import type { MessageOverrides } from '../../messages.js';

export const frCA: MessageOverrides = {
  contact: {
    byEmail: 'Par courriel',
    email: 'Votre adresse courriel',
    emailMissing: 'Saisissez une adresse courriel, par exemple nom@example.com',
  },
  callTypes: {
    mobile: 'Cellulaire',
    'toll-free': 'Sans frais',
    voicemail: 'Boîte vocale',
  },
};
