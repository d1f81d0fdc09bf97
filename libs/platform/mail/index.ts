export { Mail } from './mail.js';
export { mailWarnings } from './mail-warnings.js';
export { MailModule } from './mail.module.js';
