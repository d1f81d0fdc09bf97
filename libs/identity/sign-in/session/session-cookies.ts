import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { addressKey, type SessionCookie, sessionCookie } from '../sign-in.domain.js';
import { isToken } from './token.js';

/** Where an act of signing in comes from. */
export interface Client {
  readonly address: string;
  readonly userAgent: string | null;
  /** The session the browser showed, if any. */
  readonly token: string | null;
}

@Injectable()
export class SessionCookies {
  private readonly cookie: SessionCookie;

  constructor(@Inject(CONFIG) config: Config) {
    this.cookie = sessionCookie(config.publicUrl);
  }

  clientOf(request: FastifyRequest): Client {
    const token = request.cookies[this.cookie.name];
    return {
      address: addressKey(request.ip),
      userAgent: request.headers['user-agent']?.slice(0, 400) ?? null,
      token: isToken(token) ? token : null,
    };
  }

  write(reply: FastifyReply, token: string): void {
    reply.setCookie(this.cookie.name, token, this.cookie.options);
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.cookie.name, this.cookie.options);
  }
}
