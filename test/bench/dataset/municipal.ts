import { indicators, numbers } from './framework.js';
import { district, id, release } from './ids.js';

const months = 60;
const ownItems = 10;

const of = (municipality: string): string => `${id('municipality', municipality)}, ${district}`;
const revision = id('revision', 'm');

/** What municipalities wrote themselves: decisions on nine of ten items in mixed stances, own measures, and five years of indicator values. */
export function municipal(municipalities: number): string {
  return `
    insert into local_concept (municipality_id, district_id, id, framework_id, created_at)
      select ${of('m')}, ${id('concept', 'm')}, ${id('framework', '0')}, now() - interval '2 years' from generate_series(1, ${municipalities}) m;
    insert into concept_revision (municipality_id, district_id, id, concept_id, number, release_id, version, created_at)
      select ${of('m')}, ${revision}, ${id('concept', 'm')}, 1, ${release}, 300, now() - interval '2 years' from generate_series(1, ${municipalities}) m;
    ${decisions('goal', 90, municipalities)}
    ${decisions('measure', 160, municipalities)}
    ${ownMeasures(municipalities)}
    ${values(municipalities)}`;
}

const columns = `municipality_id, district_id, revision_id, item_id, kind, parent_item_id, field_item_id, position, stance,
  title, text, target, reason, version, updated_at, updated_by, updated_by_name`;
const writer = `${id('account', 'm')}, 'Anna Beispiel ' || m`;

// Of 20 items 2 stay undecided, 10 are adopted, 6 adapted and 2 omitted, in each municipality others.
function decisions(kind: 'goal' | 'measure', count: number, municipalities: number): string {
  return `
    insert into concept_item (${columns})
      select ${of('m')}, ${revision}, f.item_id, f.kind, null, f.field_item_id, null, stance,
             case when stance = 'adapted' then f.title || ' vor Ort' end,
             case when stance = 'adapted' and n % 2 = 0 then 'In unserer Gemeinde übernimmt das die Koordinierungsstelle mit dem Ehrenamt. ' || f.text end,
             null, case when stance in ('adapted', 'omitted') then 'Hier leben nur wenige Familien in dieser Lage.' end,
             n, now() - n * interval '31 hours' - m * interval '1 minute', ${writer}
        from generate_series(1, ${municipalities}) m
        cross join generate_series(1, ${count}) n
        cross join lateral (select (n * 7 + m * 3) % 20 as lot) lots
        cross join lateral (select case when lot < 12 then 'adopted' when lot < 18 then 'adapted' else 'omitted' end as stance) stances
        join framework_item f on f.district_id = ${district} and f.release_id = ${release} and f.item_id = ${id('item', '0', `${numbers[kind]} + n`)}
       where lot not in (0, 1);`;
}

function ownMeasures(municipalities: number): string {
  return `
    insert into concept_item (${columns})
      select ${of('m')}, ${revision}, ${id('item', 'm', 'n')}, 'measure', f.item_id, f.field_item_id, n, 'own', 'Begegnungscafé im Dorfgemeinschaftshaus ' || n,
             'Einmal im Monat, mit Kinderbetreuung und Dolmetschenden aus dem Ort.', null, null, n, now() - n * interval '3 hours', ${writer}
        from generate_series(1, ${municipalities}) m
        cross join generate_series(1, ${ownItems}) n
        join framework_item f on f.district_id = ${district} and f.release_id = ${release} and f.item_id = ${id('item', '0', `${numbers.goal} + n * 8`)};`;
}

function values(municipalities: number): string {
  const asOf = `(date_trunc('month', now()) - t * interval '1 month')::date`;
  return `
    insert into municipality_indicator_value (municipality_id, district_id, indicator_id, as_of, value, state, basis, origin, recorded_at)
      select ${of('m')}, ${id('indicator', '0', 'n')}, ${asOf}, round((n + m % 7 + (${months} - t) / 6.0)::numeric, 1), 'approved',
             'Ausländerzentralregister', 'example', now()
        from generate_series(1, ${municipalities}) m cross join generate_series(1, ${indicators}) n cross join generate_series(1, ${months}) t;
    insert into district_indicator_value (district_id, indicator_id, as_of, value, basis, origin)
      select ${district}, ${id('indicator', '0', 'n')}, ${asOf}, round((n + (${months} - t) / 5.0)::numeric, 1), 'Ausländerzentralregister', 'example'
        from generate_series(1, ${indicators}) n cross join generate_series(1, ${months}) t;`;
}
