import { registerConstraints } from '#platform/database';
import { InvalidInput, type Localised, Refused } from '#platform/errors';

type TextCode = 'NOTE_REQUIRED' | 'ANSWER_REQUIRED' | 'TOO_LONG';

const texts: Readonly<Record<TextCode, Localised>> = {
  NOTE_REQUIRED: {
    de: 'Bitte sagen, warum das auch für die anderen Kommunen gut wäre.',
    en: 'Please say why this would be good for the other municipalities, too.',
  },
  ANSWER_REQUIRED: {
    de: 'Bitte begründen, warum der Vorschlag nicht aufgegriffen wird.',
    en: 'Please say why the proposal is not taken up.',
  },
  TOO_LONG: { de: 'Dieser Text ist zu lang. Bitte kürzen.', en: 'This text is too long. Please shorten it.' },
};

const longest = 4_000;

/** The text without blanks around it, or what is wrong with it. */
export function written(path: string, text: string, missing: TextCode | null): string {
  const tidy = text.trim();
  const code = tidy === '' ? missing : tidy.length > longest ? 'TOO_LONG' : null;
  if (code) throw new InvalidInput([{ path, code, text: texts[code] }]);
  return tidy;
}

export function nothingToPropose(): Refused {
  return new Refused('NOTHING_TO_PROPOSE', {
    de: 'Hier steht nichts Eigenes. Vorschlagen lassen sich angepasste und eigene Einträge.',
    en: 'There is nothing of your own here. Adapted and own items can be proposed.',
  });
}

export function alreadyAnswered(): Refused {
  return new Refused('PROPOSAL_CLOSED', {
    de: 'Dieser Vorschlag ist schon beantwortet oder zurückgezogen.',
    en: 'This proposal is answered or withdrawn already.',
  });
}

export function parentUnknown(): Refused {
  return new Refused('PARENT_NOT_IN_DRAFT', {
    de: 'Der Eintrag steht unter einem eigenen Ziel der Kommune. Bitte zuerst dieses Ziel aufgreifen oder ohne Übernahme in den Entwurf antworten.',
    en: 'The item stands below an own goal of the municipality. Please take up that goal first, or answer without writing into the draft.',
  });
}

export function itemNotInDraft(): Refused {
  return new Refused('ITEM_NOT_IN_DRAFT', {
    de: 'Dieser Eintrag steht nicht mehr im Entwurf. Bitte ohne Übernahme in den Entwurf antworten.',
    en: 'This item is no longer in the draft. Please answer without writing into the draft.',
  });
}

registerConstraints({
  framework_proposal_open_key: () =>
    new Refused('ALREADY_PROPOSED', {
      de: 'Dieser Eintrag ist schon vorgeschlagen; die Antwort steht noch aus.',
      en: 'This item is proposed already; the answer is still to come.',
    }),
});
