import type { Wording } from '../../../ui/wording.js';
import type { reviewDe } from './review.de.js';

export const reviewEn: Wording<typeof reviewDe> = {
  title: 'Internal review, concept of {{place}}',
  open_one: '{{count}} open comment',
  open_other: '{{count}} open comments',
  comments: 'Comments',
  comment: 'Comment',
  commentLabel: 'Comment for your colleagues',
  commented: 'Your comment is saved.',
  answer: 'Answer',
  answerLabel: 'Answer',
  sendAnswer: 'Send answer',
  answered: 'Your answer is saved.',
  settle: 'Mark as settled',
  reopen: 'Open again',
  settledBy: 'Settled by {{name}}, {{when}}',
  settled_one: '{{count}} settled comment',
  settled_other: '{{count}} settled comments',
  filter: 'only with open comments ({{count}})',
  show: 'Show comments',
  view: { offen: 'open', erledigt: 'settled', alle: 'all' },
  whole: 'On the whole concept',
  wholeLabel: 'Comment on the whole concept',
  gone: 'On items that no longer exist',
  toConcept: 'Go to the concept',
  nothing: {
    offen: 'No comment is open.',
    erledigt: 'No comment is settled yet.',
    alle: 'No comment yet.',
  },
  nothingText: 'You write comments in the concept at the single item, or here on the whole. They stay inside the municipality.',
};
