import { district, id, nextRelease, release } from './ids.js';

// 9 fields, 27 challenges, 90 goals, 160 measures: the goals and measures are the 250 items a municipality decides on.
export const numbers = { challenge: 100, goal: 1_000, measure: 2_000 } as const;
export const indicators = 30;

const item = (row: string): string => id('item', '0', row);
const challengeOfGoal = (goal: string): string => `((${goal} - 1) % 27 + 1)`;
const goalOfMeasure = (measure: string): string => `((${measure} - 1) % 90 + 1)`;
const fieldOfChallenge = (challenge: string): string => `((${challenge} - 1) / 3 + 1)`;
const challengeCode = (challenge: string): string => `${fieldOfChallenge(challenge)} || '.' || ((${challenge} - 1) % 3 + 1)`;
const goalCode = (goal: string): string => `${challengeCode(challengeOfGoal(goal))} || '.' || ((${goal} - 1) / 27 + 1)`;

const paragraph = `'Zugewanderte finden in den ersten Wochen eine feste Ansprechperson, die den Weg zu Sprachkurs, Schule, Arbeit und Wohnung kennt; '
  || 'die Gemeinde hält dafür Sprechzeiten, Räume und einen gemeinsamen Terminkalender der Träger vor (Nr. ' || n || ').'`;

interface Level {
  readonly kind: string;
  readonly count: number;
  readonly row: string;
  readonly parent: string;
  readonly field: string;
  readonly code: string;
  readonly title: string;
}

const levels: readonly Level[] = [
  {
    kind: 'field',
    count: 9,
    row: 'n',
    parent: 'null',
    field: item('n'),
    code: 'n::text',
    title: `'Handlungsfeld Sprache und Teilhabe ' || n`,
  },
  {
    kind: 'challenge',
    count: 27,
    row: `${numbers.challenge} + n`,
    parent: item(fieldOfChallenge('n')),
    field: item(fieldOfChallenge('n')),
    code: challengeCode('n'),
    title: `'Herausforderung: Zugang zu Angeboten im ländlichen Raum ' || n`,
  },
  {
    kind: 'goal',
    count: 90,
    row: `${numbers.goal} + n`,
    parent: item(`${numbers.challenge} + ${challengeOfGoal('n')}`),
    field: item(fieldOfChallenge(challengeOfGoal('n'))),
    code: goalCode('n'),
    title: `'Alle Zugewanderten erreichen das Sprachniveau für ihren Weg ' || n`,
  },
  {
    kind: 'measure',
    count: 160,
    row: `${numbers.measure} + n`,
    parent: item(`${numbers.goal} + ${goalOfMeasure('n')}`),
    field: item(fieldOfChallenge(challengeOfGoal(goalOfMeasure('n')))),
    code: `${goalCode(goalOfMeasure('n'))} || '.' || ((n - 1) / 90 + 1)`,
    title: `'Niedrigschwellige Sprechstunde im Rathaus einrichten ' || n`,
  },
];

/** A released framework of the real one's size with its indicators, and the release that supersedes it. */
export function framework(): string {
  return `
    insert into framework (district_id, id, code, title, created_at)
      values (${district}, ${id('framework', '0')}, 'integration', 'Rahmenkonzept', now());
    insert into framework_release (district_id, id, framework_id, number, state, title, valid_from, resolution_body, resolution_date, created_at,
                                   released_at, superseded_at)
      values (${district}, ${release}, ${id('framework', '0')}, 1, 'superseded', 'Rahmenkonzept', '2018-01-01', 'Kreistag', '2018-03-12', now(), now(), now()),
             (${district}, ${nextRelease}, ${id('framework', '0')}, 2, 'released', 'Rahmenkonzept', '2020-01-01', 'Kreistag', '2019-12-09', now(), now(), null);
    ${levels.map(items).join('')}
    ${definitions}
    ${superseding}`;
}

function items({ kind, count, row, parent, field, code, title }: Level): string {
  return `
    insert into framework_item (district_id, release_id, item_id, kind, parent_item_id, field_item_id, code, position, title, text, target, priority,
                                responsible, relevant_for_municipalities, origin)
      select ${district}, ${release}, ${item(row)}, '${kind}', ${parent}, ${field}, ${code}, n, ${title}, ${paragraph},
             case when '${kind}' in ('goal', 'measure') then (n % 9 + 1) * 10 || ' % bis 2022' end,
             case when '${kind}' in ('goal', 'measure') then (array['high', 'medium', 'low'])[n % 3 + 1] end,
             case when '${kind}' in ('goal', 'measure') then 'Gemeinde und Migrationszentrum' end, n % 4 > 0, 'example'
        from generate_series(1, ${count}) n;`;
}

const districtLevelEvery = 5;

const definitions = `
  insert into indicator (district_id, id) select ${district}, ${id('indicator', '0', 'n')} from generate_series(1, ${indicators}) n;
  insert into framework_indicator (district_id, release_id, indicator_id, code, position, title, definition, unit, decimals, direction, source, basis,
                                   level, baseline_date, baseline_value, baseline_origin, target_value, target_year, origin)
    select ${district}, ${release}, ${id('indicator', '0', 'n')}, 'K-' || lpad(n::text, 2, '0'), n, 'Anteil der Zugewanderten mit Abschluss ' || n,
           'Abschlüsse je hundert Zugewanderte im Jahr', '%', 1, (array['higher', 'lower', 'neutral'])[n % 3 + 1], 'Landesamt für Statistik',
           'Ausländerzentralregister', case when n % ${districtLevelEvery} = 0 then 'district' else 'municipality' end,
           '2017-12-31', n, 'example', n + 20, 2028, 'example'
      from generate_series(1, ${indicators}) n;
  insert into framework_indicator_item (district_id, release_id, indicator_id, item_id)
    select ${district}, ${release}, ${id('indicator', '0', 'n')}, ${item(`${numbers.goal} + n`)} from generate_series(1, ${indicators}) n;
`;

const copied = (table: string, columns: string): string =>
  `insert into ${table} (district_id, release_id, ${columns}) select district_id, ${nextRelease}, ${columns} from ${table} where release_id = ${release};`;

// Of the goals and measures every third is reworded, every tenth has another target; eight measures move, eight go.
const superseding = `
  ${copied(
    'framework_item',
    `item_id, kind, parent_item_id, field_item_id, code, position, title, text, target, priority, responsible,
     relevant_for_municipalities, origin`,
  )}
  ${copied(
    'framework_indicator',
    `indicator_id, code, position, title, definition, unit, decimals, direction, source, basis, level, baseline_date, baseline_value,
     baseline_origin, target_value, target_year, origin`,
  )}
  ${copied('framework_indicator_item', 'indicator_id, item_id')}
  update framework_item set text = text || ' Das gilt ab 2020 in allen Ortsteilen.'
   where release_id = ${nextRelease} and kind in ('goal', 'measure') and position % 3 = 0;
  update framework_item set target = '95 % bis 2022' where release_id = ${nextRelease} and kind in ('goal', 'measure') and position % 10 = 0;
  update framework_item set parent_item_id = ${item(`${numbers.goal} + 1`)}, field_item_id = ${item('1')}
   where release_id = ${nextRelease} and kind = 'measure' and position % 20 = 7;
  delete from framework_item where release_id = ${nextRelease} and kind = 'measure' and position % 20 = 11;
`;
