import { liesIn, officialKeyIssue } from './official-key.domain.js';

const ags = '03459003';
const associationKey = '034595401';

describe('the official key', () => {
  it.each([
    ['town', ags, null, null],
    ['municipality', ags, null, null],
    ['joint_municipality', null, associationKey, null],
    ['town', null, null, 'ags'],
    ['municipality', null, associationKey, 'ags'],
    ['municipality', ags, associationKey, 'associationKey'],
    ['joint_municipality', ags, null, 'associationKey'],
    ['joint_municipality', ags, associationKey, 'ags'],
  ] as const)('of a %s with AGS %s and association key %s: issue at %s', (kind, ags, associationKey, path) => {
    expect(officialKeyIssue({ kind, ags, associationKey })?.path[0] ?? null).toBe(path);
  });

  it('begins with the key of its district', () => {
    expect(liesIn('03459', { ags, associationKey: null })).toBe(true);
    expect(liesIn('03459', { ags: null, associationKey })).toBe(true);
    expect(liesIn('03460', { ags, associationKey: null })).toBe(false);
  });
});
