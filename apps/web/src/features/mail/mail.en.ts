import type { Wording } from '../../ui/wording.js';
import type { mailDe } from './mail.de.js';

export const mailEn: Wording<typeof mailDe> = {
  title: 'Demo mailbox',
  intro: 'A demo writes to nobody. All e-mails Kreisweit would send are here.',
  refresh: 'Refresh',
  empty: 'No e-mail yet',
  emptyText: 'The message about a notice or the link to a new password appear here, for instance.',
  to: 'To {{to}}',
};
