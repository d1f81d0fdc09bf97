import type { Localised } from './refusals.domain.js';

export const applicationStates = [
  'draft',
  'awaiting_sign_off',
  'signed_off',
  'submitted',
  'returned',
  'ready',
  'proposed',
  'granted',
  'refused',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const stateLabels: Readonly<Record<ApplicationState, Localised>> = {
  draft: { de: 'Entwurf', en: 'draft' },
  awaiting_sign_off: { de: 'wartet auf Unterzeichnung', en: 'awaiting sign-off' },
  signed_off: { de: 'unterzeichnet', en: 'signed off' },
  submitted: { de: 'in formaler Prüfung', en: 'in formal check' },
  returned: { de: 'zur Korrektur zurückgegeben', en: 'returned for correction' },
  ready: { de: 'in Prüfung', en: 'under review' },
  proposed: { de: 'zur Entscheidung vorgelegt', en: 'before decision' },
  granted: { de: 'bewilligt', en: 'granted' },
  refused: { de: 'abgelehnt', en: 'refused' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
};
