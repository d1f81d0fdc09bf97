import type { Statement } from '#platform/tenancy';

/** The district's series up to today: what a demo does not know yet stays hidden. */
export function districtValues(today: string): Statement {
  return {
    name: 'indicators.district-values',
    text: `select indicator_id as "indicatorId", as_of as date, value, basis, origin
             from district_indicator_value where as_of <= $1 order by indicator_id, as_of`,
    values: [today],
  };
}

/** The acting municipality's own series up to today, drafts included. */
export function municipalValues(municipalityId: string | null, today: string): Statement {
  return {
    name: 'indicators.municipal-values',
    text: `select indicator_id as "indicatorId", as_of as date, value, basis, origin
             from municipality_indicator_value where municipality_id = $1 and as_of <= $2 order by indicator_id, as_of`,
    values: [municipalityId, today],
  };
}

/** Where every indicator of the framework in force stands for a municipality: the latest approved value of the indicator's level. */
export function indicatorStanding(municipalityId: string, today: string): Statement {
  return {
    name: 'indicators.standing',
    text: `select i.code, i.title, i.unit, i.decimals, i.level, i.direction, i.origin, i.baseline_value, i.baseline_date, i.target_value,
                  i.target_year, v.value as latest_value, v.as_of as latest_date, coalesce(v.basis, i.basis) as basis
             from framework_indicator i
             left join lateral (
               (select d.value, d.as_of, d.basis from district_indicator_value d
                 where i.level = 'district' and d.district_id = i.district_id and d.indicator_id = i.indicator_id and d.as_of <= $2
                 order by d.as_of desc limit 1)
               union all
               (select m.value, m.as_of, m.basis from municipality_indicator_value m
                 where i.level = 'municipality' and m.municipality_id = $1 and m.indicator_id = i.indicator_id
                   and m.state = 'approved' and m.as_of <= $2
                 order by m.as_of desc limit 1)
             ) v on true
            where i.release_id = (select id from framework_release where state = 'released' order by valid_from desc, id limit 1)
            order by i.position, i.code`,
    values: [municipalityId, today],
  };
}
