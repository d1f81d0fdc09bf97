import type { Row } from '#platform/tenancy';
import type { RawRead } from './hot-read.js';

const newest = 'select id, release_id from concept_revision where municipality_id = $1 order by number desc limit 1';

const revision = `
  select r.concept_id, r.number, r.state, r.version, m.id, m.name, m.short_name
    from concept_revision r join municipality m on m.id = r.municipality_id
   where r.municipality_id = $1 order by r.number desc limit 1`;

const items = `
  select item_id, kind, parent_item_id, code, title, priority from framework_item
   where release_id = (select release_id from (${newest}) r) order by position, code`;

const decisions = `
  select item_id, parent_item_id, stance, version, title, priority, updated_at from concept_item
   where municipality_id = $1 and revision_id = (select id from (${newest}) r) order by position, item_id`;

export const conceptTree: RawRead = {
  statements: (municipalityId) => [
    { name: 'revision', text: revision, values: [municipalityId] },
    { name: 'items', text: items, values: [municipalityId] },
    { name: 'decisions', text: decisions, values: [municipalityId] },
  ],
  answer: ([[header = {}] = [], district = [], local = []]) => {
    const fields = treeOf(district, local);
    const { concept_id, number, state, version, id, name, short_name } = header;
    const municipality = { id, name, shortName: short_name };
    const counts = fields.reduce((sum, field) => add(sum, field.counts), nothing);
    return { localConcept: { id: concept_id, revision: number, state, version, municipality, counts, fields } };
  },
};

interface Counts {
  readonly decided: number;
  readonly open: number;
  readonly total: number;
}

const nothing: Counts = { decided: 0, open: 0, total: 0 };

function treeOf(district: readonly Row[], local: readonly Row[]) {
  const decided = new Map<unknown, Row>();
  const own = new Map<unknown, Row[]>();
  const children = new Map<unknown, Row[]>();
  for (const row of local) {
    if (row['parent_item_id'] === null) decided.set(row['item_id'], row);
    else put(own, row['parent_item_id'], row);
  }
  for (const row of district) put(children, row['parent_item_id'], row);
  const below = (row: Row): Row[] => children.get(row['item_id']) ?? [];
  const measure = (row: Row) => item(row, decided.get(row['item_id']));
  const goal = (row: Row) => ({
    ...item(row, decided.get(row['item_id'])),
    measures: [...below(row).map(measure), ...(own.get(row['item_id']) ?? []).map(ownMeasure)],
  });
  return (children.get(null) ?? []).map((field) => {
    const challenges = below(field).map((row) => ({
      id: row['item_id'],
      code: row['code'],
      title: row['title'],
      items: below(row).map(goal),
    }));
    return { id: field['item_id'], code: field['code'], title: field['title'], counts: countsOf(challenges), challenges };
  });
}

function item({ item_id: id, code, kind, title, priority }: Row, decision: Row | undefined) {
  if (!decision) return { id, code, kind, stance: null, version: 0, title, priority, updatedAt: null };
  const { stance, version, updated_at: updatedAt } = decision;
  return { id, code, kind, stance, version, title: decision['title'] ?? title, priority: decision['priority'] ?? priority, updatedAt };
}

function ownMeasure({ item_id: id, stance, version, title, priority, updated_at: updatedAt }: Row) {
  return { id, code: null, kind: 'measure', stance, version, title, priority, updatedAt };
}

function countsOf(challenges: readonly { items: readonly { stance: unknown; measures: readonly { stance: unknown }[] }[] }[]): Counts {
  let decided = 0;
  let total = 0;
  for (const { items } of challenges) {
    for (const { stance, measures } of items) {
      total += 1 + measures.length;
      if (stance !== null) decided += 1;
      for (const measure of measures) if (measure.stance !== null) decided += 1;
    }
  }
  return { decided, open: total - decided, total };
}

function add(one: Counts, other: Counts): Counts {
  return { decided: one.decided + other.decided, open: one.open + other.open, total: one.total + other.total };
}

function put(groups: Map<unknown, Row[]>, key: unknown, row: Row): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}
