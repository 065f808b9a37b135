import { describeWalk } from './hidden-as-absent.js';

describeWalk('query');
