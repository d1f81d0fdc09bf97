import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, problemUnion } from '#platform/graphql';
import { ConceptState } from '../concept-enums.graphql.js';

const ConceptDocumentFormat = { pdf: 'pdf', docx: 'docx', pptx: 'pptx' } as const;
type ConceptDocumentFormat = keyof typeof ConceptDocumentFormat;
registerEnumType(ConceptDocumentFormat, {
  name: 'ConceptDocumentFormat',
  description: 'As what a concept is written out.',
  valuesMap: {
    pdf: { description: 'The whole concept as accessible PDF (PDF/UA-1).' },
    docx: { description: 'The whole concept as DOCX, to be worked on.' },
    pptx: { description: 'Slides for the council as PPTX.' },
  },
});

const ConceptDocumentState = { queued: 'queued', running: 'running', done: 'done', failed: 'failed' } as const;
type ConceptDocumentState = keyof typeof ConceptDocumentState;
registerEnumType(ConceptDocumentState, {
  name: 'ConceptDocumentState',
  description: 'How far a document is.',
  valuesMap: {
    queued: { description: 'Waits for the queue.' },
    running: { description: 'Is being made.' },
    done: { description: 'Can be downloaded.' },
    failed: { description: 'Was not made; it may be asked for again.' },
  },
});

@ObjectType({ description: 'A revision of a local concept, written out as a file. The same content is the same file.' })
export class ConceptDocument {
  @Field(() => ID, { description: 'Id of the document.' })
  id!: string;
  @Field(() => ID, { description: 'The revision it says.' })
  revisionId!: string;
  @Field(() => Int, { description: 'Number of the revision.' })
  revision!: number;
  @Field(() => ConceptState, { description: 'Where the revision stands today.' })
  revisionState!: ConceptState;
  @Field(() => ConceptDocumentFormat, { description: 'As what it is written out.' })
  format!: ConceptDocumentFormat;
  @Field({ description: 'Whether it says at every item what the municipality decided; slides always do.' })
  stanceMarkers!: boolean;
  @Field(() => ConceptDocumentState, { description: 'How far it is.' })
  state!: ConceptDocumentState;
  @Field(() => Int, { description: 'Steps that are done.' })
  stepsDone!: number;
  @Field(() => Int, { description: 'Steps in all.' })
  stepsTotal!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was not made and what to do, in the language of the account; null otherwise.',
  })
  failure!: string | null;
  @Field({ description: 'Name of the file.' })
  filename!: string;
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: string;
  @Field(() => String, { nullable: true, description: 'Who asked for it; null for readers outside the municipality.' })
  requestedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made or given up; null before.' })
  finishedAt!: string | null;
  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes; null until it is made.' })
  sizeBytes!: number | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file in hexadecimal; null until it is made.' })
  sha256!: string | null;
  @Field(() => String, { nullable: true, description: 'Path of the file below the address of the API; null until it is made.' })
  downloadPath!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when a document of a draft is kept; asking for it again prolongs it. Null for those that stay.',
  })
  keptUntil!: string | null;
}

export const ConceptDocumentConnection = connectionOf(ConceptDocument);

@InputType({ description: 'Which document of which revision.' })
export class RequestConceptDocumentInput {
  @Field(() => ID, { nullable: true, description: 'The municipality; without it the one acted for.' })
  municipalityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The revision; without it the newest the reader may see.' })
  revisionId?: string | null;
  @Field(() => ConceptDocumentFormat, { description: 'As what it is written out.' })
  format!: ConceptDocumentFormat;
  @Field({ defaultValue: false, description: 'Whether it says at every item what the municipality decided; slides always do.' })
  stanceMarkers!: boolean;
}

export const RequestConceptDocumentResult = problemUnion('RequestConceptDocumentResult', () => [ConceptDocument]);
