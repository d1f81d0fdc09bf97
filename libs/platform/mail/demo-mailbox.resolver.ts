import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '#platform/authorization';
import { type Connection, connectionFrom, offsetOf, PageArgs } from '#platform/graphql';
import { noTenant, type Row, Tenancy } from '#platform/tenancy';
import { DemoMail, DemoMailConnection } from './demo-mailbox.graphql.js';
import type { Recipient } from './mail.js';

@Resolver()
export class DemoMailboxResolver {
  constructor(@Inject(Tenancy) private readonly tenancy: Tenancy) {}

  @Public()
  @Query(() => DemoMailConnection, { description: 'The mails of a demo, newest first; empty everywhere else.' })
  async demoMailbox(@Args() page: PageArgs): Promise<Connection<DemoMail>> {
    const { limit, offset } = offsetOf(page);
    const [mails = [], [size] = []] = await this.tenancy.read(noTenant('public'), [
      { name: 'demo-mailbox', text: 'select * from demo_mailbox($1, $2)', values: [limit, offset] },
      { name: 'demo-mailbox-size', text: 'select demo_mailbox_size() as size', values: [] },
    ]);
    return connectionFrom(mails.map(demoMail), Number(size?.['size'] ?? 0), { offset });
  }
}

function demoMail(row: Row): DemoMail {
  const { id, recipients, subject, text, sent_at: sentAt } = row as unknown as DemoMail & { recipients: Recipient[]; sent_at: string };
  const to = recipients.map(({ name, address }) => `${name} <${address}>`).join(', ');
  return Object.assign(new DemoMail(), { id, to, subject, text, sentAt });
}
