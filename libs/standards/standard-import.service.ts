import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Forbidden } from '#platform/errors';
import { select, type Tx } from '#platform/tenancy';
import { readCatalogue } from './catalogue-file.js';
import { catalogueOf } from './catalogue-rows.js';
import { type Catalogue, saysTheSame } from './catalogue.domain.js';
import { standardsPolicy } from './standards.policy.js';
import { catalogueStatements, endOfDays } from './standards.statements.js';

registerAuditActions({
  'standards.released': {
    text: { de: 'Qualitätsstandards Ehrenamt, Fassung {number} veröffentlicht', en: 'Volunteer standards, version {number} released' },
  },
});

@Injectable()
export class StandardImport {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Names everything that is wrong with a file, and writes nothing. */
  check(file: unknown): void {
    readCatalogue(file);
  }

  /** Makes what a file says the next version. What the newest version says already changes nothing; older versions stay as they are. */
  async importCatalogue(tx: Tx, actor: Actor, file: unknown): Promise<{ number: number; changed: boolean }> {
    ensureCan(abilityOf(actor, standardsPolicy), 'import', 'StandardCatalogue');
    const { districtId } = actor.context;
    if (!districtId) throw new Forbidden();
    const catalogue = readCatalogue(file);
    await oneAtATime(tx, districtId);
    const newest = catalogueOf(await select(tx, catalogueStatements(endOfDays, null)));
    if (newest && saysTheSame(newest, catalogue)) return { number: newest.number, changed: false };
    const number = (newest?.number ?? 0) + 1;
    await this.release(tx, actor, districtId, number, catalogue);
    return { number, changed: true };
  }

  private async release(tx: Tx, actor: Actor, districtId: string, number: number, catalogue: Catalogue): Promise<void> {
    const now = this.clock.now();
    const [{ id } = { id: '' }] = await tx.query<{ id: string }[]>(
      `insert into standard_catalogue (district_id, number, title, valid_from, basis, origin, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [districtId, number, catalogue.title, catalogue.validFrom, catalogue.basis, catalogue.origin, now],
    );
    await tx.query(addStandards, [districtId, id, JSON.stringify(standardsOf(catalogue))]);
    await tx.query(addCriteria, [districtId, id, JSON.stringify(criteriaOf(catalogue))]);
    await tx.query('update standard_catalogue set released_at = $3 where district_id = $1 and id = $2', [districtId, id, now]);
    const subject = { type: 'StandardCatalogue', id };
    await audit.append(tx, { chain: { districtId }, actor, action: 'standards.released', subject, body: { number }, at: now });
  }
}

// Two files at once would both become the same version.
function oneAtATime(tx: Tx, districtId: string): Promise<unknown> {
  return tx.query(`select pg_advisory_xact_lock(hashtextextended('standard_catalogue ' || $1, 0))`, [districtId]);
}

const known = (table: string, id: string) => `(
  select t.${id} from ${table} t join standard_catalogue c on c.district_id = t.district_id and c.id = t.catalogue_id
   where t.district_id = $1 and t.code = v.code order by c.number desc limit 1)`;

const addStandards = `
  insert into volunteer_standard (district_id, catalogue_id, standard_id, code, position, area, title, explanation, legal_basis, source, review_months)
  select $1, $2, coalesce(${known('volunteer_standard', 'standard_id')}, uuidv7()),
         v.code, v.position, v.area, v.title, v.explanation, v."legalBasis", v.source, v."reviewMonths"
    from jsonb_to_recordset($3) as v
         (code text, position integer, area text, title text, explanation text, "legalBasis" text, source text, "reviewMonths" integer)`;

const addCriteria = `
  insert into standard_criterion (district_id, catalogue_id, criterion_id, standard_id, code, position, text, evidence)
  select $1, $2, coalesce(${known('standard_criterion', 'criterion_id')}, uuidv7()), s.standard_id, v.code, v.position, v.text, v.evidence
    from jsonb_to_recordset($3) as v (standard text, code text, position integer, text text, evidence text)
    join volunteer_standard s on s.district_id = $1 and s.catalogue_id = $2 and s.code = v.standard`;

function standardsOf({ areas }: Catalogue): object[] {
  return areas.flatMap(({ title: area, standards }) => standards.map((standard) => ({ ...standard, area }))).map(placed);
}

function criteriaOf({ areas }: Catalogue): object[] {
  const standards = areas.flatMap(({ standards }) => standards);
  return standards.flatMap(({ code, criteria }) => criteria.map((criterion) => ({ ...criterion, standard: code }))).map(placed);
}

function placed(entry: object, position: number): object {
  return { ...entry, position };
}
