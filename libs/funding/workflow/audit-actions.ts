import { registerAuditActions } from '#platform/audit';
import type { CommandName } from './workflow.domain.js';

registerAuditActions({
  'application.created': { text: { de: 'Antrag zum Programm {programme} begonnen', en: 'Application to programme {programme} begun' } },
  'application.edited': { text: { de: 'Antragsentwurf geändert', en: 'Draft of the application changed' } },
  'application.sign_off_requested': { text: { de: 'Antrag zur Unterzeichnung vorgelegt', en: 'Sign-off of the application requested' } },
  'application.signed_off': { text: { de: 'Antrag unterzeichnet', en: 'Application signed off' } },
  'application.sign_off_refused': { text: { de: 'Unterzeichnung abgelehnt', en: 'Sign-off refused' } },
  'application.reopened': { text: { de: 'Antrag wieder zur Bearbeitung geöffnet', en: 'Application reopened for editing' } },
  'application.draft_withdrawn': { text: { de: 'Antragsentwurf verworfen', en: 'Draft of the application withdrawn' } },
  'application.submitted': {
    text: { de: 'Antrag {receiptNumber} eingereicht', en: 'Application {receiptNumber} submitted' },
    shared: true,
  },
  'application.check_passed': {
    text: { de: 'Formale Prüfung von {receiptNumber} bestanden', en: 'Formal check of {receiptNumber} passed' },
    shared: true,
  },
  'application.check_failed': {
    text: { de: 'Formale Prüfung von {receiptNumber} nicht bestanden', en: 'Formal check of {receiptNumber} failed' },
    shared: true,
  },
  'application.returned': {
    text: { de: 'Antrag {receiptNumber} zur Korrektur zurückgegeben', en: 'Application {receiptNumber} returned for correction' },
    shared: true,
  },
  'application.proposed': {
    text: { de: 'Entscheidung zu {receiptNumber} vorgeschlagen', en: 'Decision on {receiptNumber} proposed' },
    shared: true,
  },
  'application.sent_back': {
    text: { de: 'Entscheidungsvorschlag zu {receiptNumber} zurückgegeben', en: 'Proposal on {receiptNumber} sent back' },
    shared: true,
  },
  'application.granted': {
    text: { de: 'Antrag {receiptNumber} bewilligt: {grantedCents}', en: 'Application {receiptNumber} granted: {grantedCents}' },
    shared: true,
  },
  'application.refused': { text: { de: 'Antrag {receiptNumber} abgelehnt', en: 'Application {receiptNumber} refused' }, shared: true },
  'application.withdrawn': {
    text: { de: 'Antrag {receiptNumber} zurückgezogen', en: 'Application {receiptNumber} withdrawn' },
    shared: true,
  },
  'application.notice_issued': {
    text: { de: 'Bescheid {number} zu {receiptNumber} erlassen', en: 'Notice {number} on {receiptNumber} issued' },
    shared: true,
  },
});

const acts: Readonly<Record<CommandName, string>> = {
  edit: 'application.edited',
  request_sign_off: 'application.sign_off_requested',
  sign_off: 'application.signed_off',
  refuse_sign_off: 'application.sign_off_refused',
  reopen: 'application.reopened',
  submit: 'application.submitted',
  check_passed: 'application.check_passed',
  check_failed: 'application.check_failed',
  return: 'application.returned',
  propose: 'application.proposed',
  send_back: 'application.sent_back',
  grant: 'application.granted',
  refuse: 'application.refused',
  withdraw: 'application.withdrawn',
};

/** The district never learns of a draft that was never submitted. */
export function auditActionOf(command: CommandName, submittedAt: string | null): string {
  return command === 'withdraw' && submittedAt === null ? 'application.draft_withdrawn' : acts[command];
}
