import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { systemActor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Documents } from '#platform/documents';
import { HandlesJob, type Job, JobImpossible, JobPostponed } from '#platform/queue';
import { Tenancy, type Tx } from '#platform/tenancy';
import { conceptDocumentJob, forgetDocumentJob } from './concept-documents.service.js';
import { type DocumentOrder, type FailureCode, forget, giveUp, markDone, putBack, takeUp } from './document.statements.js';
import { renderings } from './rendering/render.js';

registerAuditActions({
  'concept.document-made': { text: { de: 'Dokument {filename} erstellt', en: 'Document {filename} made' } },
});

type DocumentJob = Job<{ documentId: string }>;

/** Handing overs after which nobody waits any longer: the person may ask again. */
const mostAttempts = 3;

/** The content cannot be set: another attempt would fail in the same way. */
class NotRenderable extends Error {}

@Injectable()
export class ConceptDocumentJobs {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Each step commits by itself, so that whoever waits sees it; the last one keeps the document and ends the job. */
  @HandlesJob(conceptDocumentJob, { outside: true })
  async make(job: DocumentJob): Promise<void> {
    try {
      const order = await this.step(job, 1);
      if (!order) return;
      const bytes = await rendered(order);
      await this.step(job, 2);
      await this.tenancy.transaction(job.context, (tx) => this.keep(tx, job, bytes));
    } catch (error) {
      await this.fail(job, error);
    }
  }

  @HandlesJob(forgetDocumentJob)
  async forget(tx: Tx, job: DocumentJob): Promise<void> {
    const now = this.clock.now();
    const keptUntil = await forget(tx, job.context.municipalityId, job.payload.documentId, now);
    if (keptUntil) throw new JobPostponed('somebody asked for it since', Math.ceil((keptUntil.getTime() - now.getTime()) / 1_000));
  }

  private step(job: DocumentJob, done: number): Promise<DocumentOrder | undefined> {
    return this.tenancy.transaction(job.context, async (tx) => {
      await job.hold(tx);
      return takeUp(tx, job.context.municipalityId, job.payload.documentId, done);
    });
  }

  private async keep(tx: Tx, job: DocumentJob, bytes: Buffer): Promise<void> {
    const { context, payload } = job;
    const { municipalityId } = context;
    await job.hold(tx);
    const order = await takeUp(tx, municipalityId, payload.documentId, 2);
    if (!order || !municipalityId) return;
    const { format, filename, shared } = order;
    const at = this.clock.now();
    const { mediaType } = renderings[format];
    const stored = await this.documents.store(tx, context, { kind: 'concept', filename, mediaType, bytes, shared, at });
    await markDone(tx, municipalityId, order.id, stored.id, at);
    await job.complete(tx);
    await audit.append(tx, {
      chain: { municipalityId },
      actor: systemActor(context),
      action: 'concept.document-made',
      subject: { type: 'ConceptDocument', id: order.id },
      body: { filename, sha256: stored.sha256 },
      at,
    });
  }

  private async fail(job: DocumentJob, error: unknown): Promise<never> {
    const failure: FailureCode = error instanceof NotRenderable ? 'RENDERING' : 'STORAGE';
    const final = failure === 'RENDERING' || job.attempt >= mostAttempts;
    const { municipalityId } = job.context;
    await this.tenancy.transaction(job.context, async (tx) => {
      await job.hold(tx);
      if (final) await giveUp(tx, municipalityId, job.payload.documentId, failure, this.clock.now());
      else await putBack(tx, municipalityId, job.payload.documentId);
    });
    throw final ? new JobImpossible('the document cannot be made', { cause: error }) : error;
  }
}

async function rendered({ format, content }: DocumentOrder): Promise<Buffer> {
  try {
    return await renderings[format].render(content);
  } catch (error) {
    throw new NotRenderable(`the ${format} could not be set`, { cause: error });
  }
}
