import { jest } from '@jest/globals';
import { Clock } from '#platform/clock';
import { type Config, loadConfig } from '#platform/config';
import { Mail } from '#platform/mail';
import { noTenant, Tenancy, type TenancyContext } from '#platform/tenancy';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { eventually } from '../../test/support/eventually.js';
import { SmtpSink } from '../../test/support/smtp-sink.js';
import { execute } from '../../test/support/sql.js';
import { createTenants, type TestTenants } from '../../test/support/tenants.js';
import { createWorker, type RunningWorker } from './worker.js';

jest.setTimeout(60_000);

type StoredMail = Record<'id' | 'subject' | 'text' | 'message_id' | 'state', string>;

let database: TestDatabase;
let tenants: TestTenants;
let dataSource: DataSource;
let tenancy: Tenancy;
let sink: SmtpSink;
let config: Config;
let worker: RunningWorker;

beforeAll(async () => {
  database = await createTestDatabase();
  tenants = await createTenants(database);
  dataSource = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
  tenancy = new Tenancy(dataSource);
  sink = await SmtpSink.start();
  config = configWith(sink.url);
});

afterEach(async () => {
  await worker.close();
  await execute(database.superuserUrl, 'truncate mail_message, outbox; update installation set demo = false');
});

afterAll(async () => {
  sink.close();
  await dataSource.destroy();
  await database.drop();
});

function configWith(smtpUrl: string | undefined): Config {
  return loadConfig({
    DATABASE_URL: database.appUrl,
    QUEUE_URL: database.queueUrl,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: 'https://kreis.example',
  });
}

async function send(subject: string, context: TenancyContext = tenants.one): Promise<void> {
  const mail = new Mail(config, new Clock(0));
  const to = [{ name: 'Bürgermeisterin', address: 'rathaus@example.org' }];
  await tenancy.transaction(context, (tx) => mail.send(tx, context, { to, subject, text: 'Guten Tag' }));
}

async function stored(subject: string): Promise<StoredMail> {
  const [mail] = await execute<StoredMail>(database.superuserUrl, 'select * from mail_message where subject = $1', [subject]);
  if (!mail) throw new Error(`no mail ${subject}`);
  return mail;
}

const outboxOf = async (subject: string): Promise<Record<string, unknown>> =>
  (await execute(database.superuserUrl, 'select * from outbox where id = $1', [(await stored(subject)).id]))[0] ?? {};

const reaches = (subject: string, state: string): Promise<StoredMail> =>
  eventually(
    () => stored(subject),
    (mail) => mail.state === state,
  );

const receivedIds = (subject: string): string[] =>
  sink.received.filter(({ raw }) => raw.includes(`Subject: ${subject}`)).map(({ messageId }) => messageId);

describe('with a mail server', () => {
  beforeEach(async () => {
    worker = await createWorker(config);
  });

  it('delivers under a Message-ID made of the outbox row, and keeps no text', async () => {
    await send('Notice');
    const mail = await reaches('Notice', 'sent');
    expect(mail).toMatchObject({ text: null, message_id: `<${mail.id}@kreis.example>` });
    expect(receivedIds('Notice')).toEqual([mail.message_id]);
    expect(sink.received[0]?.raw).toContain('To: =?UTF-8?Q?B=C3=BCrgermeisterin?= <rathaus@example.org>');
    await execute(database.superuserUrl, `update outbox set finished_at = now() - interval '31 days'`);
    await execute(database.appUrl, `select outbox_purge('30 days', 100)`);
    await expect(stored('Notice')).rejects.toThrow('no mail Notice');
  });

  it('delivers for a person who belongs to no tenant yet', async () => {
    await send('Password', noTenant('sign-in'));
    await reaches('Password', 'sent');
    expect(receivedIds('Password')).toHaveLength(1);
  });

  it('repeats a mail under the same Message-ID when the server vanishes after taking it', async () => {
    const seen: string[] = [];
    sink.onMail = ({ raw }) => {
      if (!raw.includes('Subject: Doubtful') || seen.push('once more') > 1) return '250 taken';
      return null;
    };
    await send('Doubtful');
    await reaches('Doubtful', 'sending');
    const mail = await reaches('Doubtful', 'sent');
    expect(receivedIds('Doubtful')).toEqual([mail.message_id, mail.message_id]);
  });

  it('tries again when refused for now, and never when refused for good', async () => {
    const refusals = new Map([
      ['later@', '450 greylisted'],
      ['nobody@', '550 no such mailbox'],
    ]);
    sink.onRecipient = (line) => [...refusals].find(([address]) => line.includes(address))?.[1] ?? null;
    const mail = new Mail(config, new Clock(0));
    for (const [address] of refusals) {
      const to = [{ name: '', address: `${address}example.org` }];
      await tenancy.transaction(tenants.one, (tx) => mail.send(tx, tenants.one, { to, subject: address, text: 'Guten Tag' }));
    }
    await eventually(
      () => outboxOf('nobody@'),
      (row) => row['state'] === 'dead',
    );
    await eventually(
      () => outboxOf('later@'),
      (row) => row['failures'] === 1,
    );
    expect(await stored('later@')).toMatchObject({ state: 'queued' });
    refusals.clear();
    await reaches('later@', 'sent');
    expect(receivedIds('nobody@')).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('keeps the mail and says so, until there is a server', async () => {
    worker = await createWorker(configWith(undefined));
    await send('Waiting');
    await eventually(
      () => outboxOf('Waiting'),
      (row) => row['attempt'] === 1 && row['state'] === 'pending',
    );
    expect(await stored('Waiting')).toMatchObject({ state: 'queued', text: 'Guten Tag' });
    expect(await outboxOf('Waiting')).toMatchObject({ failures: 0 });
    expect((await worker.health()).warnings).toEqual(['SMTP_URL is not set: mails wait until it is']);
    await worker.close();
    await execute(database.superuserUrl, 'update outbox set due_at = now()');
    worker = await createWorker(config);
    await reaches('Waiting', 'sent');
  });

  it('delivers to the mailbox page of a demo, in the time of the demo', async () => {
    await execute(database.superuserUrl, `update installation set demo = true, clock_offset_ms = 86400000::bigint * 365`);
    worker = await createWorker(configWith(undefined));
    await send('Demo');
    await reaches('Demo', 'sent');
    const [mail] = await execute(
      database.appUrl,
      `select subject, text, sent_at < now() - interval '364 days' as earlier from demo_mailbox(10, 0)`,
    );
    expect(mail).toEqual({ subject: 'Demo', text: 'Guten Tag', earlier: true });
    expect((await worker.health()).warnings).toEqual([]);
    await execute(database.superuserUrl, 'update installation set demo = false, clock_offset_ms = 0');
    expect(await execute(database.appUrl, 'select subject, demo_mailbox_size() from demo_mailbox(10, 0)')).toEqual([]);
  });
});

it('shows a mail to the jobs of its own tenant only', async () => {
  await send('Secret', tenants.one);
  const asJob = (context: TenancyContext): Promise<unknown> =>
    tenancy.transaction({ ...context, purpose: 'job' }, (tx) => tx.query('select subject from mail_message'));
  expect(await asJob(tenants.one)).toEqual([{ subject: 'Secret' }]);
  for (const other of [tenants.two, tenants.district, tenants.elsewhere, noTenant('public')]) expect(await asJob(other)).toEqual([]);
  expect(await tenancy.transaction(tenants.one, (tx) => tx.query('select subject from mail_message'))).toEqual([]);
});
