/** The trigger law: its vote, its steps, its waiver. */
import { given, value } from './table.ts';

export const LAW = {
  lawApproval: {
    ...value(50, 45, 55, 1, 'points'),
    meaning: 'approval at which the vote is even',
    source: 'A majority: half of a hundred points, as the law needs votes at home.',
    against: 'Parliaments pass sanctions against an unwilling government, whatever its approval.',
  },
  lawUnity: {
    ...value(0.5, 0.4, 0.6, 100, '0..1'),
    meaning: 'ally unity needed',
    source: 'The middle of the index: a trigger against the wish of most allies would not hold trade.',
    against: 'A national law needs no ally’s vote.',
  },
  lawSwing: {
    ...value(4, 0, 8, 1, 'points'),
    meaning: 'largest swing of the vote either way; the prototype had none and 96 % passed',
    source:
      'Four points either way, so that a prepared vote can still be lost; without a swing 96 % passed in a draft.',
    against: 'Whips count votes in advance: a prepared vote is as good as won.',
  },
  lawDebate: {
    ...value(3, 2, 3, 1, 'quarters'),
    meaning: 'quarters of debate',
    source:
      'Three quarters, shortened so that a term can hold it; the best-known law of this kind took far longer (general knowledge).',
    against: 'With the true length no short term could pass a law at all.',
  },
  lawPassedCredibility: {
    ...value(0.06, 0, 0.12, 100, '0..1'),
    meaning: 'belief in sanctions gained when it passes',
    source: 'A little over half of what a lifting sale destroys: a law speaks for whoever follows.',
    against: 'A law with a waiver binds nobody, and all know it.',
  },
  lawFailedApproval: {
    ...value(1, 0, 2, 10, 'points'),
    meaning: 'approval lost when it fails',
    source: 'One point for a lost vote, as for a broken word; a day’s headline.',
    against: 'Who loses for a good cause may gain.',
  },
  lawRepealCredibility: {
    ...value(0.15, 0.05, 0.3, 100, 'share'),
    meaning: 'belief in sanctions lost by repeal',
    source: 'A seventh goes: less than a large sale, as repeal is a change of mind and no bargain.',
    against: 'Repealing the promise to stay firm could end belief altogether.',
  },
  lawRepealAssurance: {
    ...value(0.08, 0, 0.15, 100, '0..1'),
    meaning: 'belief in our relief lost by repeal',
    source: 'A fifth of a middling belief: a side that drops its own law may drop its relief as well; reasoned.',
    against: 'To the regime repeal is good news, and should raise trust.',
  },
  lawArrestsPerStep: { ...given(1, 100000, 1, 'people'), meaning: 'arrests that add one full step' },
  lawUnityPerStep: {
    ...value(0.06, 0.02, 0.1, 100, '0..1'),
    meaning: 'ally unity lost by a step',
    source: 'Three quarters of what a sale costs: automatic steps leave allies no say.',
    against: 'A rule known in advance angers nobody.',
  },
  lawPricePerStep: {
    ...value(0.03, 0, 0.06, 100, 'index'),
    meaning: 'home price added by a step',
    source: 'As a notch of enforcement: trade pays a little for each step; kept equal for want of a figure.',
    against: 'Markets price in a known rule long before its steps.',
  },
  lawPersonalPerStep: {
    ...value(0.15, 0.05, 0.3, 100, '0..1'),
    meaning: 'measures added by a step when all sectors are full',
    source: 'About one pull of the lever of measures for each full step, so that law and hand are alike.',
    against: 'A law that lists persons by rule could list hundreds at once.',
  },
  lawEnforcementPerStep: {
    ...value(0.15, 0.05, 0.3, 100, '0..1'),
    meaning: 'enforcement added by a step when measures are full',
    source: 'The same as for measures, for the same reason of keeping steps alike.',
    against: 'Enforcement needs officers, whom no trigger hires.',
  },
  lawFull: {
    ...value(0.99, 0.9, 1, 100, 'share'),
    meaning: 'from this restriction on a sector counts as full',
    source: 'One hundredth short of everything counts as everything, for arithmetic’s sake.',
    against: 'The last hundredth could be the one exempted bank that matters.',
  },
  lawPersonalMost: {
    ...value(0.95, 0.8, 1, 100, '0..1'),
    meaning: 'where it stops adding measures',
    source: 'Nearly all: a list of every judge and officer is never complete.',
    against: 'Lists stop at a few hundred names in practice, far below.',
  },
  lawEnforcementMost: {
    ...value(0.75, 0.6, 0.9, 100, '0..1'),
    meaning: 'where it stops adding enforcement',
    source: 'Three quarters, as customs can be told to look and not to find.',
    against: 'With full effort a border can be all but closed.',
  },
  lawLightStep: {
    ...value(0.5, 0.2, 1, 100, 'ratio'),
    meaning: 'weight of a step that is not a sector',
    source: 'Persons and raids upset allies and prices half as much as a sector; reasoned.',
    against: 'Raids upset traders more than a ban that all must keep.',
  },
  lawAssurance: {
    ...value(0.4, 0.2, 0.6, 100, 'share'),
    meaning: 'belief in our relief lost by a full step on what was sold',
    source: 'A full step on what was sold takes two fifths: less than a breach by choice, as a rule did it.',
    against: 'To the one who paid with prisoners it is the same broken promise.',
  },
  lawDearer: {
    ...value(0.3, 0.1, 0.5, 100, 'ratio'),
    meaning: 'relief sells dearer under it: it may not last',
    source: 'Relief that a rule may end is worth less, so more is asked: as the discount on a condition.',
    against: 'Where a waiver is expected, relief under a law is no less certain than any other.',
  },
  waiverQuarters: {
    ...value(3, 1, 4, 1, 'quarters'),
    meaning: 'pause after a waiver',
    source: 'Nine months, about the patience of one session of a parliament; our judgement.',
    against: 'Waivers renewed by habit never end.',
  },
  waiverCredibility: {
    ...value(0.07, 0.02, 0.15, 100, 'share'),
    meaning: 'belief in sanctions lost by a waiver',
    source: 'Half of what passing gave: a waiver says the law bends.',
    against: 'A waiver provided for in the law is the law at work, and costs nothing.',
  },
  waiverErosion: {
    ...value(1.6, 1.2, 2, 10, 'ratio'),
    meaning: 'erosion of a sale under the law, against a plain one',
    source: 'Three fifths worse than a plain sale: it sells the rule with the relief.',
    against: 'Who expected waivers learns nothing from one.',
  },
};
