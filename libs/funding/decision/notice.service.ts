import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#platform/audit';
import { type Actor, systemActor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Documents, type OpenedDocument, type StoredDocument } from '#platform/documents';
import { NotFound } from '#platform/errors';
import type { TenancyContext, Tx } from '#platform/tenancy';
import { findApplication, type WholeApplication } from '../application/application.statements.js';
import { auditAct, lockApplication, recordEvent } from '../workflow/deed.js';
import { nextNumber } from '../workflow/submission.js';
import { within } from '../workflow/workflow.service.js';
import { ensure } from '../funding.policy.js';
import { renderNotice } from '../notice/notice.js';
import { insertRow } from '../rows.js';
import { decisionLetter } from './letters.js';
import { Letters } from './letters.service.js';
import { addressOf, noticeData } from './notice-data.js';

@Injectable()
export class Notices {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(Letters) private readonly letters: Letters,
  ) {}

  /** Issues the one notice of a decision; where it exists already there is nothing to do. */
  async issue(tx: Tx, context: TenancyContext, applicationId: string): Promise<void> {
    const actor = systemActor(context);
    await lockApplication(tx, applicationId);
    const application = await findApplication(within(tx), actor, applicationId);
    ensure(actor, 'issue_notice', 'FundingApplication', application);
    if (application.notice) return;
    const number = await nextNumber(tx, application, 'notice');
    const at = this.clock.now();
    const document = await this.render(tx, context, application, number, at);
    await this.record(tx, actor, application, number, document, at);
    await this.letters.send(tx, context, application, decisionLetter(application, number));
    const body = { number, receiptNumber: application.receiptNumber, sha256: document.sha256 };
    await audit.append(tx, auditAct(actor, application, 'application.notice_issued', body, at));
  }

  /** The PDF for whoever may read the application. */
  async open(tx: Tx, actor: Actor, applicationId: string): Promise<OpenedDocument> {
    const application = await findApplication(within(tx), actor, applicationId);
    ensure(actor, 'read', 'FundingApplication', application);
    if (!application.notice) throw new NotFound();
    return this.documents.open(tx, application.notice.documentId);
  }

  private async render(tx: Tx, context: TenancyContext, application: WholeApplication, number: string, at: Date): Promise<StoredDocument> {
    const data = noticeData(application, await addressOf(tx, application), number, this.clock.today());
    const filename = `Bescheid ${number}.pdf`;
    const bytes = await renderNotice(data);
    return this.documents.store(tx, context, { kind: 'notice', filename, mediaType: 'application/pdf', bytes, shared: true, at });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    application: WholeApplication,
    number: string,
    document: StoredDocument,
    at: Date,
  ): Promise<void> {
    await insertRow(tx, 'funding_notice', {
      municipality_id: application.municipalityId,
      district_id: application.districtId,
      application_id: application.id,
      number,
      document_id: document.id,
      sha256: document.sha256,
      size_bytes: document.sizeBytes,
      issued_at: at,
    });
    const { state } = application;
    await recordEvent(tx, actor, application, { action: 'notice_issued', from: state, to: state, reason: null }, at);
  }
}
