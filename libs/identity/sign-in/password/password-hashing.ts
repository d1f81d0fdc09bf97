import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Refused } from '#platform/errors';
import { normalisePassword } from './password.domain.js';

const argon2id = 2;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Nobody knows its password: an unknown account costs the same work as a known one. */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$RuV4/NFjuDUPoXTjBOLedw$0X3OxMnyf2leAtRylP8J1sP2q9bvleDTIQxtsUICDY4';

const atOnce = 2;
const mostWaiting = 64;

/** Hashes passwords, two at a time: every hash takes 19 MiB and a core, and who signs in must not starve who works. */
@Injectable()
export class PasswordHashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalisePassword(password), cost));
  }

  /** Without a stored hash it works as long and says no. */
  verify(stored: string | null, password: string): Promise<boolean> {
    return this.inTurn(() => verify(stored ?? nobodysHash, normalisePassword(password)));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      this.release();
    }
  }

  private async turn(): Promise<void> {
    if (this.running < atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= mostWaiting) throw tooManyAtOnce();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  // The turn passes on to whoever waits longest, so the count stays.
  private release(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

function tooManyAtOnce(): Refused {
  return new Refused('BUSY', {
    de: 'Gerade melden sich sehr viele Personen an. Bitte versuchen Sie es in einer Minute noch einmal.',
    en: 'Very many people are signing in right now. Please try again in a minute.',
  });
}
