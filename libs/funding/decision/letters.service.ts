import { Inject, Injectable } from '@nestjs/common';
import { recipientsOf } from '#features/identity';
import { systemActor } from '#platform/authorization';
import { CONFIG, type Config } from '#platform/config';
import { Mail } from '#platform/mail';
import type { TenancyContext, Tx } from '#platform/tenancy';
import { findApplication, type WholeApplication } from '../application/application.statements.js';
import { within } from '../workflow/workflow.service.js';
import type { Occasion } from '../job-definitions.js';
import { type Letter, letterText, receiptLetter, returnLetter } from './letters.js';

const letters: Readonly<Record<Occasion, (application: WholeApplication) => Letter>> = {
  submitted: receiptLetter,
  returned: returnLetter,
};

@Injectable()
export class Letters {
  constructor(
    @Inject(Mail) private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write(tx: Tx, context: TenancyContext, applicationId: string, occasion: Occasion): Promise<void> {
    const application = await findApplication(within(tx), systemActor(context), applicationId);
    await this.send(tx, context, application, letters[occasion](application));
  }

  /** One mail per person, in that person's language. */
  async send(tx: Tx, context: TenancyContext, application: WholeApplication, { roles, subject, body }: Letter): Promise<void> {
    const link = `${this.config.publicUrl}/foerderung/${application.id}`;
    for (const { name, email, locale } of await recipientsOf(tx, application.municipalityId, roles)) {
      await this.mail.send(tx, context, {
        to: [{ name, address: email }],
        subject: subject[locale],
        text: letterText(locale, name, body[locale], link),
        relatedTo: { type: 'FundingApplication', id: application.id },
      });
    }
  }
}
