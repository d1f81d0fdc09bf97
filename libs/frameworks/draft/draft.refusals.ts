import { registerAuditActions } from '#platform/audit';
import { registerConstraints } from '#platform/database';
import { ChangedMeanwhile, InvalidInput, type Localised, Refused } from '#platform/errors';
import type { FieldIssueCode } from './entries/fields.domain.js';
import type { Patch } from './entries/patch.domain.js';
import type { DraftIndicator, DraftItem } from './draft.statements.js';

type IssueCode =
  | FieldIssueCode
  | 'CODE_TAKEN'
  | 'PARENT_OF_OTHER_KIND'
  | 'SIBLING_NOT_HERE'
  | 'DATE_IN_FUTURE'
  | 'ENDS_BEFORE_START'
  | 'NOT_AN_HTTPS_ADDRESS';

const texts: Readonly<Record<IssueCode, Localised>> = {
  REQUIRED: { de: 'Bitte hier etwas eintragen.', en: 'Please enter something here.' },
  TOO_LONG: { de: 'Dieser Text ist zu lang. Bitte kürzen.', en: 'This text is too long. Please shorten it.' },
  FIELD_NOT_HERE: { de: 'Diese Angabe gibt es bei dieser Art von Eintrag nicht.', en: 'This kind of item has no such entry.' },
  NOT_A_FIELD_OF_ACTION: {
    de: 'Verknüpfen lassen sich nur Handlungsfelder dieses Entwurfs.',
    en: 'Only fields of action of this draft can be linked.',
  },
  OUT_OF_RANGE: { de: 'Diese Zahl liegt außerhalb des Möglichen.', en: 'This number is out of range.' },
  NOT_A_DAY: { de: 'Bitte einen Tag angeben.', en: 'Please give a day.' },
  BASELINE_INCOMPLETE: { de: 'Ein Ausgangswert braucht Wert und Stichtag.', en: 'A baseline needs a value and its day.' },
  TARGET_INCOMPLETE: { de: 'Ein Zielwert braucht Wert und Jahr.', en: 'A target needs a value and its year.' },
  CODE_TAKEN: { de: 'Diese Nummer ist schon vergeben.', en: 'This code is already in use.' },
  PARENT_OF_OTHER_KIND: {
    de: 'Maßnahmen stehen unter Zielen, Ziele unter Herausforderungen, Herausforderungen unter Handlungsfeldern.',
    en: 'Measures stand below goals, goals below challenges, challenges below fields of action.',
  },
  SIBLING_NOT_HERE: {
    de: 'Der Eintrag, hinter dem dies stehen soll, steht nicht mehr dort.',
    en: 'The item this should stand after is no longer there.',
  },
  DATE_IN_FUTURE: { de: 'Der Beschluss kann nicht in der Zukunft liegen.', en: 'The resolution cannot lie in the future.' },
  ENDS_BEFORE_START: { de: 'Das Ende der Laufzeit liegt vor ihrem Beginn.', en: 'The validity ends before it begins.' },
  NOT_AN_HTTPS_ADDRESS: {
    de: 'Bitte eine vollständige Adresse angeben, die mit https:// beginnt.',
    en: 'Please give a complete address that begins with https://.',
  },
};

export function invalid(issues: readonly { readonly path: string; readonly code: IssueCode }[]): InvalidInput {
  return new InvalidInput(issues.map(({ path, code }) => ({ path, code, text: texts[code] })));
}

const codeTaken = (): InvalidInput => invalid([{ path: 'code', code: 'CODE_TAKEN' }]);

registerConstraints({
  framework_item_code_key: codeTaken,
  framework_indicator_code_key: codeTaken,
  framework_release_frozen_check: alreadyReleased,
});

registerAuditActions({
  'framework.draft-opened': {
    text: { de: 'Entwurf {number} des Rahmenkonzepts „{title}“ begonnen', en: 'Draft {number} of the framework “{title}” opened' },
  },
  'framework.draft-discarded': {
    text: { de: 'Entwurf {number} des Rahmenkonzepts „{title}“ verworfen', en: 'Draft {number} of the framework “{title}” discarded' },
  },
  'framework.item-added': { text: { de: '{item} in den Entwurf aufgenommen', en: '{item} added to the draft' } },
  'framework.item-edited': { text: { de: '{item} im Entwurf geändert', en: '{item} changed in the draft' } },
  'framework.item-moved': { text: { de: '{item} im Entwurf verschoben', en: '{item} moved in the draft' } },
  'framework.items-renumbered': {
    text: { de: 'Ab {item} {count} Nummern neu vergeben: {codes}', en: 'From {item} on {count} codes given anew: {codes}' },
  },
  'framework.item-removed': { text: { de: '{item} aus dem Entwurf entfernt', en: '{item} removed from the draft' } },
  'framework.indicator-added': { text: { de: 'Kennzahl {item} in den Entwurf aufgenommen', en: 'Indicator {item} added to the draft' } },
  'framework.indicator-edited': { text: { de: 'Kennzahl {item} im Entwurf geändert', en: 'Indicator {item} changed in the draft' } },
  'framework.indicator-moved': { text: { de: 'Kennzahl {item} im Entwurf verschoben', en: 'Indicator {item} moved in the draft' } },
  'framework.indicator-removed': {
    text: { de: 'Kennzahl {item} aus dem Entwurf entfernt', en: 'Indicator {item} removed from the draft' },
  },
  'framework.indicator-linked': { text: { de: 'Kennzahlen zu {item} geändert', en: 'Indicators of {item} changed' } },
});

export function noDraft(): Refused {
  return new Refused('NO_DRAFT', {
    de: 'Es gibt gerade keinen Entwurf des Rahmenkonzepts. Bitte einen Entwurf beginnen.',
    en: 'There is no draft of the framework now. Please open one.',
  });
}

export function alreadyReleased(): Refused {
  return new Refused('ALREADY_RELEASED', {
    de: 'Diese Fassung ist bereits veröffentlicht. Änderungen brauchen einen neuen Entwurf.',
    en: 'This release is already released. Changes need a new draft.',
  });
}

export function hasItemsBelow(): Refused {
  return new Refused('ITEM_HAS_ITEMS_BELOW', {
    de: 'Unter diesem Eintrag stehen noch weitere. Bitte zuerst verschieben oder ausdrücklich mit entfernen.',
    en: 'There are items below this one. Please move them first or remove them with it on purpose.',
  });
}

export function outlineChanged(): Refused {
  return new Refused('OUTLINE_CHANGED', {
    de: 'Die Gliederung hat sich inzwischen geändert, es wurde keine Nummer vergeben. Bitte prüfen Sie die Nummern, die sich jetzt ergeben.',
    en: 'The outline has changed meanwhile, no code was given. Please check the codes as they would be now.',
  });
}

/** Both sides of what somebody else saved in between. */
export function changedMeanwhile(current: DraftItem | DraftIndicator, yours: Patch, fields: readonly string[]): ChangedMeanwhile {
  const stored = new Map<string, unknown>(Object.entries(current));
  return new ChangedMeanwhile({
    currentVersion: current.version,
    changedBy: current.updatedBy,
    changedAt: current.updatedAt,
    fields: fields.map((field) => ({ field, yours: shown(yours[field]), current: shown(stored.get(field)) })),
  });
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
