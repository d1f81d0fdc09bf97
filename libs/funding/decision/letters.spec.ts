import type { WholeApplication } from '../application/application.statements.js';
import { decisionLetter, letterText, receiptLetter, returnLetter } from './letters.js';

const application = {
  receiptNumber: 'KW-2018-0007',
  title: 'Sprechstunden',
  submittedAt: '2018-06-30T21:30:00.000Z',
  requestedCents: 1_200_000,
  events: [
    { action: 'check_failed', toState: 'returned', reason: 'Ein alter Grund.' },
    { action: 'return', toState: 'returned', reason: 'Bitte genauer.' },
  ],
  decision: { outcome: 'grant', grantedCents: 900_000 },
} as unknown as WholeApplication;

describe('letters', () => {
  it('confirm the receipt with number, sum and day in Germany', () => {
    const { subject, body, roles } = receiptLetter(application);
    expect(subject.de).toBe('Eingangsbestätigung KW-2018-0007');
    expect(body.de).toContain('12.000,00\u00a0€ ist am 30.06.2018 eingegangen');
    expect(body.en).toContain('received on 30/06/2018');
    expect(roles).toEqual(['coordinator', 'mayor']);
  });

  it('carry the latest reason of a return to those who write', () => {
    const { body, roles } = returnLetter(application);
    expect(body.de).toContain('\n\nBitte genauer.\n\n');
    expect(body.de).not.toContain('Ein alter Grund.');
    expect(roles).toEqual(['coordinator', 'contributor']);
  });

  it('tell a grant and a refusal apart', () => {
    expect(decisionLetter(application, 'KW-2018-B-0003').body.de).toContain('Es werden 9.000,00\u00a0€ bewilligt');
    const refused = { ...application, decision: { outcome: 'refuse', grantedCents: 0 } } as unknown as WholeApplication;
    expect(decisionLetter(refused, 'KW-2018-B-0003').body).toMatchObject({
      de: expect.stringContaining('Er wird abgelehnt') as string,
      en: expect.stringContaining('it is refused') as string,
    });
  });

  it('greet in the language of the reader and lead to the application', () => {
    expect(letterText('de', 'Łukasz', 'Text.', 'https://kreisweit.test/foerderung/1')).toBe(
      'Guten Tag Łukasz,\n\nText.\n\nZum Antrag: https://kreisweit.test/foerderung/1\n\nKreisweit\n',
    );
    expect(letterText('en', 'Łukasz', 'Text.', 'x')).toContain('Dear Łukasz,');
  });
});
