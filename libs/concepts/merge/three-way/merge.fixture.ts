import fc from 'fast-check';
import type { DecisionRow, DistrictField, DistrictItem, ItemKind, Stance, Wording } from '../../concept.domain.js';
import { mergeRelease, noAnswers } from './merge.domain.js';
import { type Answers, conflictKey, type MergeAnswer, mergeChoices, type MergeConflict, type MergeResult } from './merge-result.domain.js';

/** An item of a release as the tests write it; `below` is a challenge or a goal. */
export interface Sketch extends Wording {
  readonly id: string;
  readonly kind: ItemKind;
  readonly below: string;
  readonly title: string;
  readonly text: string;
}

export type Release = readonly Sketch[];

const challenges = ['c-1', 'c-2', 'c-3'] as const;
const goals = challenges.flatMap((challenge) => [1, 2].map((number) => sketch('goal', `g${challenge.slice(1)}-${number}`, challenge)));
const measures = goals.flatMap((goal) => [1, 2].map((number) => sketch('measure', `m${goal.id.slice(1)}-${number}`, goal.id)));

/** Three challenges in two fields, six goals, twelve measures. */
export const firstRelease: Release = [...goals, ...measures];

export function sketch(kind: ItemKind, id: string, below: string): Sketch {
  return {
    id,
    kind,
    below,
    title: `title of ${id}`,
    text: `text of ${id}`,
    target: `target of ${id}`,
    responsible: 'Kommune',
    priority: 'high',
  };
}

/** The tree of a release; what stands below something that is not there is not there either. */
export function treeOf(release: Release): DistrictField[] {
  const below = (parent: string): Sketch[] => release.filter((item) => item.below === parent);
  const challengeOf = (id: string) => ({
    ...{ id, code: id, title: id, text: '', origin: 'document' as const },
    goals: below(id).map((goal) => ({ ...district(goal), indicators: [], measures: below(goal.id).map(district) })),
  });
  return [challenges.slice(0, 2), challenges.slice(2)].map((ids, index) => ({
    ...{
      id: `f-${index}`,
      code: `${index}`,
      title: `field ${index}`,
      origin: 'document',
      guidingPrinciple: null,
      guidingPrincipleOrigin: null,
    },
    challenges: ids.map(challengeOf),
  }));
}

function district({ id, title, text, target, responsible, priority }: Sketch): DistrictItem {
  const wording = { title, text, target, responsible, priority };
  return { id, code: id, ...wording, relevantForMunicipalities: true, origin: 'document', exampleFields: [] };
}

export function row(itemId: string, part: Partial<DecisionRow> & { readonly stance: Stance }): DecisionRow {
  return {
    ...{ itemId, kind: itemId.startsWith('m') ? 'measure' : 'goal', parentId: null, fieldId: fieldOf(itemId), position: null },
    ...{ title: null, text: null, target: null, responsible: null, priority: null, reason: null, origin: null, indicators: null },
    ...{ version: 1, updatedAt: '2018-04-03T08:00:00.000Z', updatedBy: 'Anna Beispiel' },
    ...part,
  };
}

export function ownRow(itemId: string, parentId: string, kind: ItemKind): DecisionRow {
  const words = { title: `own ${itemId}`, text: `own text ${itemId}` };
  return row(itemId, { stance: 'own', kind, parentId, fieldId: fieldOf(parentId), position: 1, ...words });
}

const fieldOf = (id: string): string => (/^\w-3/.test(id) ? 'f-1' : 'f-0');

/** The district rewords, moves, removes and adds; each release gets words of its own, so that they can be told apart. */
export function nextRelease(from: Release, number: number): fc.Arbitrary<Release> {
  const edits = fc.tuple(...from.map((item) => edited(item, from, number)));
  return fc.tuple(edits, fc.boolean()).map(([items, adds]) => {
    const kept = items.filter((item) => item !== null);
    return standing(
      adds ? [...kept, sketch('goal', `g-2-new${number}`, 'c-2'), sketch('measure', `m-2-new${number}`, `g-2-new${number}`)] : kept,
    );
  });
}

