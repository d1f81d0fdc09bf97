import { performance } from 'node:perf_hooks';
import type { DecisionRow, DistrictField, DistrictItem } from '../../libs/concepts/concept.domain.js';
import { mergeRelease, noAnswers } from '../../libs/concepts/merge/three-way/merge.domain.js';
import { conflictKey, type MergeResult } from '../../libs/concepts/merge/three-way/merge-result.domain.js';

// The size the issue names: 9 fields, 89 goals, 160 measures; 3 releases reach 21 municipalities. Goal: under 2 s.
const municipalities = 21;
const rounds = 5;

const stances = ['adopted', 'adapted', 'adapted', 'omitted'] as const;
const first = release(1);
const releases = [first, changed(first, 2), changed(changed(first, 2), 3)];
const concepts = Array.from({ length: municipalities }, (_, number) => localWork(number));

for (let round = 1; round <= rounds; round += 1) {
  const started = performance.now();
  const before = process.cpuUsage();
  const results = concepts.map(mergeAll);
  const milliseconds = performance.now() - started;
  const { user } = process.cpuUsage(before);
  const conflicts = results.reduce((sum, result) => sum + result, 0);
  console.log(
    `merge round ${round}: ${milliseconds.toFixed(0)} ms, ${(user / 1000).toFixed(0)} ms CPU, ${municipalities} concepts x 2 merges, ${conflicts} conflicts kept`,
  );
}

/** Release by release, with every question answered by keeping. */
function mergeAll(mine: readonly DecisionRow[]): number {
  let rows = mine;
  let conflicts = 0;
  releases.slice(1).forEach((theirs, index) => {
    const asked = mergeRelease(releases[index] ?? [], theirs, rows);
    conflicts += asked.conflicts.length;
    rows = mergeRelease(releases[index] ?? [], theirs, rows, kept(asked)).merged;
  });
  return conflicts;
}

function kept({ conflicts }: MergeResult) {
  const given = conflicts.map((conflict) => [conflictKey(conflict), { choice: 'mine' as const, own: null, mine: conflict.mine }] as const);
  return { ...noAnswers, given: new Map(given) };
}

function release(number: number): DistrictField[] {
  return Array.from({ length: 9 }, (_, field) => ({
    ...{ id: `f-${field}`, code: `${field + 1}`, title: `Handlungsfeld ${field + 1}`, origin: 'document' },
    ...{ guidingPrinciple: null, guidingPrincipleOrigin: null },
    challenges: [0, 1].map((challenge) => ({
      ...{ id: `c-${field}-${challenge}`, code: `${field + 1}.${challenge + 1}`, title: 'Herausforderung', text: '', origin: 'document' },
      goals: Array.from({ length: field === 8 && challenge === 1 ? 4 : 5 }, (_goal, goal) => ({
        ...item(`g-${field}-${challenge}-${goal}`, number),
        indicators: [],
        measures: Array.from({ length: goal === 4 ? 1 : 2 }, (_measure, measure) =>
          item(`m-${field}-${challenge}-${goal}-${measure}`, number),
        ),
      })),
    })),
  }));
}

function item(id: string, number: number): DistrictItem {
  const words = { title: `Titel ${id}`, text: `Text von ${id} in Fassung ${number}. `.repeat(8), target: '80 %', responsible: 'Kommune' };
  return { id, code: id, ...words, priority: 'high', relevantForMunicipalities: true, origin: 'document', exampleFields: [] };
}

/** Every third item is reworded, the last goal of every second field removed. */
function changed(from: readonly DistrictField[], number: number): DistrictField[] {
  const reworded = <Item extends DistrictItem>(each: Item, index: number): Item =>
    index % 3 === 0 ? { ...each, text: `${each.text} Neu in ${number}.` } : each;
  return from.map((field, index) => ({
    ...field,
    challenges: field.challenges.map((challenge) => ({
      ...challenge,
      goals: challenge.goals
        .slice(0, index % 2 === 0 ? -1 : undefined)
        .map((goal, position) => ({ ...reworded(goal, position), measures: goal.measures.map(reworded) })),
    })),
  }));
}

function localWork(municipality: number): DecisionRow[] {
  const goals = first.flatMap((field) => field.challenges.flatMap((challenge) => challenge.goals));
  const items = goals.flatMap((goal) => [goal, ...goal.measures]);
  return items.map((each, index) => decided(each.id, (index + municipality) % 4));
}

function decided(itemId: string, kind: number): DecisionRow {
  const stance = stances[kind] ?? 'adopted';
  return {
    ...{ itemId, kind: itemId.startsWith('g') ? 'goal' : 'measure', parentId: null, fieldId: `f-${itemId.split('-')[1]}`, position: null },
    ...{
      stance,
      title: null,
      text: stance === 'adapted' ? `Unser Text zu ${itemId}` : null,
      target: null,
      responsible: null,
      priority: null,
    },
    ...{
      reason: 'Beispiel',
      origin: null,
      indicators: null,
      version: 1,
      updatedAt: '2018-04-03T08:00:00.000Z',
      updatedBy: 'Anna Beispiel',
    },
  };
}
