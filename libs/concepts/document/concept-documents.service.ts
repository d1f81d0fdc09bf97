import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Documents, type OpenedDocument } from '#platform/documents';
import { registerConstraints } from '#platform/database';
import { NotFound, Refused } from '#platform/errors';
import { defineJob, outbox } from '#platform/outbox';
import { select, Tenancy, type Tx } from '#platform/tenancy';
import { conceptsPolicy } from '../concepts.policy.js';
import { municipalityOf } from '../locked-revision.js';
import type { DocumentContent } from './content.domain.js';
import { DocumentComposer, type RevisionChoice } from './document-composer.service.js';
import {
  documentById,
  type DocumentRow,
  documentsOf,
  findSameContent,
  insertDocument,
  keepLonger,
  type NewDocument,
} from './document.statements.js';
import type { DocumentFormat } from './rendering/render.js';

registerAuditActions({
  'concept.document-requested': {
    text: { de: 'Dokument {filename} angefordert', en: 'Document {filename} requested' },
  },
});

// Somebody took the merge back that had opened the draft, while another asked for a document of it.
registerConstraints({
  concept_document_revision_fkey: () =>
    new Refused('DRAFT_DISCARDED', {
      de: 'Diesen Entwurf gibt es nicht mehr: Die Zusammenführung, die ihn eröffnet hatte, wurde eben zurückgenommen.',
      en: 'This draft no longer exists: the merge that had opened it was taken back a moment ago.',
    }),
});

/** Sets what was asked for and keeps it. */
export const conceptDocumentJob = defineJob<{ documentId: string }>('concepts.document', { attempts: 3 });

/** Deletes a document of a draft when nobody asked for it any more. */
export const forgetDocumentJob = defineJob<{ documentId: string }>('concepts.forget-document');

/** Content read, document set, document kept. */
const steps = 3;

interface Slice {
  readonly limit: number;
  readonly offset: number;
}

export interface DocumentWish extends RevisionChoice {
  readonly format: DocumentFormat;
}

@Injectable()
export class ConceptDocuments {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(DocumentComposer) private readonly composer: DocumentComposer,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Documents of a municipality's concept that the reader may open, the newest first. */
  async list(actor: Actor, municipalityId: string | null, slice: Slice): Promise<{ rows: DocumentRow[]; total: number }> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'ConceptDocument');
    const statements = documentsOf(municipalityId ?? municipalityOf(actor), slice);
    const [rows = [], [count] = []] = await this.tenancy.read(actor.context, statements);
    return { rows: rows as unknown as DocumentRow[], total: Number(count?.['total'] ?? 0) };
  }

  /** The document with exactly this content: the one that exists, or one that the queue makes now. */
  async request(tx: Tx, actor: Actor, wish: DocumentWish): Promise<DocumentRow> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'request', 'ConceptDocument');
    const order = await this.orderOf(tx, actor, wish);
    const inserted = await insertDocument(tx, order);
    const id = inserted ?? (await findSameContent(tx, order));
    if (!id) throw new NotFound();
    if (!inserted) await keepLonger(tx, id, order);
    const row = await this.find(tx, id);
    if (!row) throw new NotFound();
    if (!inserted && row.state !== 'failed') return row;
    await this.recordJobs(tx, actor, order, { documentId: id, isNew: inserted !== undefined });
    await audit.append(tx, {
      chain: { municipalityId: order.municipalityId },
      actor,
      action: 'concept.document-requested',
      subject: { type: 'ConceptDocument', id: row.id },
      body: { filename: order.filename },
      at: order.requestedAt,
    });
    return row;
  }

  async open(tx: Tx, actor: Actor, id: string): Promise<OpenedDocument> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'ConceptDocument');
    const row = await this.find(tx, id);
    if (!row?.documentId) throw new NotFound();
    return this.documents.open(tx, row.documentId);
  }

  // Slides show what deviates in any case, so there is one kind of them only.
  private async orderOf(tx: Tx, actor: Actor, wish: DocumentWish): Promise<NewDocument> {
    const { format } = wish;
    const stanceMarkers = format === 'pptx' || wish.stanceMarkers;
    const { concept, content } = await this.composer.compose(tx, actor, { ...wish, stanceMarkers });
    const now = this.clock.now();
    return {
      ...{ format, stanceMarkers, content },
      municipalityId: concept.municipality.id,
      districtId: actor.context.districtId,
      revisionId: concept.revisionId,
      contentSha256: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
      filename: filenameOf(content, { format, stanceMarkers }),
      stepsTotal: steps,
      requestedAt: now,
      keptUntil: content.revision.draft ? this.afterTheDays(now) : null,
      requestedBy: actor.context.accountId,
      requestedByName: actor.name,
    };
  }

  private async recordJobs(tx: Tx, actor: Actor, order: NewDocument, { documentId, isNew }: { documentId: string; isNew: boolean }) {
    const context = { ...actor.context, municipalityId: order.municipalityId };
    await outbox.record(tx, context, conceptDocumentJob, { documentId });
    const notBefore = this.afterTheDays(this.clock.realNow());
    if (isNew && order.keptUntil) await outbox.record(tx, context, forgetDocumentJob, { documentId }, { notBefore });
  }

  private afterTheDays(from: Date): Date {
    return new Date(from.getTime() + this.config.draftDocumentDays * 86_400_000);
  }

  private async find(tx: Tx, id: string): Promise<DocumentRow | undefined> {
    const [[row] = []] = await select(tx, [documentById(id)]);
    return row as DocumentRow | undefined;
  }
}

type Shape = Pick<DocumentWish, 'format' | 'stanceMarkers'>;

/** Tells apart what lies side by side in one folder. */
function filenameOf({ municipality, revision: { number, draft, date } }: DocumentContent, { format, stanceMarkers }: Shape): string {
  const kind = format === 'pptx' ? 'Ratsfolien' : 'Örtliches Konzept';
  const marked = stanceMarkers && format !== 'pptx' ? ', mit Entscheidungen' : '';
  const name = `${kind} ${municipality}, Fassung ${number}${marked}${draft ? `, Entwurf ${date}` : ''}`;
  return `${name.replace(/[\p{Cc}/\\]/gu, '-').slice(0, 190)}.${format}`;
}
