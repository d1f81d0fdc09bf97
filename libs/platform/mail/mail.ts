import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { defineJob, outbox } from '#platform/outbox';
import type { TenancyContext, Tx } from '#platform/tenancy';

export interface Recipient {
  readonly name: string;
  readonly address: string;
}

export interface Message {
  readonly to: readonly Recipient[];
  readonly subject: string;
  readonly text: string;
  /** The record the mail is about. */
  readonly relatedTo?: { readonly type: string; readonly id: string };
}

/** Mail servers are away for days at times: with hourly tries this keeps a mail for about five. */
export const deliverMail = defineJob<Record<string, never>>('mail.deliver', { attempts: 126 });

const insert = `
  insert into mail_message
    (id, account_id, district_id, municipality_id, recipients, subject, text, message_id, related_type, related_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

@Injectable()
export class Mail {
  private readonly host: string;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.host = new URL(config.publicUrl).hostname;
  }

  /** Writes the mail in the caller's transaction; a worker delivers it once that has committed. */
  async send(tx: Tx, context: TenancyContext, { to, subject, text, relatedTo }: Message): Promise<void> {
    const id = await outbox.record(tx, context, deliverMail, {});
    const owner = [context.accountId, context.districtId, context.municipalityId];
    const content = [JSON.stringify(to), subject, text, `<${id}@${this.host}>`];
    await tx.query(insert, [id, ...owner, ...content, relatedTo?.type ?? null, relatedTo?.id ?? null, this.clock.now()]);
  }
}
