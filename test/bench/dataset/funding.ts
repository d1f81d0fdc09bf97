import { district, id } from './ids.js';

const applications = 200;
const programmes = 3;

const states = ['draft', 'awaiting_sign_off', 'signed_off', 'submitted', 'returned', 'ready', 'proposed', 'granted', 'refused', 'granted'];
const submitted = `n % 10 > 2`;
const granted = `state = 'granted'`;
const requested = `(200000 + (n * 7919 + m * 104729) % 4800000)`;
const begun = `now() - n * interval '44 hours' - m * interval '1 minute'`;
const application = `${id('municipality', 'm')}, ${district}, ${id('application', 'm', 'n')}`;

/** Programmes, and for every municipality applications in all states with plan, formal check and timeline. */
export function funding(municipalities: number): string {
  const all = `generate_series(1, ${municipalities}) m cross join generate_series(1, ${applications}) n
    cross join lateral (select (array['${states.join("','")}'])[n % 10 + 1] as state) s`;
  return `
    ${programme}
    insert into funding_application (municipality_id, district_id, id, programme_id, state, version, title, receipt_number, submission_count,
                                     submitted_at, requested_cents, granted_cents, created_at, changed_at, changed_by_name)
      select ${application}, ${id('programme', '0', `n % ${programmes} + 1`)}, state, n % 9 + 1, case when ${submitted} then ${title} else '' end,
             case when ${submitted} then 'KW-2026-' || lpad((n + m * ${applications})::text, 7, '0') end, case when ${submitted} then 1 else 0 end,
             case when ${submitted} then ${begun} + interval '1 day' end, case when ${submitted} then ${requested} else 0 end,
             case when ${granted} then ${requested} / 2 end, ${begun}, ${begun} + (n % 40) * interval '1 hour', 'Anna Beispiel ' || m
        from ${all};
    insert into funding_content (municipality_id, district_id, application_id, title, purpose)
      select ${application}, ${title}, 'Das Café öffnet jeden zweiten Mittwoch; Ehrenamtliche, Dolmetschende und die Gemeinde beraten gemeinsam.' from ${all};
    ${sources(all)}
    insert into funding_cost_item (municipality_id, district_id, application_id, position, kind, description, amount_cents)
      select ${application}, p, (array['personnel', 'material', 'rent'])[p], 'Kosten ' || p, ${requested} / 2 from ${all} cross join generate_series(1, 3) p;
    insert into funding_check (municipality_id, district_id, application_id, submission_number, position, code, result, reason_de, reason_en, checked_at)
      select ${application}, 1, p, (array['window', 'completeness', 'sums', 'eligible_kinds', 'own_share', 'maximum_share', 'concept_state', 'duplicates'])[p],
             case when (n + p) % 11 = 0 then 'failed' when (n + p) % 7 = 0 then 'hint' else 'passed' end, 'Geprüft.', 'Checked.', ${begun} + interval '25 hours'
        from ${all} cross join generate_series(1, 8) p where ${submitted};
    insert into funding_event (municipality_id, district_id, application_id, at, actor_name, actor_role, action, from_state, to_state, visibility)
      select ${application}, ${begun} + p * interval '10 hours', 'Anna Beispiel ' || m, (array['coordinator', 'mayor', 'coordinator', 'system'])[p],
             (array['create', 'sign_off', 'submit', 'check_passed'])[p], (array[null, 'draft', 'signed_off', 'submitted'])[p],
             (array['draft', 'signed_off', 'submitted', 'ready'])[p], 'both'
        from ${all} cross join generate_series(1, 4) p where p = 1 or ${submitted};`;
}

const title = `'Begegnungscafé und Sprachbegleitung im Quartier ' || n`;

const programme = `
  insert into funding_programme (district_id, id, code, title, purpose, budget_year, budget_cents, subject_to_resolution, application_from, application_until,
                                 spending_from, spending_until, required_concept_state, conditions, remedy_text, notice_intro, origin, amounts_origin,
                                 changed_at, changed_by_name)
    select ${district}, ${id('programme', '0', 'n')}, 'MIM-' || n, 'Auf- und Ausbau eines gemeindlichen Integrationsmanagements ' || n, 'Zweck', 2026,
           100000000000, false, '2025-01-01', '2027-12-31', '2025-01-01', '2027-12-31', 'none', '{}', 'Klage', 'Bescheid', 'example', 'example',
           now() - interval '2 years', 'Anna Beispiel'
      from generate_series(1, ${programmes}) n;
  insert into funding_counter (district_id, programme_id, kind)
    select ${district}, ${id('programme', '0', 'n')}, kind from generate_series(1, ${programmes}) n cross join unnest(array['receipt', 'notice']) kind;`;

function sources(all: string): string {
  return `
    insert into funding_source (municipality_id, district_id, application_id, position, kind, description, amount_cents)
      select ${application}, p, (array['grant', 'own', 'third_party'])[p], 'Quelle ' || p, case p when 1 then ${requested} else ${requested} / 4 end
        from ${all} cross join generate_series(1, 3) p;`;
}