function edited(item: Sketch, from: Release, number: number): fc.Arbitrary<Sketch | null> {
  const places = item.kind === 'goal' ? [...challenges] : from.filter(({ kind }) => kind === 'goal').map(({ id }) => id);
  const word = (name: string, before: string | null) => fc.constantFrom(before, before, `${name} of ${number}`, 'said by both');
  const reworded = fc
    .tuple(word('title', item.title), word('target', item.target), word('text', item.text))
    .map(([title, target, text]): Sketch => ({ ...item, title: title ?? item.title, target, text: text ?? '' }));
  const moved = fc.constantFrom(...places).map((below) => ({ ...item, below }));
  const asIs = fc.constant(item);
  return fc.oneof({ weight: 4, arbitrary: asIs }, { weight: 4, arbitrary: reworded }, { weight: 1, arbitrary: moved }, fc.constant(null));
}

export function standing(release: Release): Release {
  const present = new Set<string>([...challenges, ...release.filter(({ kind }) => kind === 'goal').map(({ id }) => id)]);
  return release.filter((item) => present.has(item.below));
}

/** What a municipality may have decided on the first release. */
export const localWork: fc.Arbitrary<DecisionRow[]> = fc
  .tuple(fc.subarray([...firstRelease]), fc.subarray(['own-goal', 'own-measure', 'own-below']))
  .chain(([items, own]) => fc.tuple(fc.tuple(...items.map(({ id }) => decision(id))), fc.constant(own)))
  .map(([rows, own]) => [
    ...rows,
    ...ownRows.filter(({ itemId }) => own.includes(itemId) && (itemId !== 'own-below' || own.includes('own-goal'))),
  ]);

const ownRows = [ownRow('own-goal', 'c-1', 'goal'), ownRow('own-measure', 'g-2-1', 'measure'), ownRow('own-below', 'own-goal', 'measure')];

function decision(id: string): fc.Arbitrary<DecisionRow> {
  return fc
    .constantFrom<Partial<DecisionRow> & { stance: Stance }>(
      { stance: 'adopted' },
      { stance: 'omitted', reason: `no need of ${id}` },
      { stance: 'adapted', text: `local text ${id}` },
      { stance: 'adapted', title: 'said by both' },
      { stance: 'adapted', title: `local title ${id}`, target: '', reason: `reason of ${id}` },
    )
    .map((part) => row(id, part));
}

export function answersTo(conflicts: readonly MergeConflict[]): fc.Arbitrary<[MergeConflict, MergeAnswer | null][]> {
  return fc.tuple(
    ...conflicts.map((conflict) =>
      fc
        .constantFrom(null, ...mergeChoices)
        .map((choice): [MergeConflict, MergeAnswer | null] => [conflict, choice && answer(conflict, choice)]),
    ),
  );
}

export function answer({ mine, itemId, field }: MergeConflict, choice: MergeAnswer['choice']): MergeAnswer {
  return {
    choice: choice === 'own' && field === 'item' ? 'mine' : choice,
    own: choice === 'own' ? `third ${field} of ${itemId}` : null,
    mine,
  };
}

export const merge = (from: Release, to: Release, mine: readonly DecisionRow[], answers: Answers = noAnswers): MergeResult =>
  mergeRelease(treeOf(from), treeOf(to), mine, answers);
export const given = (pairs: readonly (readonly [MergeConflict, MergeAnswer | null])[]): Answers => ({
  ...noAnswers,
  given: new Map(pairs.flatMap(([conflict, said]) => (said ? [[conflictKey(conflict), said] as const] : []))),
});
export const keepAll = (from: Release, to: Release, mine: readonly DecisionRow[]): readonly DecisionRow[] => {
  const { conflicts } = merge(from, to, mine);
  return merge(from, to, mine, given(conflicts.map((conflict) => [conflict, answer(conflict, 'mine')] as const))).merged;
};
export const change = (id: string, part: Partial<Release[number]>): Release =>
  firstRelease.map((item) => (item.id === id ? { ...item, ...part } : item));
export const without = (...ids: string[]): Release => firstRelease.filter(({ id, below }) => !ids.includes(id) && !ids.includes(below));
