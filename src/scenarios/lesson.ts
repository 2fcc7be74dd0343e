/** The tutorial country, as read from its files: apart from the others, so that only who begins it fetches it. */
import prose from '../../assets/scenarios/salt-lesson.en.json' with { type: 'json' };
import scenario from '../../assets/scenarios/salt-lesson.json' with { type: 'json' };
import type { BuiltIn } from './index.ts';

export const LESSON: BuiltIn = { id: 'salt-lesson', scenario, prose };
