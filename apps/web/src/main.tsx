import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { preferredLanguage, speak } from './app/language.js';
import './theme/page.css';
import './app/shell.css';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element with the id "app".');

// The words come first: a screen never shows without them.
await speak(preferredLanguage());
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
