import { registerConstraints } from '#platform/database';
import { ChangedMeanwhile, InvalidInput, type Localised, Refused } from '#platform/errors';
import { lengthLimits } from '../decision/decide.domain.js';
import type { MergeChoice, MergeField } from './three-way/merge-result.domain.js';

export function nothingToMerge(): Refused {
  return new Refused('NOTHING_TO_MERGE', {
    de: 'Das Konzept beruht schon auf der geltenden Fassung des Rahmenkonzepts. Es gibt nichts zusammenzuführen.',
    en: 'The concept is based on the release in force already. There is nothing to merge.',
  });
}

export function releaseNotInForce(): Refused {
  return new Refused('RELEASE_NOT_IN_FORCE', {
    de: 'Diese Fassung des Rahmenkonzepts gilt nicht mehr. Bitte die Vorschau neu laden.',
    en: 'This release of the framework is no longer in force. Please load the preview again.',
  });
}

export function noOpenMerge(): Refused {
  return new Refused('NO_OPEN_MERGE', {
    de: 'Es ist keine Zusammenführung offen. Vielleicht hat sie jemand abgeschlossen oder zurückgenommen.',
    en: 'No merge is open. Perhaps somebody finished it or took it back.',
  });
}

export function anotherMergeOpen(): Refused {
  return new Refused('MERGE_OPEN', {
    de: 'Es ist noch eine Zusammenführung mit einer anderen Fassung offen. Bitte diese zuerst abschließen oder zurücknehmen.',
    en: 'A merge with another release is still open. Please finish it or take it back first.',
  });
}

export function questionsLeft(count: number): Refused {
  return new Refused('QUESTIONS_LEFT', {
    de: `Noch ${count} offene Entscheidung${count === 1 ? '' : 'en'}. Bitte diese zuerst treffen.`,
    en: `${count} decision${count === 1 ? ' is' : 's are'} still open. Please decide first.`,
  });
}

export function workedOnSince(): Refused {
  return new Refused('WORKED_ON_SINCE', {
    de: 'Seit dem Abschluss wurde am Entwurf weitergearbeitet. Damit davon nichts verloren geht, lässt sich die Zusammenführung nicht mehr zurücknehmen.',
    en: 'The draft was worked on since the merge was finished. So that none of it is lost, the merge can no longer be undone.',
  });
}

registerConstraints({ concept_merge_one_open_key: anotherMergeOpen });

type IssueCode = 'CHOICE_NOT_POSSIBLE' | 'TEXT_REQUIRED' | 'TOO_LONG' | 'PRIORITY_UNKNOWN';

const texts: Readonly<Record<IssueCode, Localised>> = {
  CHOICE_NOT_POSSIBLE: {
    de: 'Hier lässt sich nur wählen, ob der Eintrag als eigener bleibt oder entfällt.',
    en: 'Here one can only choose whether the item stays as an own one or is omitted.',
  },
  TEXT_REQUIRED: { de: 'Bitte den eigenen Text schreiben.', en: 'Please write the own text.' },
  TOO_LONG: { de: 'Dieser Text ist zu lang. Bitte kürzen.', en: 'This text is too long. Please shorten it.' },
  PRIORITY_UNKNOWN: { de: 'Bitte hoch, mittel oder niedrig wählen.', en: 'Please choose high, medium or low.' },
};

/** The third text of an answer, tidied; null for the other choices. */
export function thirdText(choice: MergeChoice, field: MergeField, own: string | null): string | null {
  if (choice !== 'own') return null;
  const text = own?.trim() ?? null;
  const [broken] = rules.filter((rule) => rule.breaks(text, field));
  if (broken) throw new InvalidInput([{ path: broken.path, code: broken.code, text: texts[broken.code] }]);
  return text;
}

interface Rule {
  readonly path: 'choice' | 'own';
  readonly code: IssueCode;
  readonly breaks: (text: string | null, field: MergeField) => boolean;
}

const priorities = ['high', 'medium', 'low'];

const rules: readonly Rule[] = [
  { path: 'choice', code: 'CHOICE_NOT_POSSIBLE', breaks: (_, field) => field === 'item' },
  { path: 'own', code: 'TEXT_REQUIRED', breaks: (text, field) => text === null || (field === 'title' && text === '') },
  { path: 'own', code: 'PRIORITY_UNKNOWN', breaks: (text, field) => field === 'priority' && !priorities.includes(text ?? '') },
  { path: 'own', code: 'TOO_LONG', breaks: (text, field) => (text ?? '').length > (limits[field] ?? Infinity) },
];

const limits: Partial<Record<MergeField, number>> = lengthLimits;

interface AnswerOfSomebodyElse {
  readonly version: number;
  readonly choice: string | null;
  readonly own: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export function answeredMeanwhile(yours: { choice: string | null; own: string | null }, current: AnswerOfSomebodyElse): ChangedMeanwhile {
  const fields = (['choice', 'own'] as const).map((field) => ({ field, yours: yours[field], current: current[field] }));
  return new ChangedMeanwhile({
    currentVersion: current.version,
    changedBy: current.decidedBy,
    changedAt: current.decidedAt,
    fields: fields.filter((change) => change.yours !== change.current),
  });
}
