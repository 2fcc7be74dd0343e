/**
 * One large whole number that holds many small choices, each in just as many bits as it needs: a choice with weights takes
 * log2(total / weight). This is the exact form of the asymmetric numeral systems of J. Duda (arXiv 1311.2540): the number is
 * never cut, so nothing is rounded and no choice can fail to be read.
 */

/** Writes or reads choices: both directions run through the same description of the format. */
export interface Stream {
  /** One of `n` (1 or more) equally likely values, 0 to n, not included. `value` is what is written; a reader ignores it. */
  uniform(n: number, value: number): number;
  /** An index into the weights, whole numbers above 0. `index` is what is written; a reader ignores it. */
  pick(weights: readonly number[], index: number): number;
}

interface Choice {
  readonly below: bigint;
  readonly weight: bigint;
  readonly total: bigint;
}

/** Notes choices. The last one is packed first, so that a reader meets them in the order in which they were noted. */
export class Writer implements Stream {
  private readonly choices: Choice[] = [];
  /** True when a value was outside what the format can hold; what was written is then worth nothing. */
  bad = false;

  uniform(n: number, value: number): number {
    if (!Number.isInteger(value) || value < 0 || value >= n) {
      this.bad = true;
      return 0;
    }
    this.choices.push({ below: BigInt(value), weight: 1n, total: BigInt(n) });
    return value;
  }

  pick(weights: readonly number[], index: number): number {
    if (!Number.isInteger(index) || index < 0 || index >= weights.length) {
      this.bad = true;
      return 0;
    }
    let below = 0;
    let total = 0;
    weights.forEach((weight, i) => {
      if (i < index) below += weight;
      total += weight;
    });
    this.choices.push({ below: BigInt(below), weight: BigInt(weights[index] as number), total: BigInt(total) });
    return index;
  }

  packed(): bigint {
    let x = 0n;
    for (let i = this.choices.length - 1; i >= 0; i--) {
      const { below, weight, total } = this.choices[i] as Choice;
      x = (x / weight) * total + below + (x % weight);
    }
    return x;
  }
}

/** Reads choices. Every number can be read as any choices; `rest` is 0 when they were all of them. */
export class Reader implements Stream {
  rest: bigint;

  constructor(packed: bigint) {
    this.rest = packed;
  }

  uniform(n: number): number {
    const total = BigInt(n);
    const value = this.rest % total;
    this.rest /= total;
    return Number(value);
  }

  pick(weights: readonly number[]): number {
    let sum = 0;
    for (const weight of weights) sum += weight;
    const total = BigInt(sum);
    const at = Number(this.rest % total);
    let below = 0;
    let index = 0;
    while (at >= below + (weights[index] as number)) below += weights[index++] as number;
    this.rest = (this.rest / total) * BigInt(weights[index] as number) + BigInt(at - below);
    return index;
  }
}
