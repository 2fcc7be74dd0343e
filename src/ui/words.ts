/** The prose of the scenario, asked for by what it says: offers, headlines, levers, lives, dilemmas, their file. */
import type { PublicOffer } from '../rules/published.ts';
import {
  type DilemmaState,
  FILE_ENTRIES,
  isOnce,
  type NewsItem,
  type Prose,
  type RosterState,
  type ScenarioFacts,
} from '../session/index.ts';
import { formatMillions, pluralOf, t, tIf } from '../text/index.ts';

/** The words of a headline, before its event fills them. */
export type HeadlineTemplate = Prose['headlines'][string][number];
/** What can be said of a life when it comes back. */
export type TextOfLife = keyof Prose['anyone'];
type Message = string | { readonly one: string; readonly other: string };

const KINDS = ['ordinary', 'foreign', 'ill'] as const;
const QUARTERS_OF_YEAR = 4;
/** A grade this close to a whole one is called like it, in steps of the lever. */
const NEARLY = 0.08;
const PAYMENTS = ['relief', 'personal', 'recognition', 'cash', 'goods'] as const;

export interface Headline {
  readonly source: string;
  readonly text: string;
}

/** What a headline may need to know beside its event. */
export interface NewsContext {
  readonly roster: readonly RosterState[];
  readonly homePrice: number;
  /** People in prison as reported. */
  readonly reported: number;
  /** Percent. */
  readonly approval: number;
  /** What must be told of the quarter, in one line. */
  readonly moves: string;
}

export class ScenarioWords {
  readonly prose: Prose;
  private readonly facts: ScenarioFacts;

  constructor(prose: Prose, facts: ScenarioFacts) {
    this.prose = prose;
    this.facts = facts;
  }

  // --- offers ---

  people(offer: PublicOffer): string {
    const kind = KINDS[offer.kind] ?? 'any';
    return filled(this.prose.kinds[kind], { n: offer.people });
  }

  /** "half of our potash sanctions"; `scale` shrinks it. */
  share(offer: PublicOffer, scale = 1): string {
    const lifted: number[] = [];
    for (let i = 0; i < this.facts.sectors.length; i++) if ((offer.steps[i] ?? 0) > 0) lifted.push(i);
    const only = lifted[0];
    if (only === undefined) return '';
    const step = offer.steps[only] ?? 0;
    const sector = this.prose.sectors[this.facts.sectors[only] ?? '']?.offered ?? '';
    const several = lifted.length > 1;
    // What is asked for in talks is told to the hundredth: two parts may have the same word.
    if (scale !== 1)
      return several
        ? t('offer.percentOf', { n: percentOf(scale), whole: this.prose.severalSectors })
        : t('offer.percentOf', { n: percentOf(step * scale), whole: sector });
    return several ? this.prose.severalSectors : this.partOf(step, sector);
  }

  /** "half of a sanction": a step, 0..1, of what is named; "half" where nothing is. */
  partOf(step: number, sector: string): string {
    const text = this.prose.shares.find((s) => step <= s.upTo)?.text ?? this.prose.shares.at(-1)?.text ?? '{sector}';
    return sector === '' ? text.replace(/ of \{sector\}$/, '') : filled(text, { sector });
  }

  /** How much of a sanction is in force, 0..1: "a fifth". */
  partInForce(at: number): string {
    return this.partOf(at, '');
  }

  private payment(offer: PublicOffer) {
    return this.prose.payments[PAYMENTS[offer.payment] ?? 'relief'];
  }

  /** The act of recognition that is asked for; null for any other payment. */
  private act(offer: PublicOffer) {
    const acts = this.payment(offer).acts ?? [];
    return acts[Math.min(offer.act, acts.length - 1)] ?? null;
  }

  offerSentence(offer: PublicOffer): string {
    return filled(this.payment(offer).offer, {
      act: this.act(offer)?.act ?? '',
      n: offer.people,
      people: capital(this.people(offer)),
      share: this.share(offer),
      price: formatMillions(offer.cash),
    });
  }

