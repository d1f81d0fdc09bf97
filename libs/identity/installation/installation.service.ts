import { Inject, Injectable } from '@nestjs/common';
import { Clock, dayInBerlin } from '#platform/clock';
import type { Locale } from '#platform/errors';
import { noTenant, type Row, type Statement, Tenancy } from '#platform/tenancy';
import { demoAccounts } from './demo-accounts.domain.js';
import { demoPassword } from './demo.js';
import { Demo, DemoAccount, Installation } from './installation.graphql.js';
import { productVersion } from './version.js';

const facts: readonly Statement[] = [
  {
    name: 'installation',
    text: 'select demo, clock_offset_ms, seeded_at, sign_in.district_name() as district from installation',
    values: [],
  },
  { name: 'demo_accounts', text: 'select email, name, role, place from sign_in.demo_accounts()', values: [] },
];

const note = {
  de: `Alle Zugänge dieser Demo haben das Passwort „${demoPassword}“.`,
  en: `All accounts of this demo share the password “${demoPassword}”.`,
} as const;

@Injectable()
export class InstallationService {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async installation(locale: Locale): Promise<Installation> {
    const [[row] = [], accounts = []] = await this.tenancy.read(noTenant('public'), facts);
    return Object.assign(new Installation(), {
      product: 'Kreisweit',
      version: productVersion,
      districtName: row?.['district'] ?? null,
      today: this.clock.today(),
      demo: row?.['demo'] && row['seeded_at'] ? demoOf(row, accounts, locale) : null,
    });
  }
}

function demoOf(row: Row, accounts: readonly Row[], locale: Locale): Demo {
  const started = new Date(Date.parse(String(row['seeded_at'])) - Number(row['clock_offset_ms']));
  return Object.assign(new Demo(), {
    startedOn: dayInBerlin(started),
    note: note[locale],
    accounts: demoAccounts(accounts, locale).map((account) => Object.assign(new DemoAccount(), account)),
  });
}
