import type { Statement } from '#platform/tenancy';

/** Later than any day: chooses the newest version, begun or not. */
export const endOfDays = 'infinity';

const newestBegun = `select number from standard_catalogue where released_at is not null and valid_from <= $1::date order by number desc limit 1`;

const header = `c.number, c.title, c.valid_from as "validFrom", c.basis, c.origin, c.released_at as "releasedAt",
  case when c.number = f.number then 'in_force' when c.number < f.number then 'superseded' else 'upcoming' end as state`;

const versions = `from standard_catalogue c left join (${newestBegun}) f on true where c.released_at is not null`;

// The version in force is the newest that has begun; a correction replaces at once what it corrects.
const chosen = `${versions} and c.number = coalesce($2::integer, f.number)`;

/** The version with this number, or the one in force on this day: what it is, its standards and their criteria. */
export function catalogueStatements(today: string, number: number | null): Statement[] {
  const values = [today, number];
  return [
    { name: 'standards.catalogue', text: `select ${header} ${chosen}`, values },
    {
      name: 'standards.standards',
      text: `select s.standard_id as id, s.code, s.area, s.title, s.explanation, s.legal_basis as "legalBasis", s.source, s.review_months as "reviewMonths"
               from volunteer_standard s where s.catalogue_id = (select c.id ${chosen}) order by s.position`,
      values,
    },
    {
      name: 'standards.criteria',
      text: `select k.criterion_id as id, k.standard_id as "standardId", k.code, k.text, k.evidence
               from standard_criterion k where k.catalogue_id = (select c.id ${chosen}) order by k.position`,
      values,
    },
  ];
}

/** Every released version, newest first. */
export function allVersions(today: string): Statement {
  return { name: 'standards.versions', text: `select ${header} ${versions} order by c.number desc`, values: [today] };
}
