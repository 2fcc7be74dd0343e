/** Why arrests moved: those of the quarter, those published, and those held off the record instead. */
import { type CauseName, FIGURE } from '../causes.ts';
import { EVENT } from '../events.ts';
import type { Model } from '../model.ts';
import { lowestBit } from '../numbers.ts';
import { quarterKey } from '../random.ts';
import { type Bounded, takeApart } from '../shapley.ts';
import { ArrestInputs, type World } from '../world.ts';
import {
  deterredByLaw,
  deterredByMeasures,
  deterredOf,
  foreignDrawn,
  levelOf,
  mean,
  means,
  meansOf,
  moderatedOf,
  ordinaryDrawn,
  restraintOf,
  servicesOf,
} from './arrests.ts';
import { note } from './stocks.ts';

/** Ten factors, then the draw itself. A factor is a group of inputs that one mechanism drives. */
const FACTORS = [
  'apparatus',
  'ownElection',
  'backlash',
  'mobilisation',
  'vacancy',
  'crackdown',
  'trade',
  'market',
  'promises',
  'deterrence',
] as const satisfies readonly CauseName[];
/** The last two, promises and deterrence, are shares computed from inputs that they have in common (belief in sanctions). */
const FACTOR = Object.fromEntries(FACTORS.map((name, i) => [name, i])) as Readonly<
  Record<(typeof FACTORS)[number], number>
>;

/** Sets the inputs of one factor, by its place in FACTORS. */
function setFactor(to: ArrestInputs, factor: number, from: ArrestInputs): void {
  switch (factor) {
    case FACTOR.apparatus:
      to.apparatus = from.apparatus;
      return;
    case FACTOR.ownElection:
      to.ownElection = from.ownElection;
      return;
    case FACTOR.backlash:
      to.pressureRise = from.pressureRise;
      return;
    case FACTOR.mobilisation:
      to.civilSociety = from.civilSociety;
      to.weakness = from.weakness;
      return;
    case FACTOR.vacancy:
      to.vacancy = from.vacancy;
      return;
    case FACTOR.crackdown:
      to.crackdown = from.crackdown;
      to.lull = from.lull;
      to.regime = from.regime;
      return;
    case FACTOR.trade:
      to.tradeGained = from.tradeGained;
      return;
    case FACTOR.market:
      to.premium = from.premium;
      to.soldOrdinary = from.soldOrdinary;
      to.soldForeign = from.soldForeign;
      return;
    default:
  }
}

/** Inputs of which some are of now and some of the last quarter. Of the one class: `means` is slow with another shape. */
const mix = new ArrestInputs();

/** The shares that are factors of their own; `unbounded` is what would be deterred without a bound. */
function sharesOf(m: Model, i: ArrestInputs): { restraint: number; deterred: number; unbounded: number } {
  return {
    restraint: restraintOf(m, i),
    deterred: deterredOf(m, i),
    unbounded: deterredByLaw(m, i, i.ladderLeft) + deterredByMeasures(m, i),
  };
}

/** Bits of the factors that changed since the last quarter. */
function movedFactors(before: ArrestInputs, now: ArrestInputs): number {
  let bits = 0;
  for (let factor = 0; factor < FACTOR.promises; factor++) {
    mix.copyFrom(before);
    setFactor(mix, factor, now);
    if (!mix.equals(before)) bits |= 1 << factor;
  }
  return bits;
}

/** What arrests came from, copied before the quarter so that their causes can be told. */
export interface ArrestsBefore {
  readonly inputs: ArrestInputs;
  readonly mean: number;
  readonly arrests: number;
  /** People with a name arrested again. */
  readonly again: number;
}

export function arrestsBefore(w: World): ArrestsBefore {
  const inputs = new ArrestInputs();
  inputs.copyFrom(w.inputsBefore);
  const p = w.published;
  let again = 0;
  for (let e = 0; e < p.eventCount; e++) if (p.eventCode[e] === EVENT['named-rearrested']) again++;
  return { inputs, mean: w.arrestMeanBefore, arrests: w.arrestsBefore, again };
}

