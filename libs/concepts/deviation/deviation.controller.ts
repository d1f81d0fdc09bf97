import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { enteredText } from '#platform/text';
import { ConceptItemKind } from '../concept-enums.graphql.js';
import { DeviationStance } from './deviation.graphql.js';
import { Deviations } from './deviation.service.js';
import type { DeviationFilter } from './deviation.statements.js';

type Question = Readonly<Record<'field' | 'stance' | 'kind' | 'municipality' | 'text', unknown>>;

/** The register with the filter of the screen, as a file. */
@Controller('files')
export class DeviationController {
  constructor(@Inject(Deviations) private readonly deviations: Deviations) {}

  @Get('deviations.csv')
  @Requires('compare', 'LocalConcept')
  async csv(@CurrentActor() actor: Actor, @Query() question: Question, @Res() reply: FastifyReply): Promise<void> {
    const csv = await this.deviations.csv(actor, filterOf(question));
    await reply.headers(headers('csv', 'text/csv; charset=utf-8; header=present')).send(csv);
  }

  @Get('deviations.xlsx')
  @Requires('compare', 'LocalConcept')
  async xlsx(@CurrentActor() actor: Actor, @Query() question: Question, @Res() reply: FastifyReply): Promise<void> {
    const workbook = await this.deviations.xlsx(actor, filterOf(question));
    await reply.headers(headers('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')).send(workbook);
  }
}

function filterOf({ field, stance, kind, municipality, text }: Question): DeviationFilter {
  return {
    fieldCode: asked(field),
    stance: Object.values(DeviationStance).find((value) => value === stance) ?? null,
    kind: Object.values(ConceptItemKind).find((value) => value === kind) ?? null,
    municipalityId: asked(municipality),
    text: asked(text),
  };
}

function headers(ending: string, mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="abweichungen.${ending}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  };
}

function asked(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? enteredText(value) : null;
}
