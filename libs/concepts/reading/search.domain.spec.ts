import { germanSearch } from '../../../test/support/german-search.js';
import { wordsIn } from './search.domain.js';

describe('searching German texts', () => {
  it.each(germanSearch.found)('finds "%s" in "%s"', (query, text) => {
    expect(wordsIn(query)(text)).toBe(true);
  });

  it.each(germanSearch.missed)('does not find "%s" in "%s"', (query, text) => {
    expect(wordsIn(query)(text)).toBe(false);
  });
});
