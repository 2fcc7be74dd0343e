import { randomTerms } from './random-terms.ts';

randomTerms({ width: 390, height: 660, touch: true, least: 14 }, 1);
