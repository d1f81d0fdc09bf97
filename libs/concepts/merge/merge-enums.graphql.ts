import { registerEnumType } from '@nestjs/graphql';
import type {
  ConflictReason as Reason,
  KeptAs,
  MergeChoice as Choice,
  MergeField as Field,
  TakenAs,
} from './three-way/merge-result.domain.js';
import type { MergeAction as Action } from './merge-reader.service.js';

export const MergeChoice: { [Key in Choice]: Key } = { theirs: 'theirs', mine: 'mine', own: 'own' };
registerEnumType(MergeChoice, {
  name: 'MergeChoice',
  description: 'How a question of a merge is answered.',
  valuesMap: {
    theirs: { description: 'The text of the new release; for a removed item: it is left out here, too.' },
    mine: { description: 'The own text; for a removed item: it stays as an own one.' },
    own: { description: 'A third text; not possible for a removed item.' },
  },
});

export const MergeBulkChoice = { theirs: 'theirs', mine: 'mine' } as const;
registerEnumType(MergeBulkChoice, {
  name: 'MergeBulkChoice',
  description: 'How many questions of a merge are answered at once.',
  valuesMap: { theirs: { description: 'The side of the new release.' }, mine: { description: 'The own side.' } },
});

export const MergeField: { [Key in Field]: Key } = {
  title: 'title',
  text: 'text',
  target: 'target',
  responsible: 'responsible',
  priority: 'priority',
  item: 'item',
};
registerEnumType(MergeField, {
  name: 'MergeField',
  description: 'What a question of a merge is about.',
  valuesMap: {
    title: { description: 'Short name.' },
    text: { description: 'Full text.' },
    target: { description: 'Target in words.' },
    responsible: { description: 'Who is responsible.' },
    priority: { description: 'Priority: high, medium or low.' },
    item: { description: 'Whether the item stays at all.' },
  },
});

export const MergeConflictReason: { [Key in Reason]: Key } = {
  both_changed: 'both_changed',
  removed: 'removed',
  place_removed: 'place_removed',
  returned: 'returned',
};
registerEnumType(MergeConflictReason, {
  name: 'MergeConflictReason',
  description: 'Why something has to be decided.',
  valuesMap: {
    both_changed: { description: 'Both sides changed the text, differently.' },
    removed: { description: 'The new release no longer has an item that was worked on here.' },
    place_removed: {
      description: 'The new release no longer has the goal an own measure stands below; kept, the goal stays as an own one.',
    },
    returned: { description: 'An item that had been removed is back, with other words than were kept here.' },
  },
});

export const MergeTakenAs: { [Key in TakenAs]: Key } = { added: 'added', removed: 'removed', moved: 'moved', reworded: 'reworded' };
registerEnumType(MergeTakenAs, {
  name: 'MergeTakenAs',
  description: 'What is taken over from the new release.',
  valuesMap: {
    added: { description: 'A new item; it stands undecided.' },
    removed: { description: 'An item nobody decided on here is gone.' },
    moved: { description: 'An item stands elsewhere; what was added below it moved along.' },
    reworded: { description: 'A text nobody changed here follows the district.' },
  },
});

export const MergeKeptAs: { [Key in KeptAs]: Key } = {
  worded: 'worded',
  own: 'own',
  omitted: 'omitted',
  omitted_reworded: 'omitted_reworded',
  omitted_returned: 'omitted_returned',
  same_words: 'same_words',
  remembered: 'remembered',
  new_place: 'new_place',
};
registerEnumType(MergeKeptAs, {
  name: 'MergeKeptAs',
  description: 'What stays as the municipality decided.',
  valuesMap: {
    worded: { description: 'A text only the municipality changed.' },
    own: { description: 'An own item.' },
    omitted: { description: 'An omitted item.' },
    omitted_reworded: { description: 'An omitted item the district reworded; it may be worth another look.' },
    omitted_returned: { description: 'An omitted item the district had removed and brought back.' },
    same_words: { description: 'A text that district and municipality changed alike.' },
    remembered: { description: 'A text the municipality kept against the same change before.' },
    new_place: { description: 'An own item below a challenge that was removed; it stands below another one now.' },
  },
});

export const MergeState = { open: 'open', finished: 'finished', undone: 'undone' } as const;
registerEnumType(MergeState, {
  name: 'MergeState',
  description: 'Where a merge stands.',
  valuesMap: {
    open: { description: 'Being decided; the draft still is based on the older release.' },
    finished: { description: 'The draft is based on the new release.' },
    undone: { description: 'Taken back.' },
  },
});

export const MergeAction: { [Key in Action]: Key } = { start: 'start', decide: 'decide', finish: 'finish', undo: 'undo' };
registerEnumType(MergeAction, {
  name: 'MergeAction',
  description: 'What somebody may do with a merge.',
  valuesMap: {
    start: { description: 'Begin it.' },
    decide: { description: 'Answer its questions.' },
    finish: { description: 'Put the draft on the new release; every question is answered.' },
    undo: { description: 'Take it back.' },
  },
});
