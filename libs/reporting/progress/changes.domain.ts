import type { ConceptChangeRow, FundingEventRow, Locale } from './progress.domain.js';

export interface Change {
  readonly at: string;
  readonly actor: string | null;
  readonly text: string;
  readonly linkPath: string | null;
}

const shownChanges = 10;

/** What happened lately, from both features, the newest first; `conceptPath` is where the reader finds the concept. */
export function changesOf(
  events: readonly FundingEventRow[],
  concept: readonly ConceptChangeRow[],
  conceptPath: string,
  locale: Locale,
): Change[] {
  const funding = events.map(({ at, actor, action, title, applicationId }) => ({
    at,
    actor,
    text: acts[locale][action]?.(title || untitled[locale]) ?? title,
    linkPath: `/foerderung/${applicationId}`,
  }));
  const decided = concept.map(({ itemId, at, actor, code, title, stance }) => ({
    at,
    actor,
    text: stances[locale][stance]([code, title].filter(Boolean).join(' ')),
    linkPath: `${conceptPath}/${itemId}`,
  }));
  return [...funding, ...decided].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, shownChanges);
}

const untitled = { de: 'ohne Titel', en: 'untitled' } as const;

const acts: Record<Locale, Readonly<Record<string, (title: string) => string>>> = {
  de: {
    create: (title) => `Antrag „${title}“ begonnen`,
    request_sign_off: (title) => `Antrag „${title}“ zur Unterzeichnung vorgelegt`,
    sign_off: (title) => `Antrag „${title}“ unterzeichnet`,
    refuse_sign_off: (title) => `Unterzeichnung von „${title}“ abgelehnt`,
    reopen: (title) => `Antrag „${title}“ wieder geöffnet`,
    submit: (title) => `Antrag „${title}“ eingereicht`,
    check_passed: (title) => `Antrag „${title}“ formal geprüft: in Ordnung`,
    check_failed: (title) => `Antrag „${title}“ formal geprüft: zur Korrektur zurück`,
    return: (title) => `Antrag „${title}“ zur Korrektur zurückgegeben`,
    propose: (title) => `Entscheidung über „${title}“ vorgeschlagen`,
    send_back: (title) => `Entscheidungsvorschlag zu „${title}“ zurückgegeben`,
    grant: (title) => `Antrag „${title}“ bewilligt`,
    refuse: (title) => `Antrag „${title}“ abgelehnt`,
    withdraw: (title) => `Antrag „${title}“ zurückgezogen`,
    notice_issued: (title) => `Bescheid zu „${title}“ erlassen`,
  },
  en: {
    create: (title) => `Application “${title}” begun`,
    request_sign_off: (title) => `Sign-off of “${title}” requested`,
    sign_off: (title) => `Application “${title}” signed off`,
    refuse_sign_off: (title) => `Sign-off of “${title}” refused`,
    reopen: (title) => `Application “${title}” reopened`,
    submit: (title) => `Application “${title}” submitted`,
    check_passed: (title) => `Formal check of “${title}” passed`,
    check_failed: (title) => `Formal check of “${title}” failed: back for correction`,
    return: (title) => `Application “${title}” returned for correction`,
    propose: (title) => `Decision on “${title}” proposed`,
    send_back: (title) => `Proposal on “${title}” sent back`,
    grant: (title) => `Application “${title}” granted`,
    refuse: (title) => `Application “${title}” refused`,
    withdraw: (title) => `Application “${title}” withdrawn`,
    notice_issued: (title) => `Notice on “${title}” issued`,
  },
};

const stances: Record<Locale, Readonly<Record<ConceptChangeRow['stance'], (item: string) => string>>> = {
  de: {
    adopted: (item) => `„${item}“ übernommen`,
    adapted: (item) => `„${item}“ angepasst`,
    omitted: (item) => `„${item}“ nicht übernommen`,
    own: (item) => `„${item}“ als eigenes aufgenommen`,
  },
  en: {
    adopted: (item) => `“${item}” adopted`,
    adapted: (item) => `“${item}” adapted`,
    omitted: (item) => `“${item}” omitted`,
    own: (item) => `“${item}” added as own`,
  },
};
