import { type Actor, systemActor } from '#platform/authorization';
import type { Locale } from '#platform/errors';
import type { TenancyContext } from '#platform/tenancy';

export interface Part {
  readonly accountId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly role: string;
  readonly municipality: string | null;
}

/** Who acts in the story: the accounts of the demo in their roles, in the order of the file. */
export class Cast {
  constructor(
    private readonly districtId: string,
    private readonly municipalities: ReadonlyMap<string, string>,
    private readonly parts: readonly Part[],
  ) {}

  /** The first account with a role, for a municipality (its slug) or for the district. */
  as(role: string, municipality: string | null = null): Actor {
    const part = this.parts.find((candidate) => candidate.role === role && candidate.municipality === municipality);
    if (!part) throw new Error(`accounts.json has nobody with role ${role} for ${municipality ?? 'the district'}`);
    const { accountId, name, locale } = part;
    return { context: this.context(accountId, municipality), role, name, locale, sessionId: null };
  }

  /** An import that no person answers for. */
  get system(): Actor {
    return systemActor({ purpose: 'job', accountId: null, districtId: this.districtId, municipalityId: null });
  }

  private context(accountId: string, municipality: string | null): TenancyContext {
    if (municipality === null) return { purpose: 'district', accountId, districtId: this.districtId, municipalityId: null };
    return { purpose: 'municipal', accountId, districtId: this.districtId, municipalityId: this.municipalityId(municipality) };
  }

  private municipalityId(slug: string): string {
    const id = this.municipalities.get(slug);
    if (!id) throw new Error(`municipalities.json has no ${slug}`);
    return id;
  }
}
