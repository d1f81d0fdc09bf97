import { changed, firstRelease, indicatorRow, textRow } from './releases.fixture.js';
import type { IndicatorRow, Rows, TextRow } from './rows.js';
import { merge, nothingRemembered } from './origin-merge.fixture.js';
import { mergeOrigin } from './origin-merge.js';

const withIndicators = (...indicators: IndicatorRow[]): Rows => ({ ...firstRelease, indicators });
const withTexts = (...texts: TextRow[]): Rows => ({ ...firstRelease, texts });
const [first, second] = firstRelease.indicators as [IndicatorRow, IndicatorRow];
const shown = (rows: readonly { readonly code: string; readonly position: number; readonly title: string }[]) =>
  rows.map(({ position, code, title }) => `${position} ${code} ${title}`);

it('keeps facts that were changed here and follows the others', () => {
  const theirs = changed('K-01', { target_value: 20, unit: 'Personen' }, changed('1.1.1', { relevant_for_municipalities: false }));
  const mine = changed('K-01', { target_value: 15, target_year: 2024 });
  const result = merge(theirs, mine);
  expect(result.rows.indicators[0]).toMatchObject({ target_value: 15, target_year: 2024, unit: 'Personen' });
  expect(result.rows.items).toContainEqual(expect.objectContaining({ item_id: '1.1.1', relevant_for_municipalities: false }));
  expect(result.conflicts).toEqual([]);
});

it('what the origin removed goes, with what hung on it; what was left out here stays out', () => {
  const gone = merge(withIndicators(second), firstRelease);
  expect(shown(gone.rows.indicators)).toEqual(['0 K-02 title of K-02']);
  expect(gone.rows.links).toEqual(firstRelease.links.slice(1));
  const leftOut = merge(firstRelease, { ...withIndicators(first), texts: [], links: firstRelease.links.slice(0, 1) });
  expect([shown(leftOut.rows.indicators), leftOut.rows.texts]).toEqual([['0 K-01 title of K-01'], []]);
});

it('what was changed here is asked before it goes', () => {
  const { conflicts } = merge(withIndicators(second), changed('K-01', { unit: 'Personen' }));
  expect(conflicts).toMatchObject([{ itemId: 'K-01', field: 'item', reason: 'removed' }]);
});

it('stands in the order of the origin; the code of what was added here stays, though what comes in stands before it', () => {
  const theirs = withIndicators({ ...second, position: 2 }, { ...indicatorRow('new', 1), code: 'K-03' }, first);
  const mine = withIndicators(first, second, { ...indicatorRow('ours', 2), code: 'K-03' });
  expect(shown(merge(theirs, mine).rows.indicators)).toEqual([
    '0 K-01 title of K-01',
    '1 K-04 title of new',
    '2 K-02 title of K-02',
    '3 K-03 title of ours',
  ]);
});

it('of two lists of texts one may be ordered anew here while the other follows the origin', () => {
  const text = (id: string, kind: TextRow['kind'], position: number) => ({ ...textRow(id, position), kind });
  const areas = (...ids: string[]) => ids.map((id, position) => text(id, 'task_area', position));
  const contents = (...ids: string[]) => ids.map((id, position) => text(id, 'transfer_content', position));
  const base = withTexts(...areas('A1', 'A2'), ...contents('T1', 'T2'));
  const theirs = withTexts(...areas('A1', 'A2'), ...contents('T2', 'T1'));
  const mine = withTexts(...areas('A2', 'A1'), ...contents('T1', 'T2'));
  const { rows } = mergeOrigin({ base, theirs, mine }, nothingRemembered);
  expect(rows.texts.map(({ code, position }) => `${code} ${position}`)).toEqual(['A2 0', 'A1 1', 'T2 0', 'T1 1']);
});
