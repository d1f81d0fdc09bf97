import type { Config } from '#platform/config';
import type { DataSource } from 'typeorm';

/** Without a mail server mails wait, which no user notices: the health page has to say it. */
export async function mailWarnings(dataSource: DataSource, { smtpUrl }: Config): Promise<string[]> {
  if (smtpUrl) return [];
  const [installation] = await dataSource.query<[{ demo: boolean }]>('select demo from installation');
  return installation.demo ? [] : ['SMTP_URL is not set: mails wait until it is'];
}
