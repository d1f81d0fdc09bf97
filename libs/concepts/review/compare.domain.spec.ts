import type { ConceptItem } from '../reading/concept-item.domain.js';
import { compareRevisions } from './compare.domain.js';

const item = (part: Partial<ConceptItem>): ConceptItem => ({
  id: 'i1',
  parentId: 'c1',
  fieldCode: '1',
  kind: 'goal',
  code: '1.1.1',
  stance: null,
  version: 0,
  origin: 'document',
  localOrigin: null,
  exampleFields: [],
  relevantForMunicipalities: true,
  title: 'Sprache',
  text: 'Alle lernen Deutsch.',
  target: '80 %',
  responsible: null,
  priority: null,
  district: null,
  reason: null,
  updatedAt: null,
  updatedBy: null,
  indicators: [],
  measures: [],
  ...part,
});

describe('two revisions of a concept', () => {
  it('that read the same have no difference, whoever saved what when', () => {
    expect(compareRevisions([item({})], [item({ version: 7, updatedBy: 'Anna', responsible: '' })])).toEqual([]);
  });

  it('differ field by field', () => {
    const after = item({ stance: 'adapted', target: '60 %', reason: 'Zu hoch.' });
    expect(compareRevisions([item({})], [after])).toEqual([
      {
        kind: 'changed',
        itemId: 'i1',
        itemKind: 'goal',
        fieldCode: '1',
        code: '1.1.1',
        title: 'Sprache',
        moved: false,
        fields: [
          { field: 'stance', before: null, after: 'adapted' },
          { field: 'target', before: '80 %', after: '60 %' },
          { field: 'reason', before: null, after: 'Zu hoch.' },
        ],
      },
    ]);
  });

  it('tell added, removed and moved items, the later order first', () => {
    const before = [item({}), item({ id: 'gone', title: 'Alt' }), item({ id: 'wandered' })];
    const after = [item({ id: 'new', stance: 'own', title: 'Neu' }), item({ id: 'wandered', parentId: 'c2' }), item({})];
    expect(compareRevisions(before, after).map(({ kind, itemId, moved }) => [kind, itemId, moved])).toEqual([
      ['added', 'new', false],
      ['changed', 'wandered', true],
      ['removed', 'gone', false],
    ]);
  });
});
