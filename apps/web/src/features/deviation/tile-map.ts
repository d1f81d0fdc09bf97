export interface Place {
  readonly id: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

interface Spot {
  readonly column: number;
  readonly row: number;
}

export interface TileMap {
  readonly columns: number;
  readonly rows: number;
  readonly spots: ReadonlyMap<string, Spot>;
}

/** A tile is this much wider than high: a name has to fit into it. */
const tileAspect = 1.3;
/** More tiles than municipalities, so that what lies between them (another district, a city of its own) stays a gap. */
const spare = 2.6;

/**
 * Municipalities as tiles of one size on a grid, each as near to where it lies as the others leave room for; north is up.
 * What has no coordinates has no spot.
 */
export function tileMapOf(places: readonly Place[], mostColumns: number): TileMap {
  const points = pointsOf(places);
  const { columns, rows } = gridFor(points, mostColumns);
  const cells = Array.from({ length: columns * rows }, (_, cell) => ({ column: cell % columns, row: Math.floor(cell / columns) }));
  const wishes = points.map(({ id, x, y }) => ({ id, column: x * (columns - 1), row: y * (rows - 1) }));
  return closedUp(settled(wishes, cells));
}

/** Without the rows and columns in which nothing lies: they say nothing and push the rest off a small screen. */
function closedUp(all: readonly Settled[]): TileMap {
  const [columns, rows] = [used(all.map(({ spot }) => spot.column)), used(all.map(({ spot }) => spot.row))];
  const spots = all.map(({ wish, spot }): [string, Spot] => [
    wish.id,
    { column: columns.indexOf(spot.column), row: rows.indexOf(spot.row) },
  ]);
  return { columns: columns.length, rows: rows.length, spots: new Map(spots) };
}

const used = (lines: readonly number[]) => [...new Set(lines)].sort((one, other) => one - other);

interface Point {
  readonly id: string;
  /** From west to east and from north to south, 0 to 1. */
  readonly x: number;
  readonly y: number;
  readonly aspect: number;
}

function pointsOf(places: readonly Place[]): Point[] {
  const lying = places.flatMap(({ id, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ id, latitude, longitude }],
  );
  const middle = lying.reduce((sum, { latitude }) => sum + latitude, 0) / lying.length;
  // A degree of longitude is shorter the further north it is measured.
  const east = spanOf(lying.map(({ longitude }) => longitude * Math.cos((middle * Math.PI) / 180)));
  const south = spanOf(lying.map(({ latitude }) => -latitude));
  const aspect = Math.min(Math.max((east.length || 1e-9) / (south.length || 1e-9), 0.2), 5);
  const inOrder = lying.map(({ id }, index) => ({ id, x: east.at(index), y: south.at(index), aspect }));
  return inOrder.sort((one, other) => one.y - other.y || one.x - other.x || one.id.localeCompare(other.id));
}

function spanOf(values: readonly number[]) {
  const least = Math.min(...values);
  const length = Math.max(...values) - least;
  return { length, at: (index: number) => (length === 0 ? 0.5 : ((values[index] ?? least) - least) / length) };
}

function gridFor(points: readonly Point[], mostColumns: number) {
  const aspect = (points[0]?.aspect ?? 1) / tileAspect;
  const room = points.length === 1 ? 1 : points.length * spare;
  const columns = Math.min(Math.max(Math.round(Math.sqrt(room * aspect)), 1), mostColumns);
  return { columns, rows: Math.ceil(room / columns) };
}

interface Wish extends Spot {
  readonly id: string;
}

interface Settled {
  readonly wish: Wish;
  spot: Spot;
}

/** Every wish on the nearest free cell, then changed for better ones until no move and no exchange brings the whole nearer. */
function settled(wishes: readonly Wish[], cells: readonly Spot[]): Settled[] {
  const free = new Set(cells);
  const all = wishes.map((wish) => {
    const spot = [...free].reduce((best, cell) => (distance(wish, cell) < distance(wish, best) ? cell : best));
    free.delete(spot);
    return { wish, spot };
  });
  while (all.some((one) => moved(one, free) || exchanged(one, all)));
  return all;
}

function moved(one: Settled, free: Set<Spot>): boolean {
  const better = [...free].find((cell) => nearer(distance(one.wish, cell), distance(one.wish, one.spot)));
  if (!better) return false;
  free.delete(better);
  free.add(one.spot);
  one.spot = better;
  return true;
}

function exchanged(one: Settled, all: readonly Settled[]): boolean {
  const partner = all.find((other) =>
    nearer(
      distance(one.wish, other.spot) + distance(other.wish, one.spot),
      distance(one.wish, one.spot) + distance(other.wish, other.spot),
    ),
  );
  if (!partner) return false;
  [one.spot, partner.spot] = [partner.spot, one.spot];
  return true;
}

const distance = (one: Spot, other: Spot) => ((one.column - other.column) * tileAspect) ** 2 + (one.row - other.row) ** 2;

// Exchanges that only round differently would go back and forth for ever.
const nearer = (one: number, other: number) => one < other - 1e-9;
