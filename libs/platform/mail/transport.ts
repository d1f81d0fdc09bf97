import type { Recipient } from './mail.js';

export interface Letter {
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  readonly text: string;
  readonly message_id: string;
}

/** What a failed delivery means for the mail. */
export interface Verdict {
  /** Whether the server may have taken the mail although we never heard so. */
  readonly uncertain: boolean;
  /** Whether the server refuses this very mail, whenever it comes. */
  readonly final: boolean;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export async function sendBySmtp(smtpUrl: string, from: string, letter: Letter): Promise<void> {
  // Loaded with the first mail: an installation without SMTP starts without it.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url: smtpUrl, ...patience });
  try {
    await transport.sendMail({
      from,
      to: letter.recipients.map(({ name, address }) => ({ name, address })),
      subject: letter.subject,
      text: letter.text,
      messageId: letter.message_id,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}

interface SmtpError {
  readonly code?: string;
  readonly syscall?: string;
  readonly responseCode?: number;
}

const connecting: readonly (string | undefined)[] = ['getaddrinfo', 'connect'];

export function verdictOn(error: unknown): Verdict {
  const { code, syscall, responseCode } = error as SmtpError;
  const answered = responseCode !== undefined;
  const refused = answered && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  // nodemailer calls every broken connection `CONN`, even after the text went out: only the system call tells.
  return { uncertain: !answered && !connecting.includes(syscall), final: refused };
}
