import type { ContentPartsFragment } from '../../../graphql/graphql.js';
import { draftOf, idsOf, inputOf, learnIds, totalsOf, type Draft } from './draft.js';

const content: ContentPartsFragment = {
  __typename: 'ApplicationContent',
  title: 'Integrationsmanagement',
  purpose: '',
  servedItems: [{ __typename: 'ServedItem', id: 'goal', code: '1.1', title: 'Sprache', standing: 'in_concept' }],
  costItems: [{ __typename: 'CostItem', id: 'c1', kind: 'staff', description: 'Stelle', amountCents: 5_000_001 }],
  fundingSources: [{ __typename: 'FundingSource', id: 's1', kind: 'grant', description: '', amountCents: 4_000_000 }],
  totalCostCents: 5_000_001,
  totalFundingCents: 4_000_000,
  balanceCents: 1_000_001,
};
const draft = draftOf(content);

describe('the draft of an application', () => {
  it('adds up to the cent', () => {
    expect(totalsOf(draft)).toEqual({ costCents: 5_000_001, fundingCents: 4_000_000, balanceCents: 1_000_001 });
  });

  it('names the lines the server knows and leaves new ones without an id', () => {
    const longer: Draft = { ...draft, costItems: [...draft.costItems, { key: 'new-1', kind: 'staff', description: '', amountCents: 0 }] };
    expect(inputOf(longer, idsOf(content)).costItems.map(({ id }) => id)).toEqual(['c1', null]);
  });

  it('learns the ids of new lines from the answer, so that saving again does not make them anew', () => {
    const longer: Draft = { ...draft, costItems: [...draft.costItems, { key: 'new-1', kind: 'staff', description: '', amountCents: 0 }] };
    const known = idsOf(content);
    const [first] = content.costItems;
    learnIds(known, longer, { ...content, costItems: [first!, { ...first!, id: 'c2' }] });
    expect(inputOf(longer, known).costItems.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });
});
