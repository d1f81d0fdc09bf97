import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { fileURLToPath } from 'node:url';
import type { Config } from '#platform/config';
import { ApiModule } from './api.module.js';
import { securityHeaders } from './security-headers.js';

const largestBody = 1_048_576;
const largestFile = 8 * largestBody;
const webDirectory = fileURLToPath(new URL(import.meta.url.includes('/dist/apps/') ? '../../web' : '../../dist/web', import.meta.url));

/** The API with the web client, ready to listen. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: largestBody,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    requestTimeout: 30_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  const logger = new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), adapter, { logger, abortOnError: false });
  app.useBodyParser('application/octet-stream', { bodyLimit: largestFile });
  await app.register(fastifyCookie);
  const headers = securityHeaders(config);
  adapter.getInstance().addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  // Before the routes it is for. Nobody sends us packed requests, which could unfold to any size.
  await app.register(fastifyCompress, { encodings: ['gzip'], globalDecompression: false });
  await app.register(fastifyStatic, { root: webDirectory, wildcard: false, index: false, cacheControl: false, setHeaders: cacheFor });
  await app.init();
  return app;
}

// Names under /assets carry a hash of their content; everything else is asked for anew.
function cacheFor(reply: FastifyReply, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
