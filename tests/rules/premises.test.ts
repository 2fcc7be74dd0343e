// What the story of a dilemma takes for granted is so in the published record at the moment it is shown, in games of any kind.
import { expect, test } from 'vitest';
import { FATE, type PublicView, publicView } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, potash } from './models.ts';
import { games, playRandom } from './random-games.ts';

const POTASH = potash.sectors.findIndex(({ id }) => id === 'potash');
const reported = (v: PublicView) => Array.from(v.prisoners as ArrayLike<number>).reduce((a, b) => a + b, 0);
const most = (list: PublicView['ours']) => Math.max(...Array.from(list as ArrayLike<number>));
const inside = (v: PublicView) => [FATE.inside, FATE['inside-again']].includes((v.fates[v.dilemmaSubject] ?? -1) as 0);

/** By dilemma: what its story, its labels and its arguments take for granted. */
const PREMISES: Readonly<Record<string, (v: PublicView) => boolean>> = {
  // Out of prison earlier, and arrested again within the last half year.
  'arrested-again': (v) => v.fates[v.dilemmaSubject] === FATE['inside-again'],
  // Dearer than on the first day, and there is potash to let in.
  'dear-fertiliser': (v) => v.homePrice > 0.5 && (v.ours[POTASH] ?? 0) > 0,
  'family-appeal': (v) => inside(v),
  'ally-exemption': (v) => most(v.allies) > 0,
  'hunger-strike': (v) => inside(v),
  'regime-vote': (v) => v.quartersToRegimeElection >= 1 && v.quartersToRegimeElection <= 4,
  'law-waiver': (v) => v.lawStage === 4 && v.lawPause === 0,
  'everyone-for-most': (v) => v.offer.batch === 2 && v.offer.people > reported(v) / 2,
  'ill-prisoner': (v) => inside(v) && v.isIll[v.dilemmaSubject] === 1 && v.personal > 0,
  // "A few people could come out": there are more than that.
  'church-channel': (v) => reported(v) > 10 && v.offer.people === 0,
  // Potash is still banned.
  'trader-scandal': (v) => (v.ours[POTASH] ?? 0) >= 0.5,
  'padded-list': (v) => v.offer.people > 0,
  // "May go, if it is abroad": an offer has named the person.
  'refuses-to-leave': (v) =>
    inside(v) &&
    potash.roster[v.dilemmaSubject]?.refusesExile === true &&
    (v.namedQuarter[v.dilemmaSubject] ?? -1) >= 0,
  delegation: (v) => reported(v) > 6 && v.offer.people === 0,
};

test('each dilemma is shown only where its story is true in the public record', () => {
  expect(Object.keys(PREMISES).sort()).toEqual(potash.dilemmas.map(({ id }) => id).sort());
  const shown = new Map<string, number>();
  for (const spec of games(sample(160, 3000), MODELS, 407))
    playRandom(spec, {
      onDecision(w) {
        const view = publicView(w);
        const id = potash.dilemmas[view.dilemma]?.id;
        if (id === undefined) return;
        shown.set(id, (shown.get(id) ?? 0) + 1);
        expect(view.regime, id).toBe(1);
        expect(PREMISES[id]?.(view), `${id}, seed ${spec.seed}, quarter ${view.quarter}`).toBe(true);
      },
    });
  for (const id of Object.keys(PREMISES)) expect(shown.get(id) ?? 0, id).toBeGreaterThan(0);
});
