export { Mail, type Message, type Recipient } from './mail.js';
export { mailWarnings } from './mail-warnings.js';
export { MailModule } from './mail.module.js';
