import type { DraftItem } from './draft-tree.js';

export const draftItem = (id: string, kind: DraftItem['kind'], parentId: string | null): DraftItem => ({
  ...{ id, kind, parentId, fieldId: 'f', position: 1, code: id, title: id, text: '', target: null, guidingPrinciple: null },
  ...{ priority: null, responsible: null, relevantForMunicipalities: false, linkedFieldIds: [], indicatorIds: [] },
  ...{ origin: 'document', version: 1, updatedBy: null, updatedAt: null, __typename: 'FrameworkDraftItem' },
});
