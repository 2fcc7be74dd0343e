/**
 * What the parameters of the rules cite, by key: general evidence and other countries. What is known of the country of a
 * scenario stands in the scenario.
 */
import type { Source } from '../scenario.ts';

export const EVIDENCE: Readonly<Record<string, Source>> = {
  'attia-grauvogel': {
    text: 'Attia and Grauvogel 2019 and 2023: of 292 sanctions cases since 1990 about 85 % had ended by 2018, fewer than half with any compliance; clear terms for ending shorten them',
    status: 'read',
    date: '2019-23',
  },
  'bapat-kwon-2015': {
    text: 'Bapat and Kwon 2015, International Organization: success is highest at moderate market shares; sanctions are imposed when they are unlikely to work',
    status: 'read',
    date: '2015',
  },
  'bergdahl-2014': {
    text: 'Polls on the exchange for Bowe Bergdahl: 45 to 47 for and against, 29 to 54 about ten days later (Fox, Rasmussen)',
    status: 'read',
    date: '2014',
  },
  'biersteker-2016': {
    text: 'Biersteker and others 2016: targeted UN sanctions coerced in about 10 % of episodes (figure not checked)',
    status: 'general',
    date: '2016',
  },
  'brandt-sandler-2016': {
    text: 'Brandt, George and Sandler 2016, European Journal of Political Economy: after negotiated successes 64 to 87 % more kidnappings, 2001-13',
    status: 'read',
    date: '2016',
  },
  'chenoweth-stephan': {
    text: 'Chenoweth and Stephan 2011: nonviolent campaigns succeeded in 53 % of cases in 1900-2006, less since 2010 (not checked)',
    status: 'general',
    date: '2011',
  },
  'cuba-2010': {
    text: 'Cuba: 115 freed in 2010-11; short detentions from 325 (2007) to over 1,220 (January to September 2010)',
    status: 'read',
    date: '2007-11',
  },
  'cuba-2025': {
    text: 'Cuba, January 2025: 553 releases promised; the US reversed its part after six days, with 192 confirmed; Cuba paused, resumed and completed them on 10 March; two men were jailed again on 29 April',
    status: 'read',
    date: '2025',
  },
  'early-spice-2011': {
    text: 'Early and Spice 2011: in 96 US episodes patrons alone had no effect; patrons and commercial busters together a strong one',
    status: 'read',
    date: '2011',
  },
  'escriba-wright-2010': {
    text: 'Escriba-Folch and Wright 2010: personal rulers are more vulnerable to sanctions than others',
    status: 'read',
    date: '2010',
  },
  'finkel-2007': {
    text: 'Finkel and others 2007: US aid to democracy in 1990-2003 had a significant positive effect',
    status: 'read',
    date: '2007',
  },
  'foley-2024': {
    text: 'Foley Foundation 2024: detentions of Americans did not rise after swaps with Iran and Venezuela; 66 % of releases since 2023 came by swaps',
    status: 'read',
    date: '2024',
  },
  freikauf: {
    text: 'East Germany sold 33,755 prisoners in 1963-89; the price went from 40,000 to 95,847 DM, about flat after inflation; the amnesty of 1987 took convicts from 28,038 to 1,806, soon refilled',
    status: 'computed',
    date: '1963-89',
  },
  'griner-2022': {
    text: 'Polls on the exchange for Brittney Griner: 38 % for it, 52 % for swaps in general (YouGov)',
    status: 'read',
    date: 'Dec 2022',
  },
  'gutmann-2020': {
    text: 'Gutmann, Neuenkirch and Neumeier 2020: with selection modelled no effect of sanctions on basic human rights; political rights worsen',
    status: 'read',
    date: '2020',
  },
  gwf: {
    text: 'Counted in the data of Geddes, Wright and Frantz: after the breakdown of personal regimes democracy in 36 % (1946-2010) and 57 % (1990-2010)',
    status: 'computed',
    date: '1946-2010',
  },
  'hseo-2007': {
    text: 'Hufbauer, Schott, Elliott and Oegg 2007: modest policy change in 51 % of cases (sub-rate not checked), about a third of all succeed',
    status: 'general',
    date: '2007',
  },
  'iran-2016': {
    text: 'Iran: four freed in January 2016 beside $400m in cash; at least 30 dual nationals were arrested in the two years after, against single figures before; five freed in 2023 beside $6bn',
    status: 'read',
    date: '2016-23',
  },
  'jackson-vanik': {
    text: 'Jackson-Vanik amendment, in force from January 1975 and unchanged: Soviet emigration 51,320 in 1979, about 900 in 1984',
    status: 'read',
    date: '1971-87',
  },
  'jenkins-2018': {
    text: 'Jenkins, RAND PE277: studies contradict each other; no clear evidence that refusing concessions deters',
    status: 'read',
    date: '2018',
  },
  'kendall-taylor-frantz': {
    text: 'Kendall-Taylor and Frantz 2016: the death of a ruler in office rarely brings change',
    status: 'read',
    date: '2016',
  },
  'levitsky-way': {
    text: 'Levitsky and Way 2010: high linkage to the West goes with democratisation, low linkage and a patron against it (not checked)',
    status: 'general',
    date: '2010',
  },
  'licht-2017': {
    text: 'Licht 2017: after correction for selection sanctions rarely destabilise their targets',
    status: 'read',
    date: '2017',
  },
  'marinov-2005': {
    text: 'Marinov 2005, American Journal of Political Science: sanctions destabilise leaders',
    status: 'read',
    date: '2005',
  },
  'morrison-2009': {
    text: 'Morrison 2009, International Organization: nontax revenue steadies dictatorships through social spending rather than repression',
    status: 'read',
    date: '2009',
  },
  'myanmar-2012': {
    text: 'Myanmar, January 2012: 302 political prisoners confirmed freed of about 651 announced (the latter not checked)',
    status: 'general',
    date: '2012',
  },
  'myrick-weinstein': {
    text: 'Myrick and Weinstein 2022: of 19 women named in a public campaign 17 were free within three years',
    status: 'read',
    date: '2022',
  },
  'new-america-2017': {
    text: 'Mellon, Bergen and Sterman 2017: no evidence that citizens of countries which never pay are targeted less',
    status: 'secondary',
    date: '2017',
  },
  'poland-1986': {
    text: 'Poland: 1984 amnesty, 12 of 300 taken again; September 1986, 225 freed, no political arrests after it, said Reagan; last US sanctions lifted February 1987; Round Table in 1989',
    status: 'read',
    date: '1984-89',
  },
  romania: {
    text: 'Romania let 40,577 Jews go for $112.5m in 1968-89; $2,500 to $3,300 a person (Ioanid 2021, in a review)',
    status: 'read',
    date: '1968-89',
  },
  'shortland-2019': {
    text: 'Shortland 2019, Kidnap: disciplined bargaining keeps ransoms low and stable; quick payment drives them up',
    status: 'read',
    date: '2019',
  },
  'small-2007': {
    text: 'Small, Loewenstein and Slovic 2007: an identified victim moves more than statistics, and statistics beside one lower gifts',
    status: 'read',
    date: '2007',
  },
  'venezuela-2023': {
    text: 'Venezuela: a licence of October 2023 tied to fair elections was not renewed in April 2024; over 2,400 arrests after the July vote; ten Americans freed at once in July 2025; 266 prisoners freed in the weeks after the ruler was seized in January 2026, at least 600 still held',
    status: 'read',
    date: '2023-26',
  },
  'wood-peksen': {
    text: 'Wood 2008, Peksen 2009: sanctions go with more repression',
    status: 'read',
    date: '2008-09',
  },
};
