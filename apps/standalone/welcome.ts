import type { Config } from '#platform/config';
import { say } from './progress.js';
import type { Settings } from './settings.js';

interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly roleLabel: string;
  readonly place: string;
}

interface Answer {
  readonly data: {
    readonly installation: {
      readonly districtName: string | null;
      readonly today: string;
      readonly demo: { readonly note: string; readonly accounts: readonly DemoAccount[] } | null;
    };
  };
}

const document = '{ installation { districtName today demo { note accounts { email name roleLabel place } } } }';

/** Asks the running server like any visitor and prints what a newcomer needs. */
export async function welcome(settings: Settings, config: Config): Promise<void> {
  const { districtName, today, demo } = await installation(config);
  const accounts = demo?.accounts ?? [];
  say();
  say(`Kreisweit läuft: ${config.publicUrl}`);
  say(
    `${districtName ?? 'Demo'} · heute ist in der Demo der ${new Date(today).toLocaleDateString('de', { dateStyle: 'medium', timeZone: 'UTC' })}`,
  );
  say();
  say(demo?.note);
  const width = Math.max(...accounts.map(({ email }) => email.length));
  for (const role of new Set(accounts.map((account) => account.roleLabel))) {
    say(`  ${role}`);
    accounts.filter((account) => account.roleLabel === role).forEach((account) => say(`    ${line(account, width)}`));
  }
  say();
  say(settings.outside ? `Daten: ${new URL(config.databaseUrl).host} und ${settings.dataDirectory}` : `Daten: ${settings.dataDirectory}`);
  say('Beenden: Strg+C · Von vorn beginnen: npm start -- --reset');
}

function line({ email, name, place }: DemoAccount, width: number): string {
  return `${email.padEnd(width)}  ${name}, ${place}`;
}

async function installation(config: Config): Promise<Answer['data']['installation']> {
  const address = config.host.includes(':') ? `[${config.host}]` : config.host.replace('0.0.0.0', '127.0.0.1');
  const response = await fetch(`http://${address}:${config.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', 'accept-language': 'de' },
    body: JSON.stringify({ query: document }),
  });
  if (!response.ok) throw new Error(`The server answers ${response.status} to the first question: ${await response.text()}`);
  return ((await response.json()) as Answer).data.installation;
}