export function arrestCauses(w: World, m: Model, last: ArrestsBefore): void {
  unrecordedCauses(w, m);
  publishedCauses(w, last.again);
  const [from, to] = [last.inputs, w.inputs];
  const before = sharesOf(m, from);
  const now = sharesOf(m, to);
  let moved = movedFactors(from, to);
  if (before.restraint !== now.restraint) moved |= 1 << FACTOR.promises;
  if (before.deterred !== now.deterred || before.unbounded !== now.unbounded) moved |= 1 << FACTOR.deterrence;
  mix.copyFrom(from);
  let mixed = 0;
  const { shares, limit } = takeApart(FACTORS.length, moved, (mask: number, out: Bounded) => {
    for (let changed = mask ^ mixed; changed !== 0; changed &= changed - 1) {
      const factor = lowestBit(changed);
      setFactor(mix, factor, (mask >> factor) & 1 ? to : from);
    }
    mixed = mask;
    const { restraint } = (mask >> FACTOR.promises) & 1 ? now : before;
    const { deterred, unbounded } = (mask >> FACTOR.deterrence) & 1 ? now : before;
    means(m, mix, restraint, deterred);
    out.held = mean.recorded + mean.foreign;
    meansOf(m, mix, servicesOf(m, mix), mix.weakness, restraint, moderatedOf(m, mix), unbounded);
    out.raw = mean.recorded + mean.foreign;
  });
  FACTORS.forEach((cause, factor) => {
    note(w, 'arrests', cause, shares[factor] as number);
  });
  // People with a name who are arrested again are in the count even where it was drawn smaller.
  const arrests = w.newOrdinary + w.newForeign;
  const drawn = drawnIn(w, m, to, w.quarter);
  const drawnBefore = w.quarter === 1 ? last.arrests : drawnIn(w, m, from, w.quarter - 1);
  w.ledger?.addLimit(FIGURE.arrests, limit + (arrests - drawn) - (last.arrests - drawnBefore));
  note(w, 'arrests', 'chance', drawn - drawnBefore - (w.arrestMean - last.mean));
}

/** The draw of a quarter once more: from its inputs and its own key. */
function drawnIn(w: World, m: Model, i: ArrestInputs, quarter: number): number {
  const key = quarterKey(w.seed, quarter);
  means(m, i, restraintOf(m, i), deterredOf(m, i));
  const level = levelOf(m, key);
  return ordinaryDrawn(key, level) + foreignDrawn(key, level);
}

/** Those deterred who were held unrecorded instead: by the law, by measures, by the bound of both, and by the draw. */
function unrecordedCauses(w: World, m: Model): void {
  const i = w.inputs;
  means(m, i, restraintOf(m, i), deterredOf(m, i));
  const each = mean.wanted * m.view.substitution;
  const law = deterredByLaw(m, i, i.ladderLeft);
  const measures = deterredByMeasures(m, i);
  const deterred = deterredOf(m, i);
  note(w, 'unrecorded', 'law', each * law);
  note(w, 'unrecorded', 'measures', each * measures);
  w.ledger?.addLimit(FIGURE.unrecorded, each * (deterred - law - measures));
  note(w, 'unrecorded', 'chance', w.unrecordedNow - each * deterred);
}

/** Arrests published: those of earlier quarters, and people with a name, whose arrest is seen at once. */
function publishedCauses(w: World, againBefore: number): void {
  let again = 0;
  for (let e = 0; e < w.eventCount; e++) if (w.eventCode[e] === EVENT['named-rearrested']) again++;
  const before = w.ledger?.before[FIGURE.arrestsPublished] ?? 0;
  note(w, 'arrestsPublished', 'rearrested', again - againBefore);
  note(w, 'arrestsPublished', 'arrests', w.publishedNow - again - (before - againBefore));
}
