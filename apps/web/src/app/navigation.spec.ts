import { isCurrent } from './navigation.js';

describe('the entry of the navigation that is marked', () => {
  it.each([
    ['coordinator', 'concept', '/konzept/fassungen', true],
    ['district_planner', 'concepts', '/konzept', false],
    ['district_planner', 'matrix', '/matrix/abweichungen', true],
    ['coordinator', 'funding', '/programme/4711', true],
    ['funding_officer', 'funding', '/programme/4711', false],
    ['funding_officer', 'programmes', '/programme/4711', true],
  ] as const)('%s, %s, at %s: %s', (role, destination, pathname, current) => {
    expect(isCurrent(role, destination, pathname)).toBe(current);
  });
});
