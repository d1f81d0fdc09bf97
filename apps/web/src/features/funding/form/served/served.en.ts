import type { Wording } from '../../../../ui/wording.js';
import type { servedDe } from './served.de.js';

export const servedEn: Wording<typeof servedDe> = {
  intro: 'Which goals and measures of your local concept does the project serve?',
  search: 'Search',
  chosen_one: '{{count}} chosen',
  chosen_other: '{{count}} chosen',
  nothing: 'No goal or measure matches the search.',
  empty: 'Your local concept holds nothing yet that the project could serve.',
  toConcept: 'Go to the concept',
  lost: {
    title_one: 'One chosen item is no longer part of your concept',
    title_other: '{{count}} chosen items are no longer part of your concept',
    text: 'The concept changed since they were chosen. Take out what no longer holds and choose below what takes its place. What stays is submitted as it is.',
    omitted: 'Your municipality no longer adopts this item.',
    gone: 'This item was removed from the concept.',
    look: 'See it in the concept',
    remove: 'Take it out',
    removeItem: 'Take it out: {{title}}',
  },
  standing: { omitted: 'no longer adopted here', gone: 'no longer in the concept' },
  ofItem: { title: 'Funding applications for this', all: 'All {{count}} applications' },
};
