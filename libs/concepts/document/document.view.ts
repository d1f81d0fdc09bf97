import type { Locale, Localised } from '#platform/errors';
import { ConceptDocument } from './document.graphql.js';
import type { DocumentRow, FailureCode } from './document.statements.js';

export function documentView({ documentId, failure, ...row }: DocumentRow, locale: Locale): ConceptDocument {
  return Object.assign(new ConceptDocument(), row, {
    failure: failure && failures[failure][locale],
    downloadPath: documentId && `/files/concept-documents/${row.id}`,
  });
}

const failures: Readonly<Record<FailureCode, Localised>> = {
  RENDERING: {
    de: 'Aus diesem Inhalt ließ sich kein Dokument setzen. Bitte prüfen Sie zuletzt geänderte Texte auf ungewöhnliche Zeichen und fordern Sie es erneut an. Hilft das nicht, wenden Sie sich an die Administration des Landkreises.',
    en: 'This content could not be set. Please check recently changed texts for unusual characters and ask for the document again. If that does not help, please turn to the administration of the district.',
  },
  STORAGE: {
    de: 'Das Dokument konnte nicht abgelegt werden. Bitte fordern Sie es in einigen Minuten erneut an. Hilft das nicht, wenden Sie sich an die Administration des Landkreises.',
    en: 'The document could not be kept. Please ask for it again in a few minutes. If that does not help, please turn to the administration of the district.',
  },
  STALLED: {
    de: 'Seit mehr als zehn Minuten geht es nicht weiter. Bitte fordern Sie das Dokument erneut an.',
    en: 'Nothing has happened for more than ten minutes. Please ask for the document again.',
  },
};
