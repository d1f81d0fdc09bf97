import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readFrameworkFile } from '../exchange/file/framework-file.js';
import { contentOf, type StableIds } from '../exchange/import/import.domain.js';
import type { ReleaseRows } from '../release-rows.domain.js';
import type { ItemRow } from '../release-tree.domain.js';
import { applyChanges } from './apply-changes.fixture.js';
import { diffReleases } from './difference.domain.js';
import { entriesOf, type Entry } from './entries.domain.js';

const demo = JSON.parse(readFileSync(new URL('../../../apps/standalone/demo/framework.json', import.meta.url), 'utf8')) as object;
const ids: StableIds = { item: (code) => `item ${code}`, text: (code) => `text ${code}`, indicator: (code) => `indicator ${code}` };
const demoContent = contentOf(readFrameworkFile(demo), ids);
const whole: ReleaseRows = {
  ...demoContent,
  items: demoContent.items.filter((item) => ['1', '2'].includes(item.code.split('.')[0]!)),
  links: demoContent.links.filter((link) => /^item [12]\./.test(link.item_id)),
};

const edit = (content: ReleaseRows, code: string, change: Partial<ItemRow>): ReleaseRows => ({
  ...content,
  items: content.items.map((item) => (item.code === code ? { ...item, ...change } : item)),
});

const sorted = (entries: readonly Entry[]): Entry[] => entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));

type Act = (content: ReleaseRows) => ReleaseRows;

const anyItem = fc.nat().map((n) => whole.items[n % whole.items.length]!.item_id);
const rewording: fc.Arbitrary<Act> = fc
  .tuple(anyItem, fc.constantFrom('title', 'text', 'responsible'), fc.string({ minLength: 1 }))
  .map(([id, field, value]) => (content) => ({
    ...content,
    items: content.items.map((item) => (item.item_id === id ? { ...item, [field]: value } : item)),
  }));
const removing: fc.Arbitrary<Act> = anyItem.map((id) => (content) => {
  const doomed = new Set([id]);
  content.items.forEach((item) => item.parent_item_id && doomed.has(item.parent_item_id) && doomed.add(item.item_id));
  const items = content.items.filter((item) => !doomed.has(item.item_id));
  return { ...content, items, links: content.links.filter((link) => !doomed.has(link.item_id)) };
});
const moving: fc.Arbitrary<Act> = fc.tuple(anyItem, fc.nat(), fc.nat()).map(([id, target, slot]) => (content) => {
  const item = content.items.find((row) => row.item_id === id);
  const kindAbove = content.items.find((row) => row.item_id === item?.parent_item_id)?.kind;
  if (!item) return content;
  const parents = content.items.filter((row) => row.kind === kindAbove);
  const parent = parents[target % Math.max(1, parents.length)]?.item_id ?? null;
  const siblings = content.items.filter((row) => row.parent_item_id === parent && row.item_id !== id);
  const order = siblings.toSorted((one, other) => one.position - other.position).map((row) => row.item_id);
  order.splice(slot % (order.length + 1), 0, id);
  const items = content.items.map((row) => {
    const position = order.indexOf(row.item_id);
    return position < 0 ? row : { ...row, parent_item_id: parent, position };
  });
  return { ...content, items };
});
let added = 0;
const adding: fc.Arbitrary<Act> = fc.nat().map((n) => (content) => {
  const parents = content.items.filter((row) => row.kind === 'challenge');
  const parent = parents[n % Math.max(1, parents.length)];
  const sample = demoContent.items.find((row) => row.kind === 'goal')!;
  const id = `new ${(added += 1)}`;
  const row = { ...sample, item_id: id, code: id, parent_item_id: parent?.item_id ?? null, position: n % 5 };
  return parent ? { ...content, items: [...content.items, row] } : content;
});
const acts = fc.array(fc.oneof(rewording, removing, moving, adding), { maxLength: 12 });
const run = (list: readonly Act[]): ReleaseRows => list.reduce((content, act) => act(content), whole);

describe('diffReleases', () => {
  it('finds nothing between equals, in whatever order their rows come', () => {
    expect(diffReleases(whole, whole)).toEqual([]);
    expect(diffReleases(whole, { ...whole, items: whole.items.toReversed(), links: whole.links.toReversed() })).toEqual([]);
  });

  it('carried out on the one gives the other', () => {
    fc.assert(
      fc.property(acts, acts, (one, other) => {
        const [a, b] = [run(one), run(other)];
        expect(sorted(applyChanges(entriesOf(a), diffReleases(a, b)))).toEqual(sorted(entriesOf(b)));
      }),
      { numRuns: 60 },
    );
  });

  it('shows each of two disjoint edits once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...whole.items], { minLength: 2, maxLength: 2 }), ([one, other]) => {
        const edited = edit(edit(whole, one!.code, { title: 'Neuer Titel' }), other!.code, { responsible: 'Neues Amt' });
        const seen = diffReleases(whole, edited).map(({ itemId, field, kind }) => ({ itemId, field, kind }));
        expect(seen).toHaveLength(2);
        expect(seen).toContainEqual({ itemId: one!.item_id, field: 'title', kind: 'text_changed' });
        expect(seen).toContainEqual({ itemId: other!.item_id, field: 'responsible', kind: 'attribute_changed' });
      }),
      { numRuns: 30 },
    );
  });

  it('names each kind of change, with the words that differ', () => {
    const after = edit(whole, '1.1.1', { target: '90 % in vier Wochen' });
    const [change] = diffReleases(edit(whole, '1.1.1', { target: '80 % in vier Wochen' }), after);
    expect(change).toMatchObject({ kind: 'target_changed', field: 'target', code: '1.1.1', itemKind: 'goal' });
    expect(change!.words.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['removed:80', 'added:90', 'same: % in vier Wochen']);
    const unlinked = { ...whole, links: whole.links.filter((link) => link.item_id !== 'item 1.1.1') };
    expect(diffReleases(whole, unlinked)).toMatchObject([{ kind: 'indicator_changed', field: 'indicators', after: [] }]);
    const [first, ...others] = whole.indicators;
    const raised = { ...whole, indicators: [{ ...first!, target_value: 99, target_year: 2023, basis: 'andere' }, ...others] };
    expect(diffReleases(whole, raised).map((found) => `${found.kind} ${found.field}`)).toEqual([
      'indicator_changed basis',
      'target_changed targetValue',
      'target_changed targetYear',
    ]);
  });

  it('calls only the one moved that was put elsewhere, not those it pushed along', () => {
    const goals = whole.items.filter((item) => item.parent_item_id === 'item 1.1').toSorted((one, other) => one.position - other.position);
    const turned = goals.slice(1).concat(goals.slice(0, 1));
    const items = whole.items.map((item) => (turned.includes(item) ? { ...item, position: turned.indexOf(item) } : item));
    const changes = diffReleases(whole, { ...whole, items });
    expect(changes.map(({ kind, itemId }) => `${kind} ${itemId}`)).toEqual(goals.length > 1 ? [expect.stringMatching(/^moved/)] : []);
    const elsewhere = diffReleases(whole, edit(whole, '1.1.1', { parent_item_id: 'item 2.1', position: 99 }));
    expect(elsewhere).toMatchObject([{ kind: 'moved', beforePlace: { parentId: 'item 1.1' }, afterPlace: { parentId: 'item 2.1' } }]);
  });
});
