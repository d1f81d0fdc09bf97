import { InvalidInput, type Localised, Refused } from '#platform/errors';
import type { CopyIssue, CopyIssueCode } from './published.domain.js';

const texts: Readonly<Record<CopyIssueCode, Localised>> = {
  NOT_PUBLISHED: { de: 'Dieser Eintrag ist nicht veröffentlicht.', en: 'This item is not published.' },
  ALREADY_DECIDED: {
    de: 'Über diesen Eintrag ist hier schon entschieden; nichts wird überschrieben.',
    en: 'This item is decided here already; nothing is overwritten.',
  },
  ALREADY_COPIED: { de: 'Dieser Eintrag ist schon übernommen.', en: 'This item is copied already.' },
  PLACE_NOT_HERE: {
    de: 'Der Ort dieses Eintrags fehlt im eigenen Konzept. Bitte das Ziel darüber mit übernehmen.',
    en: 'The place of this item is missing in your own concept. Please copy the goal above it, too.',
  },
};

export function notCopied(issues: readonly CopyIssue[]): InvalidInput {
  return new InvalidInput(issues.map(({ path, code }) => ({ path, code, text: texts[code] })));
}

export function nothingChosen(): InvalidInput {
  const text = { de: 'Bitte mindestens einen Punkt wählen.', en: 'Please choose at least one item.' };
  return new InvalidInput([{ path: 'itemIds', code: 'NOTHING_CHOSEN', text }]);
}

export function nothingAdopted(): Refused {
  return new Refused('NOTHING_ADOPTED', {
    de: 'Veröffentlichen lässt sich nur, was der Rat beschlossen hat.',
    en: 'Only what the council adopted can be published.',
  });
}
