import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { HandlesJob, type Job, JobImpossible, JobPostponed } from '#platform/queue';
import { Tenancy, type Tx } from '#platform/tenancy';
import { deliverMail } from './mail.js';
import { type Letter, sendBySmtp, verdictOn } from './transport.js';

const secondsUntilConfigured = 300;

type StoredMail = Letter & { readonly state: string };

@Injectable()
export class MailJobs {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Tenancy) private readonly tenancy: Tenancy,
  ) {}

  /** `sending` is committed before the server hears of the mail: after a crash it goes out again under the same Message-ID. */
  @HandlesJob(deliverMail, { outside: true })
  async deliver(job: Job): Promise<void> {
    const letter = await this.tenancy.transaction(job.context, (tx) => this.begin(tx, job));
    if (letter) await this.dispatch(job, letter);
  }

  private async begin(tx: Tx, job: Job): Promise<Letter | null> {
    await job.hold(tx);
    const mail = await this.load(tx, job);
    if (mail.state === 'sent') return null;
    if (!this.config.smtpUrl) return this.withoutServer(tx, job);
    await setState(tx, job, mail.state === 'queued' ? 'sending' : 'uncertain');
    return mail;
  }

  private async load(tx: Tx, job: Job): Promise<StoredMail> {
    const [mail] = await tx.query<StoredMail[]>('select recipients, subject, text, message_id, state from mail_message where id = $1', [
      job.id,
    ]);
    if (!mail) throw new JobImpossible(`there is no mail ${job.id}`);
    return mail;
  }

  /** In a demo the mailbox page is the server; elsewhere the mail waits until there is one. */
  private async withoutServer(tx: Tx, job: Job): Promise<null> {
    const [installation] = await tx.query<[{ demo: boolean }]>('select demo from installation');
    if (!installation.demo) throw new JobPostponed('SMTP_URL is not set', secondsUntilConfigured);
    await tx.query(`update mail_message set state = 'sent', sent_at = $2 where id = $1`, [job.id, this.clock.now()]);
    await job.complete(tx);
    return null;
  }

  private async dispatch(job: Job, letter: Letter): Promise<void> {
    try {
      await sendBySmtp(this.config.smtpUrl ?? '', this.config.mailFrom, letter);
    } catch (error) {
      await this.noteFailure(job, error);
      throw error;
    }
    await this.tenancy.transaction(job.context, async (tx) => {
      // A delivered text has done its work, and the link of a password reset must not live on in backups.
      await tx.query(`update mail_message set state = 'sent', sent_at = $2, text = null where id = $1`, [job.id, this.clock.now()]);
      await job.complete(tx);
    });
  }

  private async noteFailure(job: Job, error: unknown): Promise<void> {
    const { uncertain, final } = verdictOn(error);
    await this.tenancy.transaction(job.context, async (tx) => {
      await job.hold(tx);
      if (!uncertain) await setState(tx, job, 'queued');
    });
    if (final) throw new JobImpossible('the mail server refuses this mail', { cause: error });
  }
}

async function setState(tx: Tx, job: Job, state: string): Promise<void> {
  await tx.query('update mail_message set state = $2 where id = $1', [job.id, state]);
}
