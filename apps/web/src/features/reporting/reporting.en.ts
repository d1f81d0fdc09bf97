import type { Wording } from '../../ui/wording.js';
import type { reportingDe } from './reporting.de.js';

export const reportingEn: Wording<typeof reportingDe> = {
  title: 'Progress of {{place}}',
  asOf: 'as of {{day}}',
  print: 'Print',
  decisions: {
    title: 'Your decision is needed',
    none: 'Nothing waits for your decision at the moment.',
    since: 'Since {{day}}.',
  },
  changes: { title: 'What has changed', none: 'No changes yet.' },
  concept: {
    title: 'Local concept',
    adopted: 'Revision {{revision}}, adopted: {{body}}, {{date}}',
    draft: 'Draft {{revision}}: {{decided}} of {{total}} items decided',
    field: 'Field of action',
  },
  stance: { adopted: 'adopted', adapted: 'adapted', own: 'own', omitted: 'not adopted', undecided: 'open' },
  funding: {
    title: 'Funding',
    none: 'No application yet.',
    application: 'Application',
    state: 'State',
    requested: 'Requested',
    granted: 'Granted',
    sum: 'Total',
  },
  indicators: {
    title: 'Indicators',
    indicator: 'Indicator',
    latest: 'Latest value',
    date: 'Date',
    target: 'Target',
    level: { district: 'district value', municipality: 'municipal value' },
    noValue: 'no value yet',
  },
};
