import { Inject, Injectable } from '@nestjs/common';
import { Frameworks, indicatorDefinitions, type Read } from '#features/frameworks';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import type { Row } from '#platform/tenancy';
import type { Indicator, IndicatorValue } from './indicators.graphql.js';
import { indicatorsPolicy } from './indicators.policy.js';
import { districtValues, municipalValues } from './indicators.statements.js';

@Injectable()
export class Indicators {
  constructor(
    @Inject(Frameworks) private readonly frameworks: Frameworks,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The indicators of a release, or of the one in force, each with the values of its level up to today. */
  async ofRelease(read: Read, actor: Actor, releaseId: string | null): Promise<Indicator[]> {
    ensureCan(abilityOf(actor, indicatorsPolicy), 'read', 'Indicator');
    if (releaseId) await this.frameworks.find(read, releaseId);
    const today = this.clock.today();
    const statements = [indicatorDefinitions(releaseId), districtValues(today), municipalValues(actor.context.municipalityId, today)];
    const [definitions = [], district = [], municipal = []] = await read(statements);
    const values = { district: byIndicator(district), municipality: byIndicator(municipal) };
    return (definitions as unknown as Definition[]).map((definition) => ({
      ...definition,
      values: values[definition.level].get(definition.id) ?? [],
    }));
  }
}

type Definition = Omit<Indicator, 'values'>;

function byIndicator(rows: readonly Row[]): ReadonlyMap<string, IndicatorValue[]> {
  const series = new Map<string, IndicatorValue[]>();
  (rows as unknown as (IndicatorValue & { indicatorId: string })[]).forEach((row) => {
    const values = series.get(row.indicatorId);
    if (values) values.push(row);
    else series.set(row.indicatorId, [row]);
  });
  return series;
}
