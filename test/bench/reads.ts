import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { roles } from './dataset/places.js';
import type { VariantName } from './servers.js';

/** A hot read: who asks, and the document and variables every GraphQL variant is sent. */
export interface HotRead {
  readonly name: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5';
  readonly title: string;
  readonly role: (typeof roles)[number];
  readonly query: string;
  readonly variables: object;
  /** Which variants have it; all where it is absent. */
  readonly variants?: readonly VariantName[];
}

// Ids of dataset/ids.ts.
export const releaseIds = { fromReleaseId: '00060000-0000-7000-8000-000000000000', toReleaseId: '00060000-0000-7000-8000-000000000001' };
const written: readonly VariantName[] = ['raw', 'product', 'unkept', 'mercurius'];

export const applicationStates = ['submitted', 'ready', 'proposed', 'granted'] as const;

const document = (name: string): string => readFileSync(fileURLToPath(new URL(`documents/${name}.graphql`, import.meta.url)), 'utf8');

export const reads: readonly HotRead[] = [
  {
    name: 'Q1',
    title: 'concept tree of a municipality: 9 fields, 27 challenges, 250 goals and measures with stance, own ones',
    role: 'coordinator',
    query: document('concept-tree'),
    variables: {},
  },
  {
    name: 'Q2',
    title: 'page of 50 of 100 matching applications, four states, largest amount first, with total and check counts',
    role: 'coordinator',
    query: document('application-page'),
    variables: { first: 50, filter: { states: applicationStates }, sort: 'amount_desc' },
  },
  {
    name: 'Q3',
    title: "mayor's page: progress by field, 200 applications with sums, indicators against targets, decisions needed, latest changes",
    role: 'mayor',
    query: document('progress-page'),
    variables: {},
  },
  {
    name: 'Q4',
    title: 'difference of two releases of 286 items, word by word',
    role: 'coordinator',
    query: document('difference'),
    variables: releaseIds,
    variants: written,
  },
  {
    name: 'Q5',
    title: 'preview of the merge of a new release: 235 decisions, what is taken, what stays, what is asked',
    role: 'coordinator',
    query: document('merge-preview'),
    variables: {},
    variants: written,
  },
];
