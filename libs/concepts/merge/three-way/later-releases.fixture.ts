import fc from 'fast-check';
import type { Priority } from '../../concept.domain.js';
import { fields, type Release, type Sketch, sketch } from './merge.fixture.js';

/** The district rewords, moves, removes and adds; each release gets words of its own, so that they can be told apart. */
export function nextRelease(from: Release, number: number): fc.Arbitrary<Release> {
  const edits = fc.tuple(...from.map((item) => edited(item, from, number)));
  return fc.tuple(edits, fc.boolean()).map(([items, adds]) => {
    const kept = items.filter((item) => item !== null);
    return standing(adds ? [...kept, ...added(number)] : kept);
  });
}

/** A next release that also brings back some of what the one before had removed, as it was or reworded. */
export function returningRelease(before: Release, from: Release, number: number): fc.Arbitrary<Release> {
  const gone = before.filter(({ id }) => !from.some((item) => item.id === id));
  const returned = fc.subarray(gone).chain((items) => fc.tuple(...items.map((item) => reworded(item, number))));
  return fc.tuple(nextRelease(from, number), returned).map(([next, back]) => standing([...next, ...back]));
}

function added(number: number): Sketch[] {
  const [challenge, goal] = [`c-2-new${number}`, `g-2-new${number}`];
  return [sketch('challenge', challenge, 'f-1'), sketch('goal', goal, 'c-2'), sketch('measure', `m-2-new${number}`, goal)];
}

function edited(item: Sketch, from: Release, number: number): fc.Arbitrary<Sketch | null> {
  const above = { challenge: fields, goal: idsOf('challenge', from), measure: idsOf('goal', from) }[item.kind];
  const moved = fc.constantFrom(item.below, ...above).map((below) => ({ ...item, below }));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(item) },
    { weight: 4, arbitrary: reworded(item, number) },
    { weight: 1, arbitrary: moved },
    fc.constant(null),
  );
}

function idsOf(kind: Sketch['kind'], release: Release): string[] {
  return release.filter((item) => item.kind === kind).map(({ id }) => id);
}

function reworded(item: Sketch, number: number): fc.Arbitrary<Sketch> {
  const word = <Word>(before: Word, ...others: Word[]): fc.Arbitrary<Word> => fc.constantFrom(before, before, ...others);
  return fc.record({
    ...{ id: fc.constant(item.id), kind: fc.constant(item.kind), below: fc.constant(item.below) },
    title: word(item.title, `title of ${number}`, 'said by both'),
    text: word(item.text, `text of ${number}`, 'said by both'),
    target: word(item.target, `target of ${number}`, null),
    responsible: word(item.responsible, `responsible of ${number}`, 'said by both'),
    priority: word(item.priority, ...priorities),
  });
}

const priorities: readonly Priority[] = ['high', 'medium', 'low'];

/** What has everything above it; a release holds nothing else. */
export function standing(release: Release): Release {
  const present = new Set<string>(fields);
  return (['challenge', 'goal', 'measure'] as const).flatMap((kind) => {
    const here = release.filter((item) => item.kind === kind && present.has(item.below));
    here.forEach(({ id }) => present.add(id));
    return here;
  });
}
