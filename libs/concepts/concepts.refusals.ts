import { registerConstraints } from '#platform/database';
import { ChangedMeanwhile, type InputIssue, InvalidInput, type Localised, Refused } from '#platform/errors';
import type { ConceptAction } from './actions.domain.js';
import { type ConceptState, type Decision, decisionFields, type DecisionRow } from './concept.domain.js';
import type { DecisionIssueCode, PlaceIssueCode } from './decision/decide.domain.js';

type IssueCode =
  DecisionIssueCode | PlaceIssueCode | 'BODY_REQUIRED' | 'DATE_IN_FUTURE' | 'RETURN_REASON_REQUIRED' | 'NOT_A_PUBLIC_ADDRESS';

const texts: Readonly<Record<IssueCode, Localised>> = {
  STANCE_NOT_POSSIBLE: { de: 'Diese Haltung passt nicht zu diesem Eintrag.', en: 'This stance does not fit this item.' },
  REASON_REQUIRED: {
    de: 'Bitte begründen: Wer ein Ziel weglässt oder seinen Zielwert ändert, sagt warum.',
    en: 'Please give a reason: whoever omits an item or changes its target says why.',
  },
  NO_DIFFERENCE: {
    de: 'Der Text ist derselbe wie der des Landkreises. Bitte etwas ändern oder „übernommen“ wählen.',
    en: "The text equals the district's. Please change something or choose “adopted”.",
  },
  TITLE_REQUIRED: { de: 'Bitte einen Titel angeben.', en: 'Please give a title.' },
  TEXT_REQUIRED: { de: 'Bitte mit einem Text beschreiben.', en: 'Please describe it with a text.' },
  TOO_LONG: { de: 'Dieser Text ist zu lang. Bitte kürzen.', en: 'This text is too long. Please shorten it.' },
  PARENT_NOT_FOUND: {
    de: 'Der Ort im Konzept, an dem dies stehen soll, gibt es nicht mehr.',
    en: 'The place in the concept this should stand at no longer exists.',
  },
  PARENT_OF_OTHER_KIND: {
    de: 'Eigene Ziele stehen unter einer Herausforderung, eigene Maßnahmen unter einem Ziel.',
    en: 'Own goals stand below a challenge, own measures below a goal.',
  },
  RETURN_REASON_REQUIRED: {
    de: 'Bitte sagen, warum das Konzept in den Entwurf zurückkehrt.',
    en: 'Please say why the concept goes back into the draft.',
  },
  NOT_A_PUBLIC_ADDRESS: {
    de: 'Bitte die öffentliche Adresse der Vorlage angeben, beginnend mit https:// und mit dem Namen des Ratsinformationssystems.',
    en: 'Please give the public address of the paper, beginning with https:// and with the name of the council information system.',
  },
  BODY_REQUIRED: { de: 'Bitte das Gremium angeben, das beschlossen hat.', en: 'Please name the body that decided.' },
  DATE_IN_FUTURE: { de: 'Der Beschluss kann nicht in der Zukunft liegen.', en: 'The resolution cannot lie in the future.' },
};

export function invalid(issues: readonly { readonly path: string; readonly code: IssueCode }[]): InvalidInput {
  return new InvalidInput(issues.map(({ path, code }): InputIssue => ({ path, code, text: texts[code] })));
}

function frozen(): Refused {
  return new Refused('CONCEPT_ADOPTED', {
    de: 'Diese Fassung ist beschlossen und ändert sich nicht mehr. Für Änderungen bitte einen neuen Entwurf beginnen.',
    en: 'This revision is adopted and never changes. To change something please open a new draft.',
  });
}

function draftExists(): Refused {
  return new Refused('DRAFT_EXISTS', {
    de: 'Es gibt bereits einen Entwurf. Bitte dort weiterarbeiten.',
    en: 'There already is a draft. Please go on there.',
  });
}

/** Why an act does not fit the state the newest revision is in. */
export function notPossible(action: ConceptAction, state: ConceptState): Refused {
  if (action === 'open_draft') return draftExists();
  return otherRefusals[state]();
}

const otherRefusals: Readonly<Record<ConceptState, () => Refused>> = {
  draft: () =>
    new Refused('CONCEPT_IN_DRAFT', {
      de: 'Das Konzept ist noch im Entwurf. Bitte zuerst die interne Durchsicht beginnen und es dann in den Rat bringen.',
      en: 'The concept still is a draft. Please open the internal review first and then bring it before the council.',
    }),
  internal_review: () =>
    new Refused('CONCEPT_IN_REVIEW', {
      de: 'Das Konzept ist in der internen Durchsicht. Bitte diese zuerst beenden.',
      en: 'The concept is in internal review. Please end it first.',
    }),
  before_council: () =>
    new Refused('CONCEPT_BEFORE_COUNCIL', {
      de: 'Das Konzept liegt dem Rat vor und bleibt bis zum Beschluss unverändert. Für Änderungen bitte mit Begründung in den Entwurf zurücknehmen.',
      en: 'The concept is before the council and stays unchanged until it has decided. To change it please take it back into the draft with a reason.',
    }),
  adopted: frozen,
};

registerConstraints({ concept_revision_frozen_check: frozen, concept_revision_one_draft_key: draftExists });

export function notOwn(): Refused {
  return new Refused('NOT_OWN_ITEM', {
    de: 'Nur eigene Ziele und Maßnahmen lassen sich entfernen. Bitte stattdessen „nicht übernommen“ wählen.',
    en: 'Only own goals and measures can be removed. Please choose “omitted” instead.',
  });
}

export function ownCannotBeReset(): Refused {
  return new Refused('OWN_ITEM', {
    de: 'Ein eigener Eintrag lässt sich nicht zurücksetzen, nur ändern oder entfernen.',
    en: 'An own item cannot be reset, only changed or removed.',
  });
}

export function hasMeasures(): Refused {
  return new Refused('ITEM_HAS_MEASURES', {
    de: 'Unter diesem Ziel stehen noch eigene Maßnahmen. Bitte zuerst diese entfernen.',
    en: 'There are still own measures below this goal. Please remove them first.',
  });
}

interface BothSides {
  readonly yours: Decision | null;
  readonly current: DecisionRow | undefined;
  readonly last: { readonly actor: string; readonly at: string } | undefined;
}

/** Both sides of an item that somebody else saved in between. */
export function changedMeanwhile({ yours, current, last }: BothSides): ChangedMeanwhile {
  const fields = decisionFields
    .map((field) => ({ field, yours: yours?.[field] ?? null, current: current?.[field] ?? null }))
    .filter((change) => change.yours !== change.current);
  return new ChangedMeanwhile({
    currentVersion: current?.version ?? 0,
    changedBy: last?.actor ?? null,
    changedAt: last?.at ?? null,
    fields,
  });
}
