// A law that is debated or in force cannot be proposed again, and one that is not there cannot be repealed.
import { expect, test } from 'vitest';
import { LEVER, leverRefusal, publicView } from '../../src/rules/index.ts';
import { plainModel } from './models.ts';
import { worlds } from './quarters.ts';

test('the law is proposed only where there is none, and repealed only where there is one', () => {
  const m = plainModel();
  const slot = m.slotOfKind[LEVER.law] as number;
  for (const w of worlds(m, 3)) {
    Object.assign(w.published, { quarter: 8, capital: 8, lawStage: 0 });
    expect(leverRefusal(publicView(w), m, slot, 1)).toBeNull();
    expect(leverRefusal(publicView(w), m, slot, -1)).toBe('law-not-open');
    for (const stage of [1, 2, 3, 4]) {
      w.published.lawStage = stage;
      expect(leverRefusal(publicView(w), m, slot, 1)).toBe('law-not-open');
      expect(leverRefusal(publicView(w), m, slot, -1)).toBeNull();
    }
  }
});
