import { personas } from '@spinnenweb/scenarios';
import { openDoors } from './doors.js';
import { loadScenarios } from './scenario-loading/load-scenarios.js';
import { entities } from './slices.js';
import { runHub } from './starting/run-hub.js';

await runHub({ entities, openDoors, loadScenarios, personas: personas() });
