import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { systemActor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { type InputIssue, InvalidInput, type Locale, NotFound } from '#platform/errors';
import { noTenant, Tenancy, type TenancyContext, type Tx } from '#platform/tenancy';
import type { Role } from '../identity.graphql.js';
import { roleNames } from '../role-names.domain.js';
import { Passwords } from '../sign-in/password/passwords.service.js';
import { normaliseEmail } from '../sign-in/sign-in.domain.js';
import { districtFile, municipalitiesFile, readFileAs } from './district-file.js';
import { issuesBetween } from './municipalities.js';
import { readMunicipalitiesCsv } from './municipalities-csv.js';
import { insertDistrict, insertMembership, insertMunicipalities, insertMunicipalityDetails } from './setup.sql.js';

registerAuditActions({
  'membership.granted': {
    text: { de: 'Mitgliedschaft eingerichtet: {role}', en: 'Membership granted: {role}' },
    words: { role: roleNames },
  },
});

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly password: string;
}

/** A district with its municipalities, read and found to be right. */
export interface DistrictPlan {
  readonly district: unknown;
  readonly municipalities: readonly object[];
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

  /** Reads a district and the CSV file of its municipalities; names everything that is wrong in either, and writes nothing. */
  plan(district: unknown, csv: Uint8Array): DistrictPlan {
    const [key, ofDistrict] = attempt(() => readFileAs(districtFile, district).key);
    const [table, ofTable] = attempt(() => readMunicipalitiesCsv(csv));
    const entries = table?.entries ?? [];
    const [, ofEntries] = attempt(() => entries.length > 0 && readFileAs(municipalitiesFile, entries));
    const known = new Set(ofEntries.map(({ path }) => path));
    const between = issuesBetween(key, entries).filter(({ path }) => !known.has(path));
    const issues = [
      ...ofDistrict.map((issue) => ({ ...issue, path: `district.${issue.path}` })),
      ...ofTable,
      ...(table?.issues ?? []),
      ...[...ofEntries, ...between].map((issue) => table?.locate(issue) ?? issue),
    ];
    if (issues.length > 0) throw new InvalidInput(issues);
    return { district, municipalities: entries };
  }

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
      const issues = issuesBetween(await keyOf(tx, districtId), entries);
      if (issues.length > 0) throw new InvalidInput(issues);
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

function attempt<T>(read: () => T): [T | undefined, readonly InputIssue[]] {
  try {
    return [read(), []];
  } catch (error) {
    if (error instanceof InvalidInput) return [undefined, error.issues];
    throw error;
  }
}
