import { codesIn, filtered, standardNamed, type Area, type Standard, type StandardsFilter } from './catalogue-filter.js';

const standard = (code: string, title: string, legalBasis: string | null = null): Standard => ({
  __typename: 'VolunteerStandard',
  id: code,
  code,
  title,
  explanation: '',
  legalBasis,
  source: null,
  reviewMonths: null,
  criteria: [{ __typename: 'Criterion', id: `${code}.1`, code: `${code}.1`, text: `Kriterium zu ${title}`, evidence: null }],
});
const areas: Area[] = [
  { __typename: 'StandardArea', title: 'Grundlagen', standards: [standard('E1.1', 'Ansprechperson'), standard('E1.2', 'Leitbild')] },
  { __typename: 'StandardArea', title: 'Schutz', standards: [standard('E3.1', 'Führungszeugnis', '§ 72a SGB VIII')] },
];
const all: StandardsFilter = { text: '', area: null, basis: null };

it.each<[string, Partial<StandardsFilter>, string[]]>([
  ['nothing', {}, ['E1.1', 'E1.2', 'E3.1']],
  ['words, however they are spelt', { text: 'FUEHRUNGSZEUGNIS' }, ['E3.1']],
  ['a law', { text: '72a' }, ['E3.1']],
  ['the code of a criterion', { text: 'E1.2.1' }, ['E1.2']],
  ['words of several places', { text: 'leitbild kriterium' }, ['E1.2']],
  ['an area', { area: 'Grundlagen' }, ['E1.1', 'E1.2']],
  ['what the law asks for', { basis: 'law' }, ['E3.1']],
  ['proposals', { basis: 'proposal' }, ['E1.1', 'E1.2']],
  ['what does not meet', { area: 'Grundlagen', basis: 'law' }, []],
])('filtered by %s', (_, filter, codes) => {
  expect(codesIn(filtered(areas, { ...all, ...filter }))).toEqual(codes);
});

it.each([
  ['E1.2', 'E1.2'],
  ['E3.1.1', 'E3.1'],
  ['E9', null],
])('the address %s means %s', (code, named) => {
  expect(standardNamed(areas, code)).toBe(named);
});
