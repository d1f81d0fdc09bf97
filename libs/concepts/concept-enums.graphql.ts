import { registerEnumType } from '@nestjs/graphql';

export const Stance = { adopted: 'adopted', adapted: 'adapted', omitted: 'omitted', own: 'own' } as const;
export type Stance = (typeof Stance)[keyof typeof Stance];

registerEnumType(Stance, {
  name: 'Stance',
  description: 'What a municipality decided on a goal or measure.',
  valuesMap: {
    adopted: { description: 'Taken over as the district words it.' },
    adapted: { description: 'Taken over with own wording, target, responsible or priority.' },
    omitted: { description: 'Not taken over, with a reason.' },
    own: { description: 'Added by the municipality.' },
  },
});

export const ConceptState = {
  draft: 'draft',
  internal_review: 'internal_review',
  before_council: 'before_council',
  adopted: 'adopted',
} as const;
export type ConceptState = (typeof ConceptState)[keyof typeof ConceptState];

registerEnumType(ConceptState, {
  name: 'ConceptState',
  description: 'Where a revision of a local concept stands.',
  valuesMap: {
    draft: { description: 'Being worked on.' },
    internal_review: { description: 'Read and commented inside the municipality; still being worked on.' },
    before_council: { description: 'Before the council and its committees; unchanged until they have decided.' },
    adopted: { description: 'Adopted by the council; never changes.' },
  },
});

export const ConceptItemKind = { goal: 'goal', measure: 'measure' } as const;
export type ConceptItemKind = (typeof ConceptItemKind)[keyof typeof ConceptItemKind];

registerEnumType(ConceptItemKind, {
  name: 'ConceptItemKind',
  description: 'What an item of a local concept is.',
  valuesMap: { goal: { description: 'Something to be reached.' }, measure: { description: 'Something to be done for a goal.' } },
});

export const ConceptAction = {
  decide: 'decide',
  add_own: 'add_own',
  comment: 'comment',
  open_review: 'open_review',
  bring_before_council: 'bring_before_council',
  return_to_draft: 'return_to_draft',
  record_adoption: 'record_adoption',
  open_draft: 'open_draft',
} as const;
export type ConceptAction = (typeof ConceptAction)[keyof typeof ConceptAction];

registerEnumType(ConceptAction, {
  name: 'ConceptAction',
  description: 'What somebody may do with a local concept.',
  valuesMap: {
    decide: { description: 'Decide on goals and measures, and take a decision back.' },
    add_own: { description: 'Add and remove own goals and measures.' },
    comment: { description: 'Comment on an item or on the whole.' },
    open_review: { description: 'Ask the colleagues to read it.' },
    bring_before_council: { description: 'End the review and bring the revision before the council.' },
    return_to_draft: { description: 'Take it back into the draft, with a reason.' },
    record_adoption: { description: "Record the council's resolution; the revision is frozen then." },
    open_draft: { description: 'Begin the next revision.' },
  },
});

export const ConceptStepKind = {
  open_review: 'open_review',
  bring_before_council: 'bring_before_council',
  return_to_draft: 'return_to_draft',
} as const;
export type ConceptStepKind = (typeof ConceptStepKind)[keyof typeof ConceptStepKind];

registerEnumType(ConceptStepKind, {
  name: 'ConceptStepKind',
  description: 'A step of a revision on its way to the council.',
  valuesMap: {
    open_review: { description: 'Draft to internal review.' },
    bring_before_council: { description: 'Internal review to before the council.' },
    return_to_draft: { description: 'Back into the draft, with a reason.' },
  },
});

export const ConceptItemSortKey = { position: 'position', title: 'title', updated_at: 'updated_at' } as const;
export type ConceptItemSortKey = (typeof ConceptItemSortKey)[keyof typeof ConceptItemSortKey];

registerEnumType(ConceptItemSortKey, {
  name: 'ConceptItemSortKey',
  description: 'What a list of items is sorted by.',
  valuesMap: {
    position: { description: 'As in the framework, own items after those of the district.' },
    title: { description: 'By title, in German order.' },
    updated_at: { description: 'By the time of the last change, undecided ones first.' },
  },
});