  /** True for what is given once; relief is worth its price in every quarter. */
  isOnce(offer: PublicOffer): boolean {
    return isOnce(offer);
  }

  /** What is given for the people: "half of our potash sanctions", "a state visit". */
  given(offer: PublicOffer, scale = 1): string {
    const share = this.share(offer, scale);
    const payment = PAYMENTS[offer.payment] ?? 'relief';
    if (payment === 'relief' && share !== '') return share;
    const name =
      payment === 'cash' || payment === 'goods'
        ? t('offer.worth', { name: this.payment(offer).name, money: formatMillions(offer.cash * scale) })
        : (this.act(offer) ?? this.payment(offer)).name;
    return share === '' ? name : t('offer.and', { a: share, b: name });
  }

  offerShort(offer: PublicOffer): string {
    return t('offer.short', { people: this.people(offer), price: this.given(offer) });
  }

  // --- people, levers, dilemmas ---

  life(id: string) {
    return this.prose.roster[id];
  }
  nameOf(id: string): string {
    return this.prose.roster[id]?.name ?? '';
  }
  isWoman(id: string): boolean {
    return this.prose.roster[id]?.gender === 'f';
  }
  /** Years of age after `quarter` quarters of play; birthdays are spread over the year by the place in the roster. */
  ageOf(id: string, quarter: number): number {
    const birthday = Object.keys(this.prose.roster).indexOf(id) % QUARTERS_OF_YEAR;
    return (this.life(id)?.age ?? 0) + Math.floor((quarter + birthday) / QUARTERS_OF_YEAR);
  }
  /** "34, nurse" after `quarter` quarters of play. */
  ageAndWork(id: string, quarter: number): string {
    const life = this.life(id);
    return life ? t('person.ageWork', { age: this.ageOf(id, quarter), work: life.occupation }) : '';
  }

  /** What only this life has for such a moment; null for nothing. */
  ownText(id: string, moment: TextOfLife): string | null {
    return this.life(id)?.returns[moment] ?? null;
  }
  anyText(id: string, moment: TextOfLife): string {
    return filled(this.prose.anyone[moment], { name: this.nameOf(id) });
  }

  lever(id: string) {
    return this.prose.levers[id];
  }
  /** The grade of a lever in a word of the scenario. */
  grade(id: string, at: number): string {
    const grades = this.prose.levers[id]?.grades ?? [];
    const last = grades.length - 1;
    // A sanction that the law or a deal has left between two grades is called by its part.
    if (
      this.facts.levers.some((l) => l.id === id && l.sector >= 0) &&
      Math.abs(at * last - Math.round(at * last)) > NEARLY
    )
      return this.partInForce(at);
    const step = Math.round(at * last);
    // A programme that is not gone altogether is not called none, nor one that is not whole full.
    const inside = at > 0.02 && at < 0.98 && last > 2 ? Math.min(last - 1, Math.max(1, step)) : step;
    return grades[inside] ?? '';
  }
  notches(id: string): number {
    return Math.max(1, (this.prose.levers[id]?.grades.length ?? 2) - 1);
  }

  dilemma(dilemma: DilemmaState, roster: readonly RosterState[]) {
    const prose = this.prose.dilemmas[dilemma.id];
    const person = roster[dilemma.subject];
    const name = person ? this.nameOf(person.id) : '';
    return {
      title: filled(prose?.title ?? '', { name }),
      story: filled(prose?.story ?? '', { name }),
      options: dilemma.options.map((o) => ({
        label: filled(prose?.options[o.id]?.label ?? o.id, { name }),
        argument: filled(prose?.options[o.id]?.argument ?? '', { name }),
      })),
    };
  }

  /** What an option is called. */
  option(dilemma: string, option: string): string {
    return this.prose.dilemmas[dilemma]?.options[option]?.label ?? option;
  }

  /** What the public sees of an option a quarter later, where nobody came out or died. */
  told(dilemma: string, option: string, name: string): string {
    return filled(this.prose.dilemmas[dilemma]?.options[option]?.told ?? '', { name });
  }

