import type { Wording } from '../../ui/wording.js';
import type { auditDe } from './audit.de.js';

export const auditEn: Wording<typeof auditDe> = {
  title: 'Audit trail',
  intro: 'Every act is chained to the one before: if an entry is changed, deleted or moved, the chain no longer holds.',
  chain: 'Chain',
  all: 'all you may see',
  district: 'District',
  empty: 'No entries yet.',
  chainKind: { district: 'district', municipality: 'municipality' },
  what: 'Act',
  who: 'Who',
  when: 'When',
  realTime: 'recorded {{when}}',
  sequence: 'No.',
  hash: 'Checksum',
  erased: 'name erased',
  system: 'Kreisweit, automatic',
};
