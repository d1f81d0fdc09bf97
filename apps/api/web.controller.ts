import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#platform/authorization';
import { NotFound } from '#platform/errors';

const notPages = /^\/(graphql|files|health|assets)(\/|$|\?)/;

/** Every address of the web client is the same page; the client finds out which screen it names. */
@Controller()
export class WebController {
  @Get(['', '*'])
  @Public()
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (notPages.test(request.url)) throw new NotFound();
    await reply.header('cache-control', 'no-cache').sendFile('index.html');
  }
}
