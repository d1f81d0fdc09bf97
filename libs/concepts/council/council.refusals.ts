import { registerConstraints } from '#platform/database';
import { type InputIssue, InvalidInput, type Localised, Refused } from '#platform/errors';
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

const longestReason = 4_000;

/** Why something is said differently after the resolution; nobody corrects without a word. */
export function reasonOf(reason: string | null): string {
  const text = reason?.trim() ?? '';
  if (text === '') throw correction('CORRECTION_REASON_REQUIRED', reasonRequired);
  if (text.length > longestReason) throw correction('TOO_LONG', texts.TOO_LONG);
  return text;
}

const reasonRequired: Localised = {
  de: 'Das Konzept ist beschlossen. Wer an seinen Beratungen etwas berichtigt oder nachträgt, sagt bitte warum.',
  en: 'The concept is adopted. Whoever corrects its meetings or adds one later, please say why.',
};

function correction(code: string, text: Localised): InvalidInput {
  return new InvalidInput([{ path: 'reason', code, text }]);
}

export function staysRecorded(): Refused {
  return new Refused('COUNCIL_RECORD_FROZEN', {
    de: 'Das Konzept ist beschlossen, seine Beratungen bleiben stehen. Was falsch ist, lässt sich mit Begründung berichtigen.',
    en: 'The concept is adopted, its meetings stay. What is wrong can be corrected with a reason.',
  });
}

registerConstraints({ council_record_frozen_check: staysRecorded });
