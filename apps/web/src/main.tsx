import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { startLanguage } from './app/language.js';
import { startTheme } from './app/theme.js';
import './ui/theme.css';
import './ui/base.css';
import './ui/button.css';
import './ui/form/form.css';
import './ui/badge.css';
import './ui/feedback/feedback.css';
import './ui/dialog/dialog.css';
import './ui/words/word-diff.css';
import './ui/page/page.css';
import './ui/page/table.css';
import './ui/page/stepper.css';
import './app/shell/shell.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

startTheme();
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
