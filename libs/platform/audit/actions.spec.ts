import { auditAction, registerAuditActions, summaryOf } from './actions.js';

registerAuditActions({
  'test.granted': {
    text: { de: '{grantedCents} am {on} für {title} bewilligt', en: '{grantedCents} granted on {on} for {title}' },
    shared: true,
  },
  'test.asked': {
    text: { de: 'An {role} übergeben', en: 'Handed to {role}' },
    words: { role: { mayor: { de: 'Bürgermeisteramt', en: 'mayor' } } },
  },
});

describe('audit actions', () => {
  const body = { grantedCents: 1234567, on: '2018-04-09', title: 'Begegnung {on}' };

  it('tells an act in the language of the reader', () => {
    expect(summaryOf('test.granted', body, 'de')).toBe('12.345,67\u00a0€ am 09.04.2018 für Begegnung {on} bewilligt');
    expect(summaryOf('test.granted', body, 'en')).toBe('€12,345.67 granted on 09/04/2018 for Begegnung {on}');
  });

  it('says in words what the body holds as a code', () => {
    expect(summaryOf('test.asked', { role: 'mayor' }, 'de')).toBe('An Bürgermeisteramt übergeben');
    expect(summaryOf('test.asked', { role: 'mayor' }, 'en')).toBe('Handed to mayor');
    expect(summaryOf('test.asked', { role: 'unheard-of' }, 'de')).toBe('An unheard-of übergeben');
  });

  it('shows a dash for what the body does not hold, and the name of an act nobody knows', () => {
    expect(summaryOf('test.granted', { on: '2018-04-09', title: 'x' }, 'de')).toContain('– am 09.04.2018');
    expect(summaryOf('test.forgotten', {}, 'de')).toBe('test.forgotten');
  });

  it('refuses an act that is not registered', () => {
    expect(auditAction('test.granted').shared).toBe(true);
    expect(() => auditAction('test.forgotten')).toThrow('audit action test.forgotten is not registered');
  });
});
