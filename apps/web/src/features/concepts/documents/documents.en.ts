import type { Wording } from '../../../ui/wording.js';
import type { documentsDe } from './documents.de.js';

export const documentsEn: Wording<typeof documentsDe> = {
  title: 'Documents {{place}}',
  count_one: '{{count}} document',
  count_other: '{{count}} documents',
  intro:
    'The concept to print, to work on and to present, in German as the concept is. As long as the content is unchanged you find the same file again.',
  noConcept: 'There is nothing to write out here yet.',
  noConceptText: 'Once the council has adopted a local concept it can be written out here.',
  make: {
    title: 'Create a document',
    revision: 'Revision',
    option: 'Revision {{number}}, {{state}}',
    format: 'What do you need?',
    markers: 'Say at every goal and measure whether it is adopted, adapted or own',
    submit: 'Create',
    draft:
      'A document of a draft is marked as a draft on every page and stays in your municipality. It can be made again at any time and is therefore kept for a while only.',
  },
  choice: {
    pdf: { label: 'PDF', text: 'To read, print and publish, accessible (PDF/UA).' },
    docx: { label: 'Word file (DOCX)', text: 'To work on, with headings and a table of contents.' },
    pptx: {
      label: 'Slides for the council (PPTX)',
      text: 'State, fields of action, deviations with reasons, proposed resolution.',
    },
  },
  revisionState: {
    draft: 'draft',
    internal_review: 'in internal review',
    before_council: 'before the council',
    adopted: 'adopted',
  },
  format: { pdf: 'PDF', docx: 'Word file', pptx: 'Slides' },
  withMarkers: 'with decisions',
  list: {
    title: 'Earlier documents',
    empty: 'No document yet',
    emptyText: 'Documents stand here once they are made: those of adopted revisions for good, those of drafts for a while.',
    document: 'Document',
    revision: 'Revision',
    requested: 'Asked for',
    by: 'by {{name}}',
    file: 'File',
    download: 'Download ({{size}})',
    keptUntil: 'Draft: kept until {{day}}',
    stays: 'stays',
    checksum: 'Checksum of the file (SHA-256): {{sha256}}',
    retry: 'Ask again',
  },
  progress: {
    queued: 'waiting',
    step_1: 'content read',
    step_2: 'document set',
    label: '{{name}}: step {{done}} of {{total}}',
    waiting_one: '{{count}} document is being made.',
    waiting_other: '{{count}} documents are being made.',
    ready: 'No document is outstanding.',
    leave: 'You may leave this page; the document will stand here.',
  },
  failed: 'not made',
  started: 'Asked for: the document will stand below in a moment.',
  found: 'This document exists already, its content is unchanged.',
};
