import fc from 'fast-check';
import type { DecisionRow, DistrictField, DistrictItem, IndicatorSummary, ItemKind, Stance, Wording } from '../../concept.domain.js';
import { mergeRelease, noAnswers } from './merge.domain.js';
import { type Answers, conflictKey, type MergeAnswer, mergeChoices, type MergeConflict, type MergeResult } from './merge-result.domain.js';

/** A part of a release as the tests write it; `below` is a field, a challenge or a goal. */
export interface Sketch extends Wording {
  readonly id: string;
  readonly kind: 'challenge' | ItemKind;
  readonly below: string;
  readonly title: string;
  readonly text: string;
}

export type Release = readonly Sketch[];

export const fields = ['f-0', 'f-1'] as const;
const challenges = ['c-1', 'c-2', 'c-3'].map((id) => sketch('challenge', id, fieldOf(id)));
const goals = challenges.flatMap(({ id }) => [1, 2].map((number) => sketch('goal', `g${id.slice(1)}-${number}`, id)));
const measured = goals.filter(({ id }) => id.endsWith('-1'));
const measures = measured.flatMap(({ id }) => [1, 2].map((number) => sketch('measure', `m${id.slice(1)}-${number}`, id)));

/** Two challenges in one field and one in the other, two goals below each, two measures below every first of them. */
export const firstRelease: Release = [...challenges, ...goals, ...measures];
export const firstItems: Release = [...goals, ...measures];

export function sketch(kind: Sketch['kind'], id: string, below: string): Sketch {
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
  const challengeOf = ({ id }: Sketch) => ({
    ...{ id, code: id, title: id, text: '', origin: 'document' as const },
    goals: below(id).map((goal) => ({ ...district(goal), indicators: indicatorsOf(goal.id), measures: below(goal.id).map(district) })),
  });
  return fields.map((id, index) => ({
    ...{ id, code: `${index}`, title: `field ${index}`, origin: 'document', guidingPrinciple: null, guidingPrincipleOrigin: null },
    challenges: below(id).map(challengeOf),
  }));
}

/** Every first goal of a challenge has an indicator. */
export function indicatorsOf(goalId: string): IndicatorSummary[] {
  const plain = { code: 'K-01', title: 'Kurse', unit: 'Kurse', targetValue: null, targetYear: null };
  return goalId.endsWith('-1') ? [{ ...plain, id: `indicator of ${goalId}` }] : [];
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

function fieldOf(id: string): string {
  return /^[^-]*-3/.test(id) ? 'f-1' : 'f-0';
}

/** What a municipality may have decided on the first release, and what it added. */
export const localWork: fc.Arbitrary<DecisionRow[]> = fc
  .tuple(fc.subarray([...firstItems]), fc.subarray(ownRows()))
  .chain(([items, own]) => fc.tuple(fc.tuple(...items.map(({ id }) => decision(id))), fc.constant(own)))
  .map(([decided, own]) => [
    ...decided,
    ...own.filter(({ parentId }) => !parentId?.startsWith('own') || own.some(({ itemId }) => itemId === parentId)),
  ]);

function ownRows(): DecisionRow[] {
  const ownGoals = challenges.map(({ id }) => ownRow(`own goal in ${id}`, id, 'goal'));
  const ownMeasures = [...goals, ...ownGoals.map(({ itemId: id }) => ({ id }))].map(({ id }) =>
    ownRow(`own measure in ${id}`, id, 'measure'),
  );
  return [...ownGoals, ...ownMeasures];
}

function decision(id: string): fc.Arbitrary<DecisionRow> {
  return fc
    .constantFrom<Partial<DecisionRow> & { stance: Stance }>(
      { stance: 'adopted' },
      { stance: 'adopted', reason: `why ${id}` },
      { stance: 'omitted', reason: `no need of ${id}` },
      { stance: 'adapted', text: `local text ${id}` },
      { stance: 'adapted', title: 'said by both', priority: 'low' },
      { stance: 'adapted', responsible: `local responsible ${id}`, priority: 'medium' },
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
