// Responsible for the mutants: planted faults in the rules, each of which a test of behaviour must see. `npm run mutate`
// plants them one by one in a copy of the repository. A snippet occurs exactly once in its file (mutants.test.ts).

/** Parts of the tests that may kill a mutant. Golden games do not count: they see every change and say nothing of laws. */
export const PROJECTS = ['rules', 'properties'] as const;
type Project = (typeof PROJECTS)[number];

export interface Mutant {
  /** `file:n`, n from 1. */
  readonly id: string;
  /** Under src/rules, without extension. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** The law that no longer holds. */
  readonly breaks: string;
  /** The project that kills it; it is run first. */
  readonly by: Project;
}

type Row = readonly [find: string, put: string, breaks: string, by?: Project];

/** Mechanisms and the other files of the rules that decide anything: each has two mutants or more. */
const TABLE = {
  'mechanisms/bargain': [
    ['if (promised > n) {', 'if (promised < n) {', 'what is not delivered of the rest is told as withheld'],
    [
      'if (o.batch === EVERYONE) w.toDeliver = whole(o.people - n);',
      'w.toDeliver = 0;',
      'the rest of an "everyone" deal follows a quarter later',
    ],
    ['learnPrice(w, m, paid);', 'learnPrice(w, m, -paid);', 'a price paid raises the going rate, it does not lower it'],
    [
      'm.view.erosion * size * (1 - conditionality)',
      'm.view.erosion * size',
      'a conditional deal erodes the belief in our sanctions less',
    ],
    ["scaleAsking(w, m, 'sale', m.view.ratchet);", '', 'a sale raises the mark-up asked'],
    ['-b.unityPerSale * size', 'b.unityPerSale * size', 'a sale costs the unity of the allies'],
    ["moveOurs(w, m, k, 'deal', -step);", "moveOurs(w, m, k, 'deal', step);", 'what is sold is lifted'],
    ['whole(b.walkAwayQuarters)', '0', 'a regime that walks away stays away'],
  ],
  'mechanisms/offer': [
    [
      'p.priceNeedTop - p.priceNeed * (f[F.need] as number)',
      'p.priceNeedTop + p.priceNeed * (f[F.need] as number)',
      'a regime in need asks less for a person',
    ],
    [
      'p.priceAssuranceTop - p.priceAssurance * (f[F.assurance] as number)',
      'p.priceAssuranceTop + p.priceAssurance * (f[F.assurance] as number)',
      'relief that is believed in buys more',
    ],
    [
      'if (w.regime === 0 || w.roadmap > 0) return;',
      'if (w.regime === 0) return;',
      'no offer is made during a roadmap',
    ],
    [
      '(1 + spite * m.bargain.worseOffer)',
      '(1 - spite * m.bargain.worseOffer)',
      'the offer after a failed counter is worse',
    ],
    [
      'w.quarter - s.takenBackAt > m.programmes.breachMemory',
      'true',
      'a sector that was taken back is not asked for again for years',
    ],
    ['p.offerNeed * w.need', '-p.offerNeed * w.need', 'need makes offers more frequent'],
  ],
  'mechanisms/levers': [
    ['-costOf(lever, steps)', 'costOf(lever, steps)', 'a lever costs capital'],
    [
      'return steps >= 0 ? lever.cost * steps : lever.cost * lever.easeShare * -steps;',
      'return lever.cost * Math.abs(steps);',
      'easing takes a share of the cost only',
    ],
    ['if (w.quarter - s.soldAt < p.breachMemory) breakWord(w, m, k);', '', 'taking back what was sold breaks our word'],
    ['-w.assurance * p.breachAssurance', 'w.assurance * p.breachAssurance', 'a broken word costs belief in our relief'],
    ['s.soldAt = w.quarter;', '', 'relief given away is remembered as relief'],
    ['p.enforcementWear * (p.enforcementRest - w.enforcement)', '0', 'enforcement wears off'],
    ['w.fatigue = clamp(w.fatigue + p.storyFatigue, 0, p.fatigueMost);', '', 'a story told again and again gains less'],
  ],
  'mechanisms/law': [
    ['w.lawStage < m.law.lawDebate', 'w.lawStage < 2', 'a law is debated before it is voted on'],
    [' && w.unity >= m.law.lawUnity', '', 'a law needs the allies'],
    ['w.approval + swing >= m.law.lawApproval', 'true', 'a law needs a majority at home'],
    [
      'if (!lawWorks(w) || arrests === 0 || w.roadmap > 0) return;',
      'if (!lawWorks(w)) return;',
      'without arrests, and during a roadmap, the law takes no step',
    ],
    [
      'const step = arrests / p.lawArrestsPerStep;',
      'const step = 1 / p.lawArrestsPerStep;',
      'the step of the law grows with the arrests',
    ],
    ['    w.lawPause--;\n', '', 'a waiver ends'],
    [
      '-w.credibility * m.law.lawRepealCredibility',
      'w.credibility * m.law.lawRepealCredibility',
      'a repeal costs credibility',
    ],
  ],
  'mechanisms/promises': [
    ['w.office !== HAWK || w.roadmap === 0', 'w.roadmap >= 0', 'a hawk ends a roadmap'],
    ['w.inputs.promiseKind = 1;', 'w.inputs.promiseKind = 0;', 'conditions in force hold arrests back'],
    ['w.inputs.promiseKind = 2;', 'w.inputs.promiseKind = 0;', 'a roadmap holds arrests back'],
    ['whole(p.roadmapRest)', '0', 'no roadmap is open for some quarters after one was broken'],
    ["moveOurs(w, m, k, 'roadmap', -step);", "moveOurs(w, m, k, 'roadmap', step);", 'a roadmap lifts restrictions'],
    ['c.left--;', '', 'a condition ends'],
    [
      'const answered = w.office !== DEALER;',
      'const answered = w.office === DEALER;',
      'broken conditions snap back unless a dealer holds office',
    ],
    ['-w.assurance * m.promises.successorEnds', '0', 'a successor who ends a roadmap costs our word'],
  ],
  'mechanisms/money': [
    [
      'p.leakEnforcement * (m.programmes.enforcementRest - w.enforcement)',
      'p.leakEnforcement * (w.enforcement - m.programmes.enforcementRest)',
      'enforcement closes leaks',
    ],
    ['const aid = w.aid / m.bargain.aidQuarters;', 'const aid = 0;', 'cash paid reaches the state'],
    [
      'm.totalValue - denied + w.patron + aid',
      'm.totalValue + denied + w.patron + aid',
      'what is denied is missing in revenue',
    ],
    ['gap * (1 - w.unity)', 'gap * w.unity', 'united allies slide less where we have sold'],
    [
      'w.hardship = w.regime === 1 ? pain / m.totalValue : 0;',
      'w.hardship = 0;',
      'restrictions cost ordinary people there',
    ],
  ],
  'mechanisms/inside': [
    [
      'w.apparatus = before + settling + money;',
      'w.apparatus = before + settling - money;',
      'money feeds the security services',
    ],
    ['-pull * v.eliteMeasures', 'pull * v.eliteMeasures', 'personal measures unsettle elites'],
    ['pull * p.rallyGain * v.rally * rise', '0', 'elites rally under a rise of pressure'],
    ['p.needStart - gain / p.needMoney', 'p.needStart + gain / p.needMoney', 'money takes need away'],
    ['-v.pull * Math.max(0, w.trade - w.tradeStart)', '0', 'trade loosens the hold of the patron'],
    ['-p.shockSize', 'p.shockSize', 'a patron with other wars guarantees less'],
  ],
  'mechanisms/arrests': [
    ['(1 + v.refill * i.vacancy)', '(1 - v.refill * i.vacancy)', 'empty cells are filled again'],
    ['mean.wanted * (1 - deterred)', 'mean.wanted', 'what deters takes from the recorded arrests'],
    ['v.backlash * p.backlashScale * i.pressureRise', '0', 'a rise of pressure is answered by arrests'],
    ['(1 + v.marketIncentive * i.premium * i.soldOrdinary)', '1', 'what people sell for is a reason to arrest them'],
    ['(mean.wanted - mean.recorded) * m.view.substitution', '0', 'part of the deterred arrests goes unrecorded'],
    ['p.apparatusElasticity * (i.apparatus / 100 - 1)', '0', 'richer services arrest more'],
    ['(1 - restraint) *', '', 'promises hold arrests back'],
    ['ordinary = Math.max(ordinary, againOrdinary);', '', 'people of the roster arrested again are within the count'],
  ],
  'mechanisms/exits': [
    [
      'w.known[kind] = (w.known[kind] as number) - n;\n    leaves(w, EXIT.served',
      'leaves(w, EXIT.served',
      'who has served is no longer in prison',
    ],
    [
      'return named + Math.min(Math.max(0, drawn - named), others);',
      'return drawn;',
      'people of the roster are counted within the totals',
    ],
    ['w.known[ILL] = (w.known[ILL] as number) + n;', '', 'who falls ill is still in prison'],
    ['w.died += n + hidden;', 'w.died += n;', 'deaths nobody reported are true deaths'],
    ['p.pardonNeed * Math.max(0, w.need - m.inside.needStart)', '0', 'a regime in need pardons more'],
  ],
  'mechanisms/crisis': [
    ['m.view.crisisGain * saturate(d)', '-m.view.crisisGain * saturate(d)', 'a weak regime has more crises'],
    ['p.breakdownCivil * (w.civilSociety - m.programmes.civilRest)', '0', 'civil society turns crises into breakdowns'],
    ['w.regime = 0;', '', 'democracy ends the regime'],
    ['whole(p.lullConcession)', '0', 'after a concession arrests are fewer'],
    ['-p.uprisingCivil', 'p.uprisingCivil', 'a failed uprising costs civil society'],
    ['w.crackdown = p.uprisingLeast + p.uprisingSpread * size;', '', 'a failed uprising brings a crackdown'],
  ],
  'mechanisms/home': [
    [
      'const raw = w.base + shownGlow - w.bill;',
      'const raw = w.base + shownGlow + w.bill;',
      'the price of a deal costs approval',
    ],
    ['w.glow *= m.home.glowKeeps;', '', 'the glow of a release fades'],
    ['-p.priceAnger * (w.homePrice - p.homePriceRest)', '0', 'farmers feel the home price'],
    ['-p.familyRefusedApproval', 'p.familyRefusedApproval', 'families speak out against a refusal'],
    ['-p.deathApproval', '0', 'a death after a refusal costs approval'],
    [
      'p.capitalIncome + w.approval / p.capitalApproval',
      'p.capitalIncome - w.approval / p.capitalApproval',
      'capital grows with approval',
    ],
  ],
  'mechanisms/observation': [
    ['p.arrested += w.publishedNow;', 'p.arrested = w.arrested;', 'the published count is of published arrests only'],
    ['w.pending[4 + kind] = 0;', '', 'an arrest is published once'],
    ['p.reportQuarter[i] = w.quarter - 2;', 'p.reportQuarter[i] = w.quarter;', 'a report says of which quarter it is'],
    [
      '1 - o.errorMonitors * w.civilSociety',
      '1 + o.errorMonitors * w.civilSociety',
      'monitors see better where civil society is stronger',
    ],
    ['if (IS_PUBLIC[code] === 0) continue;', '', 'what is not public stays out of the record'],
    ['p.pricesSigned >>= 1;', '', 'the mark of a signed price moves with the price'],
  ],
  'mechanisms/dilemmas': [
    ['-chosen.cost', 'chosen.cost', 'an option costs capital'],
    ['if (d.instead) w.offer.clear();', '', 'a dilemma that comes instead takes the place of the offer'],
    ['w.dilemmaLast[index] = w.quarter + 1;', '', 'a dilemma does not come again at once'],
    [
      'if (value < (d.atLeast[i] as number) || value > (d.atMost[i] as number)) return false;',
      '',
      'a dilemma comes only when its test holds',
    ],
    [
      'subject === SUBJECT.refuser && inside && (m.roster[i] as RosterPerson).refusesExile',
      'subject === SUBJECT.refuser && inside',
      'a story of refusing exile is about one who does',
    ],
    // One for each variable that an option can move.
    ['moveApproval(w, cause, amount);', 'moveApproval(w, cause, -amount);', 'effect approval'],
    ['w.glowAdded += amount;', '', 'effect glow'],
    ['w.billDue += amount;', '', 'effect bill'],
    ['moveCapital(w, m, cause, amount);', 'moveCapital(w, m, cause, -amount);', 'effect capital'],
    ['moveHomePrice(w, cause, amount);', 'moveHomePrice(w, cause, -amount);', 'effect homePrice'],
    ['moveUnity(w, m, cause, amount);', 'moveUnity(w, m, cause, -amount);', 'effect unity'],
    ['moveCredibility(w, cause, amount);', 'moveCredibility(w, cause, -amount);', 'effect credibility'],
    ['moveAssurance(w, cause, amount);', 'moveAssurance(w, cause, -amount);', 'effect assurance'],
    ['moveCivilSociety(w, cause, amount);', 'moveCivilSociety(w, cause, -amount);', 'effect civilSociety'],
    ['moveEnforcement(w, cause, amount);', 'moveEnforcement(w, cause, -amount);', 'effect enforcement'],
    ['movePersonal(w, cause, amount);', 'movePersonal(w, cause, -amount);', 'effect personal'],
    ['moveElites(w, m, cause, amount);', 'moveElites(w, m, cause, -amount);', 'effect elites'],
    ['moveGuarantee(w, m, cause, amount);', 'moveGuarantee(w, m, cause, -amount);', 'effect guarantee'],
    [
      'moveGoingRate(w, cause, w.goingRate * amount);',
      'moveGoingRate(w, cause, amount);',
      'effect goingRate: a ratio, not an amount',
    ],
    ['moveSoldOrdinary(w, cause, amount);', 'moveSoldOrdinary(w, cause, -amount);', 'effect soldShare'],
    ['w.crackdown + amount', 'w.crackdown - amount', 'effect crackdown'],
    ['w.talksClosed = Math.max(w.talksClosed, Math.round(amount));', '', 'effect talksClosed'],
    ['if (w.lawStage === 4) w.lawPause', 'w.lawPause', 'effect lawPause: only a law in force can be paused'],
    [
      'moveAllies(w, m, strictest(w, m, true), cause, amount);',
      'moveAllies(w, m, strictest(w, m, false), cause, amount);',
      'effect alliesRestriction: the sector where the allies are strictest',
    ],
    [
      'moveOurs(w, m, strictest(w, m, false), cause, amount);',
      'moveOurs(w, m, strictest(w, m, false), cause, -amount);',
      'effect oursRestriction',
    ],
    ['w.deliveryBonus += amount;', '', 'effect delivery'],
    ['releaseFreely(w, m, Math.round(amount))', '0', 'effect pardon'],
    ['if (subject >= 0) personWalksFree(w, m, subject);', '', 'effect subjectReleased'],
    ['CHANNEL.dilemmaRisk) < amount', 'CHANNEL.dilemmaRisk) >= amount', 'effect subjectRisk'],
  ],
  'mechanisms/roster': [
    [
      'if (staying === 0 || m.rosterRefuses[i] === 0) chosen++;',
      'chosen++;',
      "who refuses exile takes nobody's place on a list",
    ],
    [
      'share * (m.rosterWanted[i] as number)',
      'share / (m.rosterWanted[i] as number)',
      'a wanted name is sooner on a list',
    ],
    ['w.known[ILL] = (w.known[ILL] as number) + 1;', '', 'one who falls ill stays within the count'],
    ['const home = fate === FATE.pardoned', 'const home = fate === FATE.died', 'who is pardoned may be arrested again'],
    ['w.releasedFreely++;', '', 'one who walks free is counted'],
    ['w.quarter + SENTENCE_LEAST', 'w.quarter', 'a second sentence is of two years or more'],
    ['w.againAt[i] = again;', 'w.againAt[i] = w.quarter + 1;', 'a second arrest comes two to eight quarters later'],
  ],
  'mechanisms/release': [
    ['named & ~staying', 'named', 'who refuses exile stays in a deal'],
    ['w.known[k] = (w.known[k] as number) - n;', '', 'who walks out is no longer in prison'],
    [
      'people >= all * NEARLY_ALL',
      'people < all * NEARLY_ALL',
      'a list of nearly all takes the ill and the foreigners first',
    ],
    ['m.bargain.exileShare', '(1 - m.bargain.exileShare)', 'most who are sold are taken abroad'],
    ['w.never[k] = 0;', '', 'those never published walk out of open prisons too'],
    ['w.releasedFreely += people;', '', 'who is let go without a price is counted'],
  ],
  'mechanisms/beliefs': [
    ['p.credibilityReturn * (p.credibilityStart - w.credibility)', '0', 'belief in our sanctions returns to its rest'],
    [
      'p.assuranceReturn * (p.assuranceStart - w.assurance)',
      '-p.assuranceReturn * (p.assuranceStart - w.assurance)',
      'belief in our relief returns to its rest',
    ],
    ['m.bargain.askingReturns * (1 - w.asking)', '0', 'the mark-up returns to its rest'],
  ],
  'mechanisms/stocks': [
    ['w.capital = clamp(raw, 0, m.home.capitalMost);', 'w.capital = raw;', 'capital keeps its bounds'],
    ['w.credibility = clamp(raw, 0, 1);', 'w.credibility = raw;', 'belief in our sanctions keeps its bounds'],
    ["if (after !== raw) note(w, figure, 'limit', after - raw);", '', 'what a bound cuts off is a cause'],
    ['w.lawStage === LAW_IN_FORCE && w.lawPause === 0', 'w.lawStage === LAW_IN_FORCE', 'a waived law does not work'],
    ['step * (1 - (w.sectors[k] as SectorState).leak)', 'step', 'relief of what leaks anyway is worth less'],
  ],
  regime: [
    ['b.haggleNeed * need', '-b.haggleNeed * need', 'a regime in need gives way in a haggle'],
    [
      '(m.view.markup * paidPerPerson - w.goingRate)',
      '(paidPerPerson - w.goingRate)',
      'it learns a price with its mark-up',
    ],
    [
      'p.cheatCredibility * w.credibility',
      '-p.cheatCredibility * w.credibility',
      'it cheats less where it believes that sanctions return',
    ],
    [
      'return w.roadmapRest > 0 || w.roadmap > 0',
      'return w.roadmap > 0',
      'a roadmap is closed for a time after one was broken',
    ],
    [
      'if (counter === COUNTER.conditional) return o.payment !== PAYMENT.relief;',
      '',
      'only relief can be made conditional',
    ],
  ],
  election: [
    [
      'w.approval + electionSwing(w.seed, m) >= m.home.electionBar',
      'w.approval + electionSwing(w.seed, m) < m.home.electionBar',
      'approval wins votes',
    ],
    [
      'CHANNEL.swingA) + draw(seed, NO_QUARTER, CHANNEL.swingB) - 1',
      'CHANNEL.swingA) + draw(seed, NO_QUARTER, CHANNEL.swingB)',
      'the swing is as often for as against',
    ],
    [
      'if (u < m.home.dealerChance) return 0;',
      'if (u < m.home.dealerChance) return 2;',
      'each temper has its own chance',
    ],
    ['1 - ((1 + x) * (1 + x)) / 2', '((1 + x) * (1 + x)) / 2', 'the chance shown is the chance of the vote'],
  ],
  continuation: [
    ['w.quarter % 2 === 0)', 'w.quarter % 2 === 1)', 'a drifter signs in every second quarter'],
    [
      'w.offer.perPerson * 100 <= w.ordersPrice',
      'w.offer.perPerson <= w.ordersPrice',
      'the price in the orders is in hundredths',
    ],
    [
      "if (orders === 'all') draft.answer = 'accept';",
      "if (orders === 'all') draft.answer = 'refuse';",
      'orders to take all offers take them',
    ],
    [
      "else if (onArrests === 'tighten') tightenSomething(w, m, m.programmes.breachMemory);",
      '',
      'orders to tighten on arrests do so',
    ],
    ['w.quarter - s.soldAt >= memory', 'true', 'orders do not take back what was sold'],
    ['since === m.continuation.dealerRepeals', 'false', 'a dealer repeals the law'],
  ],
  legal: [
    ['if (option.cost > view.capital + NEAR) return', 'if (false) return', 'an option must be paid for'],
    [
      'leverCost(view, m, d.lever, d.steps) + paid > view.capital + NEAR',
      'leverCost(view, m, d.lever, d.steps) > view.capital + NEAR',
      'option and lever are paid together',
    ],
    ['if (view.quarter + 1 < l.opens)', 'if (view.quarter + 1 < 0)', 'a lever that is not open yet is refused'],
    ["return view.lawStage === 0 ? null : 'law-not-open'", 'return null', 'a law is proposed once'],
    ["return stands ? 'offer-unanswered' : null;", 'return null;', 'an offer that stands is answered'],
    ['now + l.notch * (steps - 1) >= 1 - NEAR', 'false', 'no lever goes past its end by two notches'],
  ],
  pathways: [
    ['to.apparatus = from.apparatus;', '', 'money held holds the security services'],
    ['to.vacancy = from.vacancy;', '', 'the market held holds the empty cells'],
    ['to.pressureRise = from.pressureRise;', '', 'deterrence held holds the pressure'],
    ['if (mask & 32) to.lawInForce = from.lawInForce;', '', 'home held holds the law'],
    ['mask |= 1 << PATHWAYS.indexOf(name)', 'mask = 1 << PATHWAYS.indexOf(name)', 'several pathways can be held'],
  ],
  random: [
    ['(channel + 1, 0x27d4eb2f)', '((channel & ~1) + 1, 0x27d4eb2f)', 'no two mechanisms share a draw'],
    ['(quarter + 1, 0x9e3779b1)', '(1, 0x9e3779b1)', 'each quarter has draws of its own'],
    ['(mean + u) | 0', '(mean + 0.5) | 0', 'the mean of the counts drawn is the mean given'],
    [
      'return mean > 0 ? (mean + u)',
      'return mean > 0 ? (mean + ((7 * u + mean) % 1))',
      'a count drawn never falls when its mean rises',
    ],
    ['offerComes: 23,', 'offerComes: 24,', 'whether an offer comes and what it asks are separate draws'],
  ],
} as const satisfies Record<string, readonly Row[]>;

export const MUTANTS: readonly Mutant[] = Object.entries(TABLE as Record<string, readonly Row[]>).flatMap(
  ([file, rows]) =>
    rows.map(([find, put, breaks, by = 'rules'], i) => ({ id: `${file}:${i + 1}`, file, find, put, breaks, by })),
);
