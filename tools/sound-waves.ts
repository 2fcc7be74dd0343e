// The sounds of the stage, from arithmetic: the same each time (a test makes them again). Plain WAV, one channel, so that
// every browser reads them. sound.ts writes them.

interface Made {
  /** Samples a second. */
  readonly rate: number;
  /** Bits of a sample: noise hides the steps of eight, a bell does not. */
  readonly bits: 8 | 16;
  /** Each -1 to 1. */
  readonly samples: Float64Array;
}

/** Noise that is the same each time: a generator with a fixed start (mulberry32). */
function noise(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296) * 2 - 1;
  };
}

function fill(rate: number, seconds: number, at: (t: number, i: number) => number): Float64Array {
  return Float64Array.from({ length: Math.round(rate * seconds) }, (_, i) => at(i / rate, i));
}

/** The loudest sample at `peak`. */
function level(samples: Float64Array, peak: number): Float64Array {
  const most = samples.reduce((max, v) => Math.max(max, Math.abs(v)), 0);
  return most === 0 ? samples : samples.map((v) => (v / most) * peak);
}

/** One-pole low pass: `share` of the way to each new sample. */
function low(samples: Float64Array, share: number): Float64Array {
  let held = 0;
  return samples.map((v) => {
    held += share * (v - held);
    return held;
  });
}

/** The end runs into the beginning, so that it can be repeated without a click. */
function looped(samples: Float64Array, rate: number, overlap: number): Float64Array {
  const n = Math.round(rate * overlap);
  const length = samples.length - n;
  return Float64Array.from({ length }, (_, i) => {
    const share = i < n ? i / n : 1;
    return (samples[i] ?? 0) * share + (i < n ? (samples[length + i] ?? 0) * (1 - share) : 0);
  });
}

const hum = (t: number, hertz: number): number => Math.sin(2 * Math.PI * hertz * t);
const fades = (t: number, seconds: number): number => Math.exp(-t / seconds);

/** A block bell, struck once: partials that are no multiples of each other, the high ones gone first. */
function bell(): Made {
  const rate = 11025;
  const partials = [
    [880, 1, 0.34],
    [1413, 0.55, 0.2],
    [2118, 0.42, 0.12],
    [2971, 0.22, 0.07],
  ] as const;
  const samples = fill(rate, 0.85, (t) =>
    partials.reduce((sum, [hertz, loud, seconds]) => sum + loud * hum(t, hertz) * fades(t, seconds), 0),
  );
  return { rate, bits: 16, samples: level(ended(samples, rate), 0.8) };
}

/** A lever thrown: iron on iron, low and short, twice at the end of its way. */
function lever(): Made {
  const rate = 11025;
  const random = noise(7);
  const knock = (t: number) =>
    t < 0 ? 0 : (random() * 0.7 + hum(t, 196) * 0.8 + hum(t, 327) * 0.5 + hum(t, 745) * 0.2) * fades(t, 0.035);
  const samples = fill(rate, 0.3, (t) => knock(t) + 0.8 * knock(t - 0.11));
  return { rate, bits: 8, samples: level(ended(low(samples, 0.55), rate), 0.85) };
}

/** One puff of the engine: soft noise that swells and goes. */
function puff(): Made {
  const rate = 8000;
  const random = noise(11);
  const samples = fill(rate, 0.34, (t) => random() * Math.sin((Math.PI * t) / 0.34) ** 2);
  return { rate, bits: 8, samples: level(low(samples, 0.16), 0.8) };
}

/** A wheel over the gap between two rails, and the next one after it. */
function joint(): Made {
  const rate = 8000;
  const random = noise(13);
  const tap = (t: number) => (t < 0 ? 0 : (random() * 0.5 + hum(t, 132) + hum(t, 211) * 0.6) * fades(t, 0.022));
  const samples = fill(rate, 0.26, (t) => tap(t) + 0.75 * tap(t - 0.12));
  return { rate, bits: 8, samples: level(ended(low(samples, 0.4), rate), 0.85) };
}

/** A train that is far away: a dark rumble with a slow beat. To be repeated. */
function distant(): Made {
  const rate = 8000;
  const random = noise(17);
  const rumble = low(
    low(
      fill(rate, 1.75, () => random()),
      0.05,
    ),
    0.05,
  );
  const beaten = rumble.map((v, i) => v * (1 + 0.35 * hum(i / rate, 2)));
  return { rate, bits: 8, samples: level(looped(beaten, rate, 0.25), 0.8) };
}

/** Wind: noise that breathes. To be repeated. */
function wind(): Made {
  const rate = 8000;
  const random = noise(19);
  const air = low(
    fill(rate, 2.25, () => random()),
    0.13,
  );
  const breathing = air.map((v, i) => v * (1 + 0.4 * hum(i / rate, 0.5)));
  return { rate, bits: 8, samples: level(looped(breathing, rate, 0.25), 0.8) };
}

/** The last hundredth of a second goes to nothing, so that the end is no click. */
function ended(samples: Float64Array, rate: number): Float64Array {
  const n = Math.round(rate / 100);
  return samples.map((v, i) => v * Math.min(1, (samples.length - 1 - i) / n));
}

function wav({ rate, bits, samples }: Made): Uint8Array {
  const bytes = bits / 8;
  const data = new DataView(new ArrayBuffer(44 + samples.length * bytes));
  const text = (at: number, word: string) =>
    [...word].forEach((letter, i) => {
      data.setUint8(at + i, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  data.setUint32(4, data.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  data.setUint32(16, 16, true);
  data.setUint16(20, 1, true); // PCM
  data.setUint16(22, 1, true); // one channel
  data.setUint32(24, rate, true);
  data.setUint32(28, rate * bytes, true);
  data.setUint16(32, bytes, true);
  data.setUint16(34, bits, true);
  text(36, 'data');
  data.setUint32(40, samples.length * bytes, true);
  samples.forEach((v, i) => {
    const at = 44 + i * bytes;
    if (bits === 8) data.setUint8(at, Math.round(127.5 + 127 * v));
    else data.setInt16(at, Math.round(32767 * v), true);
  });
  return new Uint8Array(data.buffer);
}

/** Every sound by the name of its file, as it is written. */
export function makeSounds(): Readonly<Record<string, Uint8Array>> {
  const made = { bell, lever, puff, joint, distant, wind };
  return Object.fromEntries(Object.entries(made).map(([name, make]) => [name, wav(make())]));
}
