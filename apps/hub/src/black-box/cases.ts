import type { Case } from './case.js';
import { developmentCases } from './development.cases.js';
import { documentCases } from './document.cases.js';
import { frameCases } from './frame.cases.js';
import { headerCases } from './header.cases.js';
import { requestCases } from './request.cases.js';
import { upgradeCases } from './upgrade.cases.js';
import { variableCases } from './variable.cases.js';

/** Everything that is tried on a hub from outside: what is sent, and what must come back. A new idea is one more row. */
export const cases: readonly Case[] = [
  ...documentCases,
  ...variableCases,
  ...requestCases,
  ...headerCases,
  ...developmentCases,
  ...upgradeCases,
  ...frameCases,
];
