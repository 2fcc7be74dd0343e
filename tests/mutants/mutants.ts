// Responsible for the mutants: planted faults in the rules and in the dilemmas of the scenario, each of which a test of
// behaviour must see. `npm run mutate` plants them one by one in a copy of the repository. A snippet occurs exactly once in
// its file, or in the option of a dilemma that it belongs to (mutants.test.ts).

/** Parts of the tests that may kill a mutant. Golden games do not count: they see every change and say nothing of laws. */
export const PROJECTS = ['rules', 'properties'] as const;
type Project = (typeof PROJECTS)[number];

export interface Mutant {
  /** `file:n`, n from 1. */
  readonly id: string;
  /** Under src/rules, without extension; or DILEMMAS. */
  readonly file: string;
  /** From the repository's root. */
  readonly path: string;
  /** The part of the file that is meant: from this text, which occurs once, to the next of its kind; null for all of it. */
  readonly from: string | null;
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
    ['if (promised > n) happen', 'if (promised < n) happen', 'what is not delivered of the rest is told as withheld'],
    [
      'if (o.batch === BATCH.everyone) w.toDeliver = whole(o.people - n);',
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
    [
      'w.paidForAll / Math.max(1, w.deliveredAtOnce + n)',
      'w.paidForAll / Math.max(1, n)',
      'the price of an "everyone" deal is over all who came, at once and later',
    ],
    ['    w.paidForAll = value;\n', '', 'what was paid for everyone is learned when the rest has come'],
    ['} else learnPrice', '}\n  learnPrice', 'no price is learned before the rest has come'],
    ['n < promised * b.deliveryBreach', 'n < 0', 'who withholds people frees our word'],
    ['if (s.soldAt === w.quarter - 1) s.wordFreed', 's.wordFreed', 'what was sold for others is still sold'],
    ['  s.wordFreed = 0;\n', '', 'a sale binds our word again'],
    ['n < promised * b.deliveryBreach', 'n < promised', 'a few who are missing are no breach'],
    ['s.wordFreed === 0 && w.quarter', 'w.quarter', 'after a breach of theirs taking back breaks no word of ours'],
    ['    liftedNow(w);\n    owe', '    owe', 'measures sold are under our word'],
  ],
  'mechanisms/offer': [
    ['o.act = w.recognition;', 'o.act = 0;', 'no act of recognition is sold twice', 'properties'],
    [
      'm.offer.priceNeedTop - m.offer.priceNeed * (f[F.need] as number)',
      'm.offer.priceNeedTop + m.offer.priceNeed * (f[F.need] as number)',
      'a regime in need asks less for a person',
    ],
    [
      'm.offer.priceAssuranceTop - m.offer.priceAssurance * (f[F.assurance] as number)',
      'm.offer.priceAssuranceTop + m.offer.priceAssurance * (f[F.assurance] as number)',
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
    [
      'w.quarter - w.personalSoldAt <= m.programmes.breachMemory',
      'w.quarter < 0',
      'measures that were sold and are back break our word',
    ],
    ["endRoadmap(w, m, 'takingBack');", '', 'taking back what a roadmap gave ends it'],
    ['-costOf(lever, steps)', 'costOf(lever, steps)', 'a lever costs capital'],
    [
      'return steps >= 0 ? lever.cost * steps : lever.cost * lever.easeShare * -steps;',
      'return lever.cost * Math.abs(steps);',
      'easing takes a share of the cost only',
    ],
    [
      'if (wordStands(w, m, s)) breakWordOn',
      'if (w.quarter < 0) breakWordOn',
      'taking back what was sold breaks our word',
    ],
    ['-w.assurance * p.breachAssurance', 'w.assurance * p.breachAssurance', 'a broken word costs belief in our relief'],
    ['  soldNow(w, s);\n  moveCredibility', '  moveCredibility', 'relief given away is remembered as relief'],
    ['p.enforcementWear * (p.enforcementRest - w.enforcement)', '0', 'enforcement wears off'],
    ['w.fatigue = clamp(w.fatigue + p.storyFatigue, 0, p.fatigueMost);', '', 'a story told again and again gains less'],
    ['        liftedNow(w);\n', '', 'names taken off the list by a lever are relief under our word'],
    ['if (s.ours < before) soldNow(w, s);', 'if (s.ours < before) {}', 'what an answer lifts is relief under our word'],
    [
      'else if (s.ours > before && wordStands(w, m, s)) breakWordOn(w, m, k);',
      '',
      'an answer that puts back what was given breaks our word',
    ],
    ['else if (s.ours > before &&', 'else if (', 'what is full already is not taken back'],
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
    ['if (wordStands(w, m, s)) moveAssurance', 'moveAssurance', 'the law costs trust only where our word stands'],
  ],
  'mechanisms/promises': [
    ['w.office === OFFICE.hawk && w.roadmap > 0', 'w.roadmap < 0', 'a hawk ends a roadmap'],
    [
      'w.inputs.promiseKind = PROMISE.conditions;',
      'w.inputs.promiseKind = PROMISE.none;',
      'conditions in force hold arrests back',
    ],
    ['w.inputs.promiseKind = PROMISE.roadmap;', 'w.inputs.promiseKind = PROMISE.none;', 'a roadmap holds arrests back'],
    ['whole(p.roadmapRest)', '0', 'no roadmap is open for some quarters after one was broken'],
    ["moveOurs(w, m, k, 'roadmap', -step);", "moveOurs(w, m, k, 'roadmap', step);", 'a roadmap lifts restrictions'],
    ['c.left--;', '', 'a condition ends'],
    [
      'const answered = w.office !== OFFICE.dealer;',
      'const answered = w.office === OFFICE.dealer;',
      'broken conditions snap back unless a dealer holds office',
    ],
    ['-w.assurance * m.promises.successorEnds', '0', 'a successor who ends a roadmap costs our word'],
    ['else (w.sectors[c.sector] as SectorState).wordFreed = 1;', '', 'a breach that is let pass frees our word too'],
  ],
  'mechanisms/money': [
    [
      '    1 << BIT.guarantee,\n',
      '    0,\n',
      'the guarantee is told as the cause of the bound that it moves',
      'properties',
    ],
    [
      '? denial(m, pick(mask, BIT.restriction)',
      '? denial(m, pick(mask, BIT.leakage)',
      'hardship by restriction is told as that',
      'properties',
    ],
    ['gap > 0 && s.soldAt > 0', 'gap > 0 && s.soldAt > -9', 'what was given before play moves no ally'],
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
      "moveElites(w, m, 'money', (pull",
      "moveElites(w, m, 'measures', (pull",
      'what money does to the elites is told as money',
      'properties',
    ],
    [
      "moveGuarantee(w, m, 'chance', -p.shockSize);",
      "moveGuarantee(w, m, 'trade', -p.shockSize);",
      'that the patron is busy elsewhere is told as chance',
      'properties',
    ],
    [
      'elites: w.elitesOfStrength',
      'elites: w.elites',
      'what a crisis does to the elites is told when strength moves with it',
      'properties',
    ],
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
    ['m.arrests.apparatusElasticity * (i.apparatus / HUNDRED - 1)', '0', 'richer services arrest more'],
    ['(1 - restraint) *', '', 'promises hold arrests back'],
    ['ordinary = Math.max(ordinary, againOrdinary);', '', 'people of the roster arrested again are within the count'],
    ['w.arrivals[4 * kind] = unseen;', '', 'who is never published is among those who came'],
    [
      'w.arrivals[4 * kind + 3] = left - second;',
      'w.arrivals[4 * kind + 3] = left;',
      'the list of who came is the number of arrests',
    ],
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
    [
      'leaves(w, EXIT.served, kind, n);',
      'leaves(w, EXIT.served, kind, n + 1);',
      'the list of who left by serving is their number',
    ],
    ["leaves(w, EXIT['died-never'], ILL, hidden);", '', 'who dies unseen is on the list of who left'],
    ['leaveWaiting(w, kind, out);', '', 'who leaves before being published is not published later'],
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
    ['w.billComing = w.billDue;', 'w.billComing += w.billDue;', 'a bill comes in once'],
    [
      'w.bill = carriedBill + w.billComing * loud;',
      'w.bill = carriedBill + w.billDue;',
      'a bill comes in a quarter late',
    ],
    ['carriedBill + w.billComing * loud', 'carriedBill + w.billComing', 'told to the public, a bill is louder'],
    ['w.bill *= m.home.billKeeps;', '', 'a bill fades'],
  ],
  'mechanisms/observation': [
    [
      'kind === 0 ? m.arrests.ordinaryArrests : m.arrests.foreignArrests',
      'm.arrests.ordinaryArrests',
      'few foreigners wait to be published',
    ],
    ['p.arrested += w.publishedNow;', 'p.arrested = w.arrested;', 'the published count is of published arrests only'],
    ['w.pending[LAST_WAIT + kind] = 0;', '', 'an arrest is published once'],
    ['w.quarter - whole(o.reportDelay)', 'w.quarter - 1', 'a report is as late as the parameter says'],
    ['j < atOnce; j++', 'j < 2; j++', 'as many figures are reported at a time as the parameter says'],
    ['quarter % MEMORY_OF_MONITORS', '0 * quarter', 'what is reported is what was then'],
    ['p.reportQuarter[i] = of;', 'p.reportQuarter[i] = w.quarter;', 'a report says of which quarter it is'],
    [
      '1 - o.errorMonitors * w.civilSociety',
      '1 + o.errorMonitors * w.civilSociety',
      'monitors see better where civil society is stronger',
    ],
    ['if (IS_PUBLIC[code] === 0) continue;', '', 'what is not public stays out of the record'],
    ['p.pricesSigned >>= 1;', '', 'the mark of a signed price moves with the price'],
    [
      'if (ABOUT_THEM[entry] !== 1) continue;',
      'if (entry <= 0) continue;',
      'the page that leaks is about a decision of the player',
      'properties',
    ],
    ['p.servesAt[i] = w.servesAt[i] as number;', '', 'when a sentence ends is public', 'properties'],
    [
      "if (code === EVENT['named-stayed']) p.stayedQuarter",
      "if (code === EVENT['named-freed']) p.stayedQuarter",
      'who refused exile is on record',
      'properties',
    ],
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
    ['owe(w, BILL.dilemma, amount);', '', 'effect bill'],
    ['moveCapital(w, m, cause, amount);', 'moveCapital(w, m, cause, -amount);', 'effect capital'],
    ['moveHomePrice(w, cause, amount);', 'moveHomePrice(w, cause, -amount);', 'effect homePrice'],
    ['moveUnity(w, m, cause, amount);', 'moveUnity(w, m, cause, -amount);', 'effect unity'],
    ['moveCredibility(w, cause, amount);', 'moveCredibility(w, cause, -amount);', 'effect credibility'],
    ['moveAssurance(w, cause, amount);', 'moveAssurance(w, cause, -amount);', 'effect assurance'],
    ['moveCivilSociety(w, cause, amount);', 'moveCivilSociety(w, cause, -amount);', 'effect civilSociety'],
    ['moveEnforcement(w, cause, amount);', 'moveEnforcement(w, cause, -amount);', 'effect enforcement'],
    ['movePersonal(w, cause, amount);', 'movePersonal(w, cause, -amount);', 'effect personal'],
    ['if (amount < 0) liftedNow(w);', '', 'names taken off the list by an answer are relief under our word'],
    ['if (amount < 0) liftedNow(w);', 'liftedNow(w);', 'who is listed in an answer is not taken off'],
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
    ['if (w.lawStage === LAW_IN_FORCE) w.lawPause', 'w.lawPause', 'effect lawPause: only a law in force can be paused'],
    [
      'sector >= 0 ? sector : strictest(w, m, true)',
      'sector >= 0 ? sector : strictest(w, m, false)',
      'effect alliesRestriction: the sector where the allies are strictest',
    ],
    [
      'moveRestriction(w, m, sector >= 0 ? sector : strictest(w, m, false), cause, amount);',
      'moveRestriction(w, m, sector >= 0 ? sector : strictest(w, m, false), cause, -amount);',
      'effect oursRestriction',
    ],
    [
      'moveRestriction(w, m, sector >= 0 ? sector : strictest',
      'moveRestriction(w, m, strictest',
      'an effect moves the sector that its words name',
    ],
    ['if (sector >= 0) return restriction[sector] as number;', '', 'a test asks the sector that its story is about'],
    ['.refusesExile && wasOffered(w, i)', '.refusesExile', 'who refuses to be taken abroad has been offered'],
    ['w.deliveryBonus += amount;', '', 'effect delivery'],
    ['releaseFreely(w, m, Math.round(amount), drawFrom(w.key, CHANNEL.dilemmaList))', '0', 'effect pardon'],
    ['if (subject >= 0) personWalksFree(w, m, subject);', '', 'effect subjectReleased'],
    ['CHANNEL.dilemmaRisk) < amount', 'CHANNEL.dilemmaRisk) >= amount', 'effect subjectRisk'],
    ['if (!isBehind(w, m) && draw', 'if (draw', 'the least number of dilemmas comes where chance brings none'],
    ['m.dilemma.dilemmasLeast * w.term', 'm.dilemma.dilemmasLeast * FULL_TERM', 'a short term has fewer dilemmas'],
    [' - w.dilemmasMet >=', ' >=', 'no dilemma is forced when enough have come'],
    ['    w.dilemmasMet++;\n', '', 'each dilemma that comes is counted'],
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
    ['w.quarter + Math.floor(sentence)', 'w.quarter', 'a second sentence is of two years or more'],
    ['w.againAt[i] = again;', 'w.againAt[i] = w.quarter + 1;', 'a second arrest comes two to eight quarters later'],
    [
      'w.leavers[EXIT.freely * KIND_COUNT + kind] = (w.leavers[EXIT.freely * KIND_COUNT + kind] as number) + 1;',
      '',
      'one who walks free is on the list of who left',
    ],
  ],
  'mechanisms/release': [
    [
      'delay = LONGEST_WAIT - 1; delay >= 0 && left > 0; delay--',
      'delay = 0; delay < 3 && left > 0; delay++',
      'those to be published last leave unseen first',
    ],
    ['named & ~staying', 'named', 'who refuses exile stays in a deal'],
    ['w.known[k] = (w.known[k] as number) - n;', '', 'who walks out is no longer in prison'],
    [
      'people >= all * m.bargain.nearlyAll',
      'people < all * m.bargain.nearlyAll',
      'a list of nearly all takes the ill and the foreigners first',
    ],
    ['m.bargain.exileShare', '(1 - m.bargain.exileShare)', 'most who are sold are taken abroad'],
    ['w.never[k] = 0;', '', 'those never published walk out of open prisons too'],
    ['w.releasedFreely += people;', '', 'who is let go without a price is counted'],
    [
      'w.leavers[exit * KIND_COUNT + k] = (w.leavers[exit * KIND_COUNT + k] as number) + n;',
      '',
      'the list of who left holds those let go together',
    ],
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
    ['b.haggleNeed * f.need', '-b.haggleNeed * f.need', 'a regime in need gives way in a haggle'],
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
      'if (u < m.home.dealerChance) return TEMPER.dealer;',
      'if (u < m.home.dealerChance) return TEMPER.hawk;',
      'each temper has its own chance',
    ],
    ['1 - ((1 + x) * (1 + x)) / 2', '((1 + x) * (1 + x)) / 2', 'the chance shown is the chance of the vote'],
  ],
  continuation: [
    [
      'w.quarter % whole(m.continuation.drifterEvery) === 0',
      'w.quarter % whole(m.continuation.drifterEvery) === 1',
      'a drifter signs in every second quarter',
    ],
    [
      'w.offer.perPerson * HUNDRED <= w.ordersPrice',
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
  game: [
    ["if (world.quarter < world.term) return 'term-not-over';", '', 'office is left when the term is over'],
    ["if (world.reelected >= 0) return 'office-left';", '', 'office is left once'],
    [
      '!areOrders(orders) || !HOLDERS.includes(holder)',
      '!areOrders(orders)',
      'nobody is handed an office there is not',
    ],
    ['Number.isInteger(price) &&', '', 'orders name a whole price'],
  ],
  legal: [
    ['if (option.cost > view.capital + NEAR) return', 'if (false) return', 'an option must be paid for'],
    [
      'costOf(l, steps) + paid > view.capital + NEAR',
      'costOf(l, steps) > view.capital + NEAR',
      'both are paid together',
    ],
    [
      'options.includes(option) ? optionCost(view, m, option) : cheapest',
      'cheapest',
      'the list knows what an option takes',
      'properties',
    ],
    ['if (o.cost > view.capital + NEAR) return;', '', 'an option that cannot be paid is not listed', 'properties'],
    [
      'since = l.kind === LEVER.sector ? (view.sinceSold[l.sector] as number) : view.sinceMeasuresLifted;',
      'since = view.sinceSold[0] as number;',
      'what takes relief back is told of the right lever',
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
  start: [
    [
      'usualWaiting(m, kind, delay)',
      'usualWaiting(m, kind, 4 - delay)',
      'those arrested longest ago are published first',
    ],
    ['w.arrestsSeen = usualPublished(m);', 'w.arrestsSeen = 0;', 'the start is a usual quarter'],
    ['d?.soldAt ? whole(d.soldAt.value) : NEVER', 'NEVER', 'relief given before play is under our word'],
    ['  waitingToBePublished(w, m);\n', '', 'people were arrested before the start whom nobody has published'],
    ['w.startTrue = prisoners(w);', 'w.startTrue = m.startPrisoners;', 'they are in prison at the start'],
  ],
  people: [
    [
      "rest('deal', kind),\n      'deal',\n      ofKind(kind, (t) => t.publishAt < w.quarter),",
      "rest('deal', kind),\n      'deal',\n      ofKind(kind, () => true),",
      'a deal frees people whose arrest was published before',
    ],
    ["'served-never', ofKind(kind, never)", "'served-never', ofKind(kind, waiting)", 'who is never published stays so'],
    ["'died', ofKind(ILL, known)", "'died', ofKind(0, known)", 'the dead were ill'],
    ["'freely', ofKind(kind, known)", "'freely', ofKind(kind, waiting)", 'who is let go was known'],
    [
      "if (exit !== 'served-waiting' && exit !== 'breakdown-waiting') pool.sort((a, b) => a.order - b.order);",
      '',
      'among those published all stand alike, whenever it was',
    ],
    [
      'pool.sort((a, b) => b.publishAt - a.publishAt || a.order - b.order);',
      'pool.sort((a, b) => a.publishAt - b.publishAt || a.order - b.order);',
      'of those not yet published the last to be published leave first',
    ],
    [
      'const order = draw(own, from, CHANNEL.personExit + kind);',
      'const order = k;',
      'who leaves does not depend on the place among the arrests',
    ],
    ['pool.slice(0, n)', 'pool.slice(n, 2 * n)', 'of two lists the longer holds the shorter'],
    [
      'const order = draw(own,',
      'const order = draw(own + w.prisonQuarters,',
      'the order of a person is the same in twin worlds',
    ],
    ['kind, 0, k, roster[k] ?? -1', 'kind, 0, k, -1', 'the people of the roster are among them'],
    ['const own = worldSeed(w.seed, k);', 'const own = w.seed;', 'each person has an order of their own'],
    [
      "if (exit === 'ill' || exit === 'ill-never') t.kind = ILL;",
      "if (exit === 'ill') t.kind = ILL;",
      'who falls ill unseen stays',
    ],
    ['delay === 0 ? NEVER_AT : w.quarter + delay', 'w.quarter + delay', 'some arrests are never published'],
    [
      't.publishAt <= last && t.publishAt <= t.seenUntil',
      't.publishAt <= last',
      'who left before is not published after',
    ],
    ['person.publishAt = delay;', 'person.publishAt = 0;', 'the arrests before the start are published one by one'],
    ['if (w.democracyAt === w.quarter) for', 'if (false) for', 'in a democracy all leave, those unseen too'],
    [
      '(w.leavers[EXIT[exit] * KIND_COUNT + kind] as number) - (named[EXIT[exit] * KIND_COUNT + kind] as number);',
      'w.leavers[EXIT[exit] * KIND_COUNT + kind] as number;',
      'people of the roster are within the counts',
    ],
    ['[FATE.pardoned]: ', '[FATE.inside]: ', 'a pardoned person is let go'],
    ['(s.to < 0 || s.to > quarter)', '(s.to < 0 || s.to >= quarter)', 'who left in a quarter is out at the end of it'],
    ['!there.has(p.id)', 'there.has(p.id)', 'of two worlds those are named who are in one alone'],
  ],
  causes: [
    ['if (WHOLE[f]) amounts', 'if (false) amounts', 'causes of counts are whole people', 'properties'],
    ["'prisoners', 'arrests', 'servedTrue'", "'prisoners', 'servedTrue'", 'of every count', 'properties'],
    [
      "name === 'price' || name.includes('Odds')",
      "name === 'price'",
      'how far fogged odds lie beyond a bound is not published',
      'properties',
    ],
  ],
  shapley: [
    ['limit -= share;', '', 'what a factor of a bound moved is not in the limit as well', 'properties'],
    ['cut[mask] = out.held - out.raw;', 'cut[mask] = 0;', 'what a bound cuts off is told', 'properties'],
    ['(weights[mask] as number)', '(1 / size)', 'shares are a mean over all orders', 'properties'],
  ],
  'tell-causes': [
    ['into[FIGURE.exiled] = w.exiled;', 'into[FIGURE.exiled] = 0;', 'a count is held against its change', 'properties'],
    [
      'priceFactors: w.priceFactorsBefore.slice()',
      'priceFactors: w.priceFactorsBefore',
      'a price is held against the last one',
      'properties',
    ],
  ],
  'mechanisms/arrest-causes': [
    ['+ (arrests - drawn)', '', 'people of the roster in a smaller count are a bound', 'properties'],
    [
      'last.arrests : drawnIn(w, m, from, w.quarter - 1)',
      'last.arrests : last.arrests',
      'chance is held against the last draw',
      'properties',
    ],
    [
      "note(w, 'unrecorded', 'measures', each * measures);",
      '',
      'measures too push people off the record',
      'properties',
    ],
  ],
  'mechanisms/price-causes': [
    ['(1 << F.value) | (1 << F.cap)', '0', 'how many there are sets a bound to the price', 'properties'],
    ['limit + underFloor', 'limit', 'a first offer under the floor of prices is told as its bound', 'properties'],
  ],
  'mechanisms/people-causes': [
    ['w.exiled - exiledBefore', 'w.exiled', 'exile is told by quarter', 'properties'],
    [
      'ledger.add(FIGURE.diedTrue, CAUSE.deaths, w.diedNow);',
      'ledger.add(FIGURE.diedTrue, CAUSE.deaths, w.diedKnownNow);',
      'the true dead are more than those published',
      'properties',
    ],
  ],
  'mechanisms/odds': [
    ['(m.observation.bandMost - m.observation.bandLeast) * civilSociety', '0', 'monitors narrow the bands'],
    ['end === LOW ? raw - half : raw + half', 'raw - half', 'a band has two ends', 'properties'],
    ['before.closed[c] !== now.closed[c]', 'false', 'a band that was not there moves by the offer', 'properties'],
  ],
} as const satisfies Record<string, readonly Row[]>;

/** The scenario's dilemmas: what an option does, turned into its opposite or out of proportion to the other options. */
const DILEMMAS = 'potash-2025';
const DILEMMAS_PATH = `assets/scenarios/${DILEMMAS}.json`;
const AMOUNTS: readonly (readonly [option: string, effect: string, amount: number, put: number, breaks: string])[] = [
  ['say-so', 'approval', 0.4, -0.4, 'speaking out is liked at home'],
  ['ask-quietly', 'goingRate', 0.06, -0.06, 'who is asked for has a price'],
  ['list-the-judge', 'personal', 0.06, -0.06, 'a listing is a measure'],
  ['open-other-suppliers', 'homePrice', -0.05, 0.05, 'other suppliers make it cheaper'],
  ['let-some-potash-in', 'oursRestriction', -0.1, 0.1, 'letting potash in is relief'],
  ['hold-the-line', 'credibility', 0.02, -0.2, 'who holds the line is believed'],
  ['meet-on-camera', 'goingRate', 0.04, -0.04, 'to show that we care raises the price'],
  ['write-and-explain', 'approval', -0.5, 0.5, 'a letter instead of a meeting is not liked at home'],
  ['grant-it', 'unity', 0.05, -0.05, 'an ally whose wish is granted stays'],
  ['refuse-it', 'credibility', 0.02, -0.02, 'an exemption refused is believed'],
  ['pay-them', 'approval', -0.5, 0.5, 'paying allies is not liked at home'],
  ['call-minsk', 'subjectRisk', 0.01, 0.1, 'a call lowers the risk'],
  ['call-minsk', 'goingRate', 0.04, -0.04, 'and shows what a life is worth to us'],
  ['stay-silent', 'approval', -0.5, 0.5, 'silence is not liked at home'],
  ['reject-ahead', 'elites', -0.6, 1, 'a vote rejected ahead unsettles elites'],
  ['send-observers', 'civilSociety', 0.03, -0.03, 'observers help those who watch'],
  ['say-nothing', 'credibility', -0.01, 0.1, 'silence is no sign of strength'],
  ['waive', 'pardon', 20, 1, 'a longer waiver buys more people'],
  ['waive', 'lawPause', 2, 0, 'a waiver pauses the law'],
  ['no-waiver', 'credibility', 0.02, -0.2, 'who does not waive is believed'],
  ['ask-for-observers', 'delivery', 0.3, -0.3, 'who watches gets what was promised'],
  ['bring-in-allies', 'unity', 0.04, -0.04, 'allies want to be asked'],
  ['as-it-stands', 'assurance', 0.01, -0.01, 'watching shows distrust'],
  ['lift-one-listing', 'personal', -0.05, 0.05, 'a person against a measure'],
  ['send-a-doctor', 'subjectRisk', 0.02, 0.2, 'a doctor helps'],
  ['name-the-prison', 'elites', -0.3, 0.3, 'a name in public unsettles elites'],
  ['use-it-alone', 'unity', -0.05, 0.05, 'allies resent a secret channel'],
  ['use-it-alone', 'bill', 0.8, -0.8, 'a secret channel has a bill'],
  ['tell-the-allies', 'pardon', 4, 12, 'a channel shared brings fewer out'],
  ['prosecute', 'enforcement', 0.08, -0.08, 'a trial closes holes'],
  ['settle-quietly', 'credibility', -0.02, 0.02, 'a trader spared is seen'],
  ['publish-the-papers', 'unity', -0.04, 0.04, 'the papers name friends'],
  ['publish-the-list', 'approval', 0.5, -5, 'a list shown up is liked at home'],
  ['have-it-checked', 'soldShare', -0.03, 0.3, 'padding that is checked is done less'],
  ['let-it-pass', 'soldShare', 0.05, -0.05, 'padding that pays is done again'],
  ['insist-on-home', 'goingRate', 0.03, -0.03, 'who insists pays'],
  ['make-it-known', 'elites', -0.4, 0.4, 'the story told unsettles elites'],
  ['receive-them', 'elites', 1.2, -1.2, 'to be received steadies elites'],
  ['send-a-deputy', 'pardon', 2, 6, 'the higher the host, the more walk out'],
  ['turn-them-away', 'assurance', -0.01, 0.1, 'who is turned away trusts less'],
];

export const MUTANTS: readonly Mutant[] = [
  ...Object.entries(TABLE as Record<string, readonly Row[]>).flatMap(([file, rows]) =>
    rows.map(([find, put, breaks, by = 'rules'], i) => ({
      ...{ id: `${file}:${i + 1}`, file, path: `src/rules/${file}.ts`, from: null },
      ...{ find, put, breaks, by },
    })),
  ),
  ...AMOUNTS.map(([option, effect, amount, put, breaks], i) => ({
    ...{ id: `${DILEMMAS}:${i + 1}`, file: DILEMMAS, path: DILEMMAS_PATH, from: `"id": "${option}"` },
    find: `"on": "${effect}", "amount": ${amount},`,
    put: `"on": "${effect}", "amount": ${put},`,
    ...{ breaks, by: 'rules' as const },
  })),
];

/** The file with a mutant planted; if its snippet is not there exactly once, how often it is. */
export function plantedIn(text: string, { from, find, put }: Mutant): string | number {
  const parts = from === null ? ['', text] : text.split(from);
  if (parts.length !== 2) return 0;
  const after = parts[1] as string;
  const next = from === null ? -1 : after.indexOf('"id": "');
  const end = next < 0 ? after.length : next;
  const part = after.slice(0, end).split(find);
  if (part.length !== 2) return part.length - 1;
  return `${parts[0]}${from ?? ''}${part.join(put)}${after.slice(end)}`;
}
