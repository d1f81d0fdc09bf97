import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { systemActor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { InvalidInput, type Locale, NotFound } from '#platform/errors';
import { noTenant, Tenancy, type TenancyContext, type Tx } from '#platform/tenancy';
import type { Role } from '../identity.graphql.js';
import { Passwords } from '../sign-in/passwords.service.js';
import { normaliseEmail } from '../sign-in/sign-in.domain.js';
import { districtFile, municipalitiesFile, type MunicipalityEntry, readFileAs } from './district-file.js';
import { liesIn } from './official-key.domain.js';
import { insertDistrict, insertMembership, insertMunicipalities, insertMunicipalityDetails } from './setup.sql.js';

registerAuditActions({
  'membership.granted': { text: { de: 'Mitgliedschaft eingerichtet: {role}', en: 'Membership granted: {role}' } },
});

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly password: string;
}

export interface NewMembership {
  readonly accountId: string;
  readonly districtId: string;
  readonly municipalityId: string | null;
  readonly role: Role;
}

/** What an administrator's command or the seeding of a demo sets up. Every act may be repeated: it then updates or does nothing. */
@Injectable()
export class Setup {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Creates the district of a data file, or brings the one with its key up to date; returns its id. */
  async createDistrict(content: unknown): Promise<string> {
    const file = readFileAs(districtFile, content);
    const id = await this.tenancy.transaction(noTenant('sign-in'), async (tx) => {
      const [found] = await tx.query<[{ id: string }]>('select sign_in.district_id($1) as id', [file.key]);
      return found.id;
    });
    await this.tenancy.transaction(jobContext(id, null), (tx) => insertDistrict(tx, id, file));
    return id;
  }

  /** Imports municipalities with population and localities; returns their ids by slug. */
  async importMunicipalities(districtId: string, content: unknown): Promise<Map<string, string>> {
    const entries = readFileAs(municipalitiesFile, content);
    const ids = await this.tenancy.transaction(jobContext(districtId, null), async (tx) => {
      refuseStrangers(await keyOf(tx, districtId), entries);
      return insertMunicipalities(tx, districtId, entries);
    });
    for (const entry of entries) {
      const id = ids.get(entry.slug);
      if (id) await this.tenancy.transaction(jobContext(districtId, id), (tx) => insertMunicipalityDetails(tx, districtId, id, entry));
    }
    return ids;
  }

  /** Creates an account, or finds the one with this address and leaves it as it is; returns its id. */
  async createAccount({ email, name, locale, password }: NewAccount): Promise<string> {
    const address = normaliseEmail(email);
    const hash = await this.passwords.accept(password, address, 'password');
    return this.tenancy.transaction({ ...noTenant('sign-in'), purpose: 'job' }, async (tx) => {
      const [created] = await tx.query<[{ id: string }]>('select sign_in.create_account($1, $2, $3, $4) as id', [
        address,
        name,
        locale,
        hash,
      ]);
      return created.id;
    });
  }

  async addMembership({ accountId, districtId, municipalityId, role }: NewMembership): Promise<void> {
    const context = jobContext(districtId, municipalityId);
    await this.tenancy.transaction(context, async (tx) => {
      const id = await insertMembership(tx, [accountId, districtId, municipalityId, role]);
      if (!id) return;
      await audit.append(tx, {
        chain: municipalityId ? { municipalityId } : { districtId },
        actor: systemActor(context),
        action: 'membership.granted',
        subject: { type: 'Membership', id },
        body: { role },
        at: this.clock.now(),
      });
    });
  }
}

function jobContext(districtId: string, municipalityId: string | null): TenancyContext {
  return { purpose: 'job', accountId: null, districtId, municipalityId };
}

async function keyOf(tx: Tx, districtId: string): Promise<string> {
  const [district] = await tx.query<{ key: string }[]>('select key from district where id = $1', [districtId]);
  if (!district) throw new NotFound();
  return district.key;
}

function refuseStrangers(districtKey: string, entries: readonly MunicipalityEntry[]): void {
  const issues = entries.flatMap((entry, index) => {
    if (liesIn(districtKey, entry)) return [];
    const text = { de: `${entry.name} liegt nicht im Kreis ${districtKey}.`, en: `${entry.name} does not lie in district ${districtKey}.` };
    return [{ path: String(index), code: 'other_district', text }];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}
