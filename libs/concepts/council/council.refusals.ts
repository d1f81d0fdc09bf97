import { type InputIssue, InvalidInput, type Localised } from '#platform/errors';
import type { EntryIssue, EntryIssueCode } from './council-record.domain.js';

const texts: Readonly<Record<EntryIssueCode, Localised>> = {
  BODY_REQUIRED: { de: 'Bitte das Gremium angeben.', en: 'Please name the body.' },
  TOO_LONG: { de: 'Dieser Text ist zu lang. Bitte kürzen.', en: 'This text is too long. Please shorten it.' },
  RESULT_BEFORE_MEETING: {
    de: 'Ein Ergebnis gibt es erst nach der Sitzung. Bitte das Datum prüfen oder das Ergebnis offen lassen.',
    en: 'There is no result before the meeting. Please check the date or leave the result open.',
  },
  NOT_A_PUBLIC_ADDRESS: {
    de: 'Bitte die öffentliche Adresse der Vorlage angeben, beginnend mit https:// und mit dem Namen des Ratsinformationssystems.',
    en: 'Please give the public address of the paper, beginning with https:// and with the name of the council information system.',
  },
};

export function invalidEntry(issues: readonly EntryIssue[]): InvalidInput {
  return new InvalidInput(issues.map(({ path, code }): InputIssue => ({ path, code, text: texts[code] })));
}
