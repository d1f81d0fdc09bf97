import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { DeviationStance } from './deviation.graphql.js';
import { Deviations } from './deviation.service.js';

type Question = Readonly<Record<'field' | 'stance' | 'municipality' | 'text', unknown>>;

@Controller('files/deviations.csv')
export class DeviationController {
  constructor(@Inject(Deviations) private readonly deviations: Deviations) {}

  /** The register with the filter of the screen, as a table for spreadsheets. */
  @Get()
  @Requires('compare', 'LocalConcept')
  async download(
    @CurrentActor() actor: Actor,
    @Query() { field, stance, municipality, text }: Question,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const known = Object.values(DeviationStance).find((value) => value === stance);
    const csv = await this.deviations.csv(actor, {
      fieldCode: asked(field),
      stance: known ?? null,
      municipalityId: asked(municipality),
      text: asked(text),
    });
    await reply.headers(headers).send(csv);
  }
}

const headers = {
  'content-type': 'text/csv; charset=utf-8; header=present',
  'content-disposition': 'attachment; filename="abweichungen.csv"',
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
};

function asked(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
