/** Policies that put pressure on, by hand or by law. */
import { accept, always, refuse } from './answers.ts';
import { byTurns, inOrder, lawFirst, nothing, press, tendHome } from './levers.ts';
import { policyOf } from './policy.ts';

export const pressure = policyOf({
  id: 'pressure',
  line: 'refuses every offer; raids, measures, allies, monitors and the public by turns',
  answer: refuse,
  lever: press,
  orders: { arrests: 'tighten' },
});

/** Held against `nobody-ever-signs`, all that differs is the pressure in office. */
export const pressureAlone = policyOf({
  id: 'pressure-alone',
  line: 'presses in office as `pressure` does; afterwards nobody signs or pulls a lever',
  answer: refuse,
  lever: press,
  holder: 'nobody',
});

/** Aid to monitors and civil society raises arrests in every view, by mobilisation: here is pressure without it. */
export const sanctionsAlone = policyOf({
  id: 'sanctions-alone',
  line: 'presses as `pressure-alone` does, without the aid to monitors; afterwards nobody signs or pulls a lever',
  answer: refuse,
  lever: byTurns('enforcement', 'measures', 'allies', 'tell-public'),
  holder: 'nobody',
});

export const trigger = policyOf({
  id: 'trigger',
  line: 'refuses every offer, gets the trigger law through and then leaves it to work',
  answer: refuse,
  lever: lawFirst(nothing),
});

export const triggerTellPublic = policyOf({
  id: 'trigger-tell-public',
  line: 'gets the trigger law through, then tells the public the whole story and helps farmers',
  answer: refuse,
  lever: lawFirst(tendHome),
  orders: { arrests: 'tell' },
});

export const triggerPressure = policyOf({
  id: 'trigger-pressure',
  line: 'gets the trigger law through, then presses',
  answer: refuse,
  lever: lawFirst(press),
  orders: { arrests: 'tighten' },
});

export const triggerRoadmap = policyOf({
  id: 'trigger-roadmap',
  line: 'gets the trigger law through and answers every offer with the roadmap',
  answer: always('roadmap'),
  lever: lawFirst(byTurns('enforcement', 'tell-public', 'allies')),
  orders: { offers: 'roadmap' },
});

const FIRST_YEAR = 4;
const tell = inOrder('tell-public');
const lawAndPress = lawFirst(press);

export const dealsThenTrigger = policyOf({
  id: 'deals-then-trigger',
  line: 'signs every offer of the first year, then gets the trigger law through and presses',
  answer: (view, model) => (view.quarter < FIRST_YEAR ? accept : refuse)(view, model),
  lever: (view, model, capital) => (view.quarter < FIRST_YEAR ? tell : lawAndPress)(view, model, capital),
  orders: { arrests: 'tighten' },
});
