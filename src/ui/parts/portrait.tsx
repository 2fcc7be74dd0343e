import { INK, mix } from './ink.ts';
import { COATS, EXTRAS, FACES, HAIR, SUIT } from './portrait-shapes.ts';

const HAIR_OF = { woman: ['bun', 'long', 'scarf', 'curls'], man: ['short', 'cap', 'bald', 'crop'] } as const;
const COAT_ORDER = ['coat', 'collar', 'round', 'hood'] as const;
const GROUNDS = ['#C9BBA0', '#BFB49E', '#D2C3A3'] as const;

/** Cloth of a coat: people with the same hair never wear the same. */
const CLOTHS = ['#22344A', '#5B4734', '#6F8CA6'] as const;
const HAIR_INK = { dark: '#141E2B', grey: '#A9B7C3' } as const;
/** Hair is grey from this age on. */
const GREY_FROM = 55;

interface Look {
  readonly face: keyof typeof FACES;
  readonly hair: keyof typeof HAIR;
  readonly tone: keyof typeof HAIR_INK;
  /** Those in office wear a suit; nobody of the roster does. */
  readonly coat: keyof typeof COATS | 'suit';
  readonly cloth: string;
  readonly extra: 'none' | 'glasses' | keyof typeof EXTRAS;
  readonly ground: string;
}

/**
 * The looks of a whole roster, in its order: hair and coat form a Latin square for the women and one for the men, so
 * that no two of up to sixteen of a kind are alike; more of them differ by an extra. Up to twelve of a kind with the same
 * hair differ in the cloth too, which is seen at the size of a stamp. `age`: at the start, so that a look stays.
 */
export function looks(people: readonly { readonly woman: boolean; readonly age: number }[]): Look[] {
  const count = { woman: 0, man: 0 };
  return people.map(({ woman, age }, i) => {
    const who = woman ? 'woman' : 'man';
    const k = count[who]++;
    const round = Math.floor(k / 16);
    const extras: readonly Look['extra'][] = woman
      ? ['none', 'glasses', 'none', 'none', 'glasses']
      : ['none', 'beard', 'glasses', 'none', 'moustache', 'beard', 'none'];
    return {
      face: woman ? 'a' : 'b',
      hair: HAIR_OF[who][k % 4] ?? 'bun',
      tone: age >= GREY_FROM ? 'grey' : 'dark',
      coat: COAT_ORDER[(k + Math.floor(k / 4)) % 4] ?? 'coat',
      cloth: CLOTHS[Math.floor(k / 4) % CLOTHS.length] ?? CLOTHS[0],
      extra: extras[(k + round) % extras.length] ?? 'none',
      ground: GROUNDS[i % 3] ?? GROUNDS[0],
    };
  });
}

/** Ground of those in office: of the night outside, not of the paper that the lives are printed on. */
const OFFICE_GROUND = '#8FA7BB';
/** Whoever may follow in office, in the order of TEMPERS: a man, a man, a woman. */
export const OFFICE_LOOKS: readonly Look[] = [
  { face: 'b', hair: 'short', tone: 'dark', coat: 'suit', cloth: INK.ink900, extra: 'none', ground: OFFICE_GROUND },
  { face: 'b', hair: 'crop', tone: 'dark', coat: 'suit', cloth: INK.ink900, extra: 'glasses', ground: OFFICE_GROUND },
  { face: 'a', hair: 'curls', tone: 'dark', coat: 'suit', cloth: INK.ink900, extra: 'none', ground: OFFICE_GROUND },
];

export function Portrait(props: { look: Look; width: number; height: number }) {
  const { look, width, height } = props;
  const hair = HAIR_INK[look.tone];
  const glasses = HAIR_INK.dark;
  return (
    <svg class="portrait" width={width} height={height} viewBox="0 0 100 112" aria-hidden="true">
      <rect width="100" height="112" fill={look.ground} />
      <circle cx="64" cy="44" r="46" fill={mix(look.ground, INK.paper100, 0.45)} />
      <path d={FACES[look.face]} fill="#4A5663" />
      {look.coat === 'suit' ? (
        <>
          <path d={SUIT.jacket} fill={look.cloth} />
          <path d={SUIT.shirt} fill={INK.paper100} />
          <path d={SUIT.tie} fill={INK.potash700} />
        </>
      ) : (
        <path d={COATS[look.coat]} fill={look.cloth} />
      )}
      <path d={HAIR[look.hair]} fill={hair} />
      {look.extra === 'glasses' && (
        <g stroke={glasses} stroke-width="1.9" fill="none">
          <circle cx="66" cy="39.5" r="5.4" />
          <path d="M60.6 39L46 37" />
        </g>
      )}
      {look.extra !== 'none' && look.extra !== 'glasses' && <path d={EXTRAS[look.extra]} fill={hair} />}
    </svg>
  );
}
