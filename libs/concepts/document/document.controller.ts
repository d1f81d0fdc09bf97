import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { downloadHeaders } from '#platform/documents';
import { Tenancy } from '#platform/tenancy';
import { ConceptDocuments } from './concept-documents.service.js';

@Controller('files/concept-documents')
export class ConceptDocumentController {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ConceptDocuments) private readonly documents: ConceptDocuments,
  ) {}

  @Get(':id')
  @Requires('read', 'ConceptDocument')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.tenancy.transaction(actor.context, (tx) => this.documents.open(tx, actor, id));
    await reply.headers(downloadHeaders(document)).send(document.bytes);
  }
}