  /** A sector in a sentence: "potash". */
  sectorName(slot: number): string {
    return this.sector(slot);
  }

  /** What a dilemma tells before its options, as one text. `person`: id of whom it is about, or none. */
  story(id: string, person: string | undefined): string {
    const prose = this.prose.dilemmas[id];
    return filled(`${prose?.title ?? ''} ${prose?.story ?? ''}`, { name: person ? this.nameOf(person) : '' });
  }

  view(id: string): { name: string; claim: string; who: string } {
    return {
      name: tIf(`view.${id}.name`) ?? this.prose.views[id]?.claim ?? id,
      claim: tIf(`view.${id}.claim`) ?? this.prose.views[id]?.description ?? '',
      who: tIf(`view.${id}.who`) ?? '',
    };
  }

  // --- news ---

  /** The words that there are for an event: first those of the lever it echoes, then those of all. */
  templates(event: NewsItem): readonly HeadlineTemplate[] {
    const all = this.prose.headlines[event.name] ?? [];
    if (event.name === 'echo') {
      const echo = this.lever(this.facts.levers[event.subject]?.id ?? '')?.echo;
      return [...((event.figure > 0 ? echo?.further : echo?.ease) ?? []), ...all];
    }
    const way = event.figure > 0 ? 'up' : event.figure < 0 ? 'down' : 'same';
    return all.filter(
      (h) => (h.way === undefined || h.way === way) && (h.quarter === undefined || h.quarter === event.figure),
    );
  }

  headline(template: HeadlineTemplate, event: NewsItem, context: NewsContext): Headline {
    const text = filled(template.text, this.bound(event, context));
    return { source: this.prose.news[template.from], text: capital(text) };
  }

  /** A turning point of the years after the term, by the quarter in which it came. */
  turning(event: NewsItem, quarter: number, context: NewsContext): Headline | null {
    const all = this.templates(event);
    const template = all[quarter % Math.max(1, all.length)];
    return template ? this.headline(template, event, context) : null;
  }

  private bound(event: NewsItem, context: NewsContext): Record<string, string | number> {
    const person = context.roster[event.subject];
    const lever = this.facts.levers[event.subject];
    return {
      n: Math.abs(Math.round(event.figure)),
      count: context.reported,
      name: person ? this.nameOf(person.id) : '',
      sector: this.sector(event.subject),
      lever: lever ? (this.lever(lever.id)?.long ?? '') : '',
      price: `$${Math.round(context.homePrice)}`,
      approval: context.approval,
      moves: context.moves,
    };
  }

  /** A sector in a sentence; what is none is the list of judges and officers. */
  private sector(slot: number): string {
    return this.prose.sectors[this.facts.sectors[slot] ?? '']?.name ?? this.prose.listed;
  }

  /** What a move of a lever is called, inside a sentence: "tighten potash". */
  private move(id: string, further: boolean): string {
    const name = (further ? this.lever(id)?.further : this.lever(id)?.ease) ?? '';
    return name.charAt(0).toLowerCase() + name.slice(1);
  }

  /** A page of their file, one of its wordings by the quarter it is about. */
  fileEntry(page: { readonly entry: number; readonly figure: number; readonly quarter: number }): string {
    const { figure } = page;
    const all = this.prose.file[FILE_ENTRIES[page.entry] ?? 'none'];
    const lever = this.facts.levers[figure];
    return filled(all[page.quarter % all.length] ?? '', {
      n: Math.round(figure),
      price: formatMillions(figure),
      sector: this.sector(figure),
      move: lever ? this.move(lever.id, FILE_ENTRIES[page.entry] !== 'they-eased') : '',
    });
  }
}

/** 0.175 as "17.5", 0.7 as "70". */
function percentOf(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

function filled(message: Message, params: Readonly<Record<string, string | number>>): string {
  const text =
    typeof message === 'string' ? message : pluralOf(Number(params.n ?? 0)) === 'one' ? message.one : message.other;
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = params[key];
    return typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '');
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
