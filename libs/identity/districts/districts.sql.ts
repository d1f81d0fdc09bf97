import type { Statement } from '#platform/tenancy';

// Columns carry the names of the GraphQL fields, so that a row is a view already.
const municipalityColumns = `id, slug, name, short_name as "shortName", kind, ags, association_key as "associationKey", regional_key as "regionalKey",
  postal_code as "postalCode", latitude, longitude, area_km2 as "areaKm2", origin`;
const populationColumns = 'municipality_id as "municipalityId", as_of as date, value, basis';
const localityColumns = 'l.municipality_id as "municipalityId", l.id, l.name, l.kind, l.parent_id as "parentId"';
const localityOrder = `from locality l left join locality p on p.municipality_id = l.municipality_id and p.id = l.parent_id`;
const parentsFirst = 'order by coalesce(p.position, l.position), l.parent_id nulls first, l.position';
const onPage = 'select id from municipality order by short_name collate german, id limit $1 offset $2';

export function districtStatements(today: string): Statement[] {
  return [
    {
      name: 'identity.district',
      text: `select id, key, nuts, name, area_km2 as "areaKm2", area_note as "areaNote", origin from district where id = (select context.district())`,
      values: [],
    },
    {
      name: 'identity.district.figures',
      text: `select code, label, value, unit, as_of as "asOf", as_of_precision as "asOfPrecision", basis, origin
             from district_figure where as_of <= $1 order by position`,
      values: [today],
    },
    {
      name: 'identity.district.timeline',
      text: `select starts_on as "startsOn", starts_precision as precision, date_label as "dateLabel", label, origin
             from district_event order by position`,
      values: [],
    },
  ];
}

export function municipalityPage(limit: number, offset: number, today: string): Statement[] {
  return [
    { name: 'identity.municipalities.count', text: 'select count(*) as total from municipality', values: [] },
    {
      name: 'identity.municipalities',
      text: `select ${municipalityColumns} from municipality order by short_name collate german, id limit $1 offset $2`,
      values: [limit, offset],
    },
    {
      name: 'identity.municipalities.population',
      text: `select ${populationColumns} from municipality_population where municipality_id in (${onPage}) and as_of <= $3 order by as_of desc`,
      values: [limit, offset, today],
    },
    {
      name: 'identity.municipalities.localities',
      text: `select ${localityColumns} ${localityOrder} where l.municipality_id in (${onPage}) ${parentsFirst}`,
      values: [limit, offset],
    },
  ];
}

export function municipalityStatements(id: string, today: string): Statement[] {
  return [
    { name: 'identity.municipality', text: `select ${municipalityColumns} from municipality where id = $1`, values: [id] },
    {
      name: 'identity.municipality.population',
      text: `select ${populationColumns} from municipality_population where municipality_id = $1 and as_of <= $2 order by as_of desc`,
      values: [id, today],
    },
    {
      name: 'identity.municipality.localities',
      text: `select ${localityColumns} ${localityOrder} where l.municipality_id = $1 ${parentsFirst}`,
      values: [id],
    },
  ];
}

/** One row with the columns of MunicipalitySummary, or none when the context may not see it. */
export function municipalitySummary(id: string): Statement {
  return {
    name: 'identity.municipality.summary',
    text: 'select id, slug, name, short_name from municipality where id = $1',
    values: [id],
  };
}
