import { randomTerms } from './random-terms.ts';

randomTerms({ width: 1366, height: 625, touch: false, least: 13 }, 0);
