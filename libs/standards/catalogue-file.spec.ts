import { InvalidInput } from '#platform/errors';
import { readCatalogue } from './catalogue-file.js';

const criterion = { code: 'E1.1.1', text: 'Eine Ansprechperson ist benannt.', evidence: 'document' };
const standard = { code: 'E1.1', title: 'Ansprechperson', explanation: 'Eine Person ist zuständig.', criteria: [criterion] };
const area = { title: 'Grundlagen', standards: [standard] };
const file = { title: 'Standards', validFrom: '2018-02-01', basis: 'Vorschlag', origin: 'example', areas: [area] };

const withStandards = (...standards: object[]) => ({ ...file, areas: [{ ...area, standards }] });
const withCriteria = (...criteria: object[]) => withStandards({ ...standard, criteria });
const at = 'areas.0.standards.0';

function issuesIn(content: unknown): string[] {
  try {
    readCatalogue(content);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
}

it('reads what fits, and fills in what may be left out', () => {
  expect(readCatalogue(file).areas[0]?.standards[0]).toEqual({ ...standard, legalBasis: null, source: null, reviewMonths: null });
});

it.each<[string, unknown, string[]]>([
  ['nothing at all', undefined, [' INVALID_TYPE']],
  ['an empty catalogue', { ...file, areas: [] }, ['areas TOO_SMALL']],
  ['an area without standards', withStandards(), ['areas.0.standards TOO_SMALL']],
  ['a standard without criteria', withCriteria(), [`${at}.criteria TOO_SMALL`]],
  ['blank words', { ...file, title: '  ', basis: '' }, ['title TOO_SMALL', 'basis TOO_SMALL']],
  ['a day that does not exist', { ...file, validFrom: '2018-02-30' }, ['validFrom INVALID_FORMAT']],
  ['an unknown origin', { ...file, origin: 'made up' }, ['origin INVALID_VALUE']],
  ['a misspelt name', withStandards({ ...standard, legalbasis: '§ 72a' }), [`${at} UNRECOGNIZED_KEYS`]],
  ['a code with a blank', withStandards({ ...standard, code: 'E 1' }), [`${at}.code INVALID_FORMAT`]],
  ['an interval of no months', withStandards({ ...standard, reviewMonths: 0 }), [`${at}.reviewMonths TOO_SMALL`]],
  ['evidence nobody may keep', withCriteria({ ...criterion, evidence: 'certificate' }), [`${at}.criteria.0.evidence INVALID_VALUE`]],
  ['no word on evidence', withCriteria({ code: 'E1.1.1', text: 'Text' }), [`${at}.criteria.0.evidence INVALID_VALUE`]],
  ['a criterion twice', withCriteria(criterion, criterion), [`${at}.criteria.1.code CODE_TWICE`]],
  ['a criterion named like its standard', withCriteria({ ...criterion, code: 'E1.1' }), [`${at}.criteria.0.code CODE_TWICE`]],
  [
    'the same area and codes again',
    { ...file, areas: [area, area] },
    ['areas.1.title AREA_TWICE', 'areas.1.standards.0.code CODE_TWICE', 'areas.1.standards.0.criteria.0.code CODE_TWICE'],
  ],
  [
    'several things at once',
    { ...withCriteria({ ...criterion, text: '' }), validFrom: '2018' },
    ['validFrom INVALID_FORMAT', `${at}.criteria.0.text TOO_SMALL`],
  ],
])('%s is refused with its place', (_, content, issues) => {
  expect(issuesIn(content)).toEqual(issues);
});
