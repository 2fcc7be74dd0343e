import { INK, mix } from './ink.ts';
import { COATS, EXTRAS, FACES, HAIR } from './portrait-shapes.ts';

const HAIR_OF = { woman: ['bun', 'long', 'scarf', 'curls'], man: ['short', 'cap', 'bald', 'crop'] } as const;
const COAT_ORDER = ['coat', 'collar', 'round', 'hood'] as const;
const GROUNDS = ['#C9BBA0', '#BFB49E', '#D2C3A3'] as const;

interface Look {
  readonly face: keyof typeof FACES;
  readonly hair: keyof typeof HAIR;
  readonly coat: keyof typeof COATS;
  readonly extra: 'none' | 'glasses' | keyof typeof EXTRAS;
  readonly ground: string;
}

/**
 * The looks of a whole roster, in its order: hair and coat form a Latin square for the women and one for the men, so
 * that no two of up to sixteen of a kind are alike; more of them differ by an extra.
 */
export function looks(women: readonly boolean[]): Look[] {
  const count = { woman: 0, man: 0 };
  return women.map((isWoman, i) => {
    const who = isWoman ? 'woman' : 'man';
    const k = count[who]++;
    const round = Math.floor(k / 16);
    const extras: readonly Look['extra'][] = isWoman
      ? ['none', 'glasses', 'none', 'none', 'glasses']
      : ['none', 'beard', 'glasses', 'none', 'moustache', 'beard', 'none'];
    return {
      face: isWoman ? 'a' : 'b',
      hair: HAIR_OF[who][k % 4] ?? 'bun',
      coat: COAT_ORDER[(k + Math.floor(k / 4)) % 4] ?? 'coat',
      extra: extras[(k + round) % extras.length] ?? 'none',
      ground: GROUNDS[i % 3] ?? GROUNDS[0],
    };
  });
}

export function Portrait(props: { look: Look; width: number; height: number }) {
  const { look, width, height } = props;
  const hair = '#141E2B';
  return (
    <svg class="portrait" width={width} height={height} viewBox="0 0 100 112" aria-hidden="true">
      <rect width="100" height="112" fill={look.ground} />
      <circle cx="64" cy="44" r="46" fill={mix(look.ground, INK.paper100, 0.45)} />
      <path d={FACES[look.face]} fill="#4A5663" />
      <path d={COATS[look.coat]} fill="#22344A" />
      <path d={HAIR[look.hair]} fill={hair} />
      {look.extra === 'glasses' && (
        <g stroke={hair} stroke-width="1.9" fill="none">
          <circle cx="66" cy="39.5" r="5.4" />
          <path d="M60.6 39L46 37" />
        </g>
      )}
      {look.extra !== 'none' && look.extra !== 'glasses' && <path d={EXTRAS[look.extra]} fill={hair} />}
    </svg>
  );
}
