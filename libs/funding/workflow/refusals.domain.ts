export type Localised = Readonly<Record<'de' | 'en', string>>;

export interface Refusal {
  readonly code: RefusalCode;
  readonly path: string | null;
  readonly text: Localised;
}

interface Details {
  readonly state: Localised;
  readonly count: number;
  readonly cents: number;
}

const noDetails: Details = { state: { de: '', en: '' }, count: 0, cents: 0 };

export type RefusalCode = keyof typeof texts;

export function refusal(code: RefusalCode, details: Partial<Details> = {}, path: string | null = null): Refusal {
  return { code, path, text: texts[code]({ ...noDetails, ...details }) };
}

/** 1234567 → "12.345,67 €" in German, "€12,345.67" in English. */
export function euros(cents: number, locale: 'de' | 'en'): string {
  return moneyFormats[locale].format(cents / 100);
}

const moneyFormats = {
  de: new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
};

const texts = {
  TRANSITION_REFUSED: ({ state }: Details): Localised => ({
    de: `Das geht im jetzigen Stand nicht: Der Antrag ist „${state.de}“. Laden Sie die Seite neu, um zu sehen, was als Nächstes möglich ist.`,
    en: `This is not possible now: the application is “${state.en}”. Reload the page to see what can be done next.`,
  }),
  INCOMPLETE: ({ count }: Details): Localised => ({
    de: `Der Antrag ist noch nicht vollständig: ${count} ${count === 1 ? 'Angabe fehlt' : 'Angaben fehlen'}.`,
    en: `The application is not complete yet: ${count} ${count === 1 ? 'part is' : 'parts are'} missing.`,
  }),
  WINDOW_CLOSED: (): Localised => ({
    de: 'Die Antragsfrist des Programms ist nicht offen.',
    en: 'The programme does not accept applications at present.',
  }),
  RESOLUTION_MISSING: (): Localised => ({
    de: 'Das Programm steht unter dem Vorbehalt eines Kreistagsbeschlusses. Vor dessen Erfassung kann nichts bewilligt werden.',
    en: 'The programme is subject to a council resolution. Nothing can be granted before it is recorded.',
  }),
  FOUR_EYES: (): Localised => ({
    de: 'Vier-Augen-Prinzip: Wer die Entscheidung vorgeschlagen hat, darf nicht selbst entscheiden.',
    en: 'Four eyes: whoever proposed the decision may not decide it.',
  }),
  OWN_APPLICATION: (): Localised => ({
    de: 'Wer den Antrag eingereicht hat, darf an der Entscheidung darüber nicht mitwirken.',
    en: 'Whoever submitted the application may take no part in deciding on it.',
  }),
  PROPOSAL_REFUSES: (): Localised => ({
    de: 'Vorgeschlagen ist eine Ablehnung. Geben Sie den Vorschlag zurück, wenn bewilligt werden soll.',
    en: 'The proposal is to refuse. Send it back if the application should be granted.',
  }),
  REASON_REQUIRED: (): Localised => ({ de: 'Bitte geben Sie eine Begründung an.', en: 'Please give a reason.' }),
  AMOUNT_REQUIRED: (): Localised => ({
    de: 'Bitte geben Sie einen Bewilligungsbetrag über 0,00 € an.',
    en: 'Please give an amount to be granted above €0.00.',
  }),
  AMOUNT_ON_REFUSAL: (): Localised => ({
    de: 'Bei einer Ablehnung wird kein Betrag bewilligt.',
    en: 'A refusal grants no amount.',
  }),
  AMOUNT_ABOVE_REQUEST: ({ cents }: Details): Localised => ({
    de: `Beantragt sind ${euros(cents, 'de')}; mehr kann nicht bewilligt werden.`,
    en: `${euros(cents, 'en')} are applied for; no more can be granted.`,
  }),
  AMOUNT_ABOVE_MAXIMUM: ({ cents }: Details): Localised => ({
    de: `Das Programm bewilligt höchstens ${euros(cents, 'de')} je Antrag.`,
    en: `The programme grants at most ${euros(cents, 'en')} per application.`,
  }),
};
