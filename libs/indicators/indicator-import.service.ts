import { Inject, Injectable } from '@nestjs/common';
import { indicatorDefinitions } from '#features/frameworks';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Forbidden, InvalidInput } from '#platform/errors';
import { select, type Tx } from '#platform/tenancy';
import { z } from 'zod';
import { indicatorsPolicy } from './indicators.policy.js';
import { type Series, type SeriesOfIndicator, valuesOf } from './series.domain.js';

registerAuditActions({
  'indicators.imported': { text: { de: '{values} Kennzahlenwerte eingelesen', en: '{values} indicator values imported' } },
});

const seriesFile = z.array(
  z.object({
    code: z.string().min(1),
    basis: z.string().min(1),
    breaks: z.array(z.object({ year: z.int(), basis: z.string().min(1).nullable().default(null) })).default([]),
    origin: z.enum(['document', 'statistics', 'example']),
    series: z.array(
      z.object({
        breakdown: z.string(),
        values: z.array(z.object({ year: z.int().min(1900).max(2200), value: z.number() })),
      }),
    ),
  }),
);

@Injectable()
export class IndicatorImport {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Imports the district's series for the indicators of the framework in force; the same file twice changes nothing. */
  async importSeries(tx: Tx, actor: Actor, content: unknown): Promise<{ values: number }> {
    ensureCan(abilityOf(actor, indicatorsPolicy), 'import', 'Indicator');
    const { districtId } = actor.context;
    if (!districtId) throw new Forbidden();
    const [indicators] = await select(tx, [indicatorDefinitions(null)]);
    const values = valuesOf(indicators as unknown as SeriesOfIndicator[], readSeriesFile(content));
    const changed = await tx.query<unknown[]>(
      `insert into district_indicator_value as stored (district_id, indicator_id, as_of, value, basis, origin)
       select $1, v.* from jsonb_to_recordset($2) as v (indicator_id uuid, as_of date, value numeric, basis text, origin text)
       on conflict on constraint district_indicator_value_pkey do update
         set value = excluded.value, basis = excluded.basis, origin = excluded.origin
         where (stored.value, stored.basis, stored.origin) is distinct from (excluded.value, excluded.basis, excluded.origin)
       returning 1`,
      [districtId, JSON.stringify(values)],
    );
    if (changed.length > 0) await this.record(tx, actor, districtId, changed.length);
    return { values: changed.length };
  }

  private async record(tx: Tx, actor: Actor, districtId: string, values: number): Promise<void> {
    const subject = { type: 'District', id: districtId };
    await audit.append(tx, {
      chain: { districtId },
      actor,
      action: 'indicators.imported',
      subject,
      body: { values },
      at: this.clock.now(),
    });
  }
}

function readSeriesFile(content: unknown): Series[] {
  const result = seriesFile.safeParse(content);
  if (result.success) return result.data.flatMap(({ series, ...of }) => series.map((line) => ({ ...of, ...line })));
  throw new InvalidInput(
    result.error.issues.map(({ path, code, message }) => ({
      path: path.join('.'),
      code: code.toUpperCase(),
      text: { de: `Diese Angabe fehlt oder passt nicht: ${message}`, en: `This entry is missing or does not fit: ${message}` },
    })),
  );
}
