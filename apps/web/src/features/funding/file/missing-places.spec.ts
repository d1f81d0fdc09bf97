import { placeOfMissing } from './missing-places.js';

const application = { id: 'a', programme: { id: 'p' }, availableActions: ['edit'] };

describe('the way to what is missing', () => {
  it.each([
    ['title', '/foerderung/a/bearbeiten/vorhaben#feld-title'],
    ['costItems.2.amountCents', '/foerderung/a/bearbeiten/kosten#feld-costItems-2-amountCents'],
    ['balance', '/foerderung/a/bearbeiten/finanzierung#feld-balance'],
    ['concept', '/konzept'],
    ['resolution', '/programme/p'],
    ['four_eyes', null],
  ])('%s → %s', (path, place) => {
    expect(placeOfMissing(path, application)).toBe(place);
  });

  it('leads nowhere when the application cannot be edited', () => {
    expect(placeOfMissing('title', { ...application, availableActions: [] })).toBeNull();
  });
});
