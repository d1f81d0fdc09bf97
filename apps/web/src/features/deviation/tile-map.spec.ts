import { tileMapOf, type Place } from './tile-map.js';

const place = (id: string, latitude: number | null, longitude: number | null): Place => ({ id, latitude, longitude });

/** Sixty municipalities of a district that is as wide as it is high, some of them in the same spot. */
const sixty = Array.from({ length: 60 }, (_, index) => place(`${index}`, 50 + ((index * 7) % 20) / 20, 9 + ((index * 11) % 30) / 20));

describe('municipalities as tiles', () => {
  it.each([8, 4, 1])('never overlap and stay on %s columns at most', (mostColumns) => {
    const { columns, rows, spots } = tileMapOf(sixty, mostColumns);
    expect(columns).toBeLessThanOrEqual(mostColumns);
    expect(new Set([...spots.values()].map(({ column, row }) => `${column}/${row}`)).size).toBe(60);
    expect([...spots.values()].every(({ column, row }) => column < columns && row < rows)).toBe(true);
  });

  it('lie as they lie: north above south, west before east', () => {
    const { spots } = tileMapOf(
      [place('north', 53, 8), place('east', 52.5, 8.8), place('south', 52, 8), place('west', 52.5, 7.2), place('middle', 52.5, 8)],
      8,
    );
    const at = (id: string) => spots.get(id) ?? { column: -1, row: -1 };
    expect(at('north').row).toBeLessThan(at('middle').row);
    expect(at('middle').row).toBeLessThan(at('south').row);
    expect(at('west').column).toBeLessThan(at('middle').column);
    expect(at('middle').column).toBeLessThan(at('east').column);
  });

  it.each([8, 4])('leave no row and no column empty on %s columns, however far one lies from the others', (mostColumns) => {
    const { columns, rows, spots } = tileMapOf([...sixty, place('far north', 56, 9.4)], mostColumns);
    const lying = [...spots.values()];
    expect(new Set(lying.map(({ row }) => row)).size).toBe(rows);
    expect(new Set(lying.map(({ column }) => column)).size).toBe(columns);
    expect(spots.get('far north')?.row).toBe(0);
  });

  it('lie the same in whatever order they come', () => {
    const sorted = (map: ReturnType<typeof tileMapOf>) => [...map.spots].sort(([one], [other]) => one.localeCompare(other));
    expect(sorted(tileMapOf([...sixty].reverse(), 8))).toEqual(sorted(tileMapOf(sixty, 8)));
  });

  it('have no spot without coordinates', () => {
    expect([...tileMapOf([place('somewhere', null, null), place('here', 52, 8)], 8).spots.keys()]).toEqual(['here']);
    expect(tileMapOf([place('somewhere', null, null)], 8).spots.size).toBe(0);
  });
});
