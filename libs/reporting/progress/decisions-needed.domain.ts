import type { ApplicationRow, ConceptState, Locale } from './progress.domain.js';

export interface DecisionNeeded {
  readonly kind: 'sign_off' | 'adopt_concept';
  readonly applicationId: string | null;
  readonly title: string;
  readonly since: string;
  readonly message: string;
}

/** What waits for the mayor: applications to sign, and a concept that lies before the council. */
export function decisionsNeeded(
  applications: readonly ApplicationRow[],
  state: ConceptState,
  lastChange: string | null,
  locale: Locale,
): DecisionNeeded[] {
  const waiting = applications.filter((application) => application.state === 'awaiting_sign_off');
  const texts = needs[locale];
  return [
    ...waiting.map(({ id, title, updatedAt }) => ({
      kind: 'sign_off' as const,
      applicationId: id,
      title,
      since: updatedAt,
      message: texts.sign_off,
    })),
    ...(state === 'before_council' && lastChange !== null
      ? [{ kind: 'adopt_concept' as const, applicationId: null, title: texts.concept, since: lastChange, message: texts.adopt_concept }]
      : []),
  ];
}

const needs = {
  de: {
    sign_off: 'Der Förderantrag wartet auf Ihre Unterzeichnung.',
    adopt_concept: 'Das Konzept liegt dem Rat vor; nach dem Beschluss bitte hier festhalten.',
    concept: 'Örtliches Konzept',
  },
  en: {
    sign_off: 'The application for funding awaits your sign-off.',
    adopt_concept: 'The concept lies before the council; please record its resolution here.',
    concept: 'Local concept',
  },
} as const;
