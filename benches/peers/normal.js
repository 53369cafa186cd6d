// Random words, uniforms and standard normals for the rival in JavaScript.

/** sfc32 by Chris Doty-Humphrey (PractRand), many words at a time: its state stays in registers. */
export class Words {
  #state;
  #one = new Int32Array(1);
  #block = new Int32Array(0);

  constructor(seed) {
    this.#state = Int32Array.of(seed, seed, seed, 1);
    this.block(15); // what its author asks for after seeding
  }

  /** So many words, valid until the next block. */
  block(length) {
    if (this.#block.length !== length) this.#block = new Int32Array(length);
    return this.#fill(this.#block);
  }

  next() {
    return this.#fill(this.#one)[0];
  }

  #fill(out) {
    const state = this.#state;
    let a = state[0], b = state[1], c = state[2], counter = state[3];
    for (let i = 0; i < out.length; i++) {
      const word = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + word) | 0;
      out[i] = word;
    }
    state[0] = a, state[1] = b, state[2] = c, state[3] = counter;
    return out;
  }
}

/** Strictly between 0 and 1. */
const uniform = (word) => ((word >>> 0) + 0.5) * 2 ** -32;

export function fillUniforms(words, out) {
  const block = words.block(out.length);
  for (let i = 0; i < out.length; i++) out[i] = uniform(block[i]);
}

// -------------------------------------------------------------------- normals

/** Marsaglia and Tsang (2000): 256 layers of equal area under exp(−x²/2); R begins the tail. */
const LAYERS = 256, R = 3.6541528853610088, AREA = 0.00492867323399;
/** 24 bits choose the place in a layer, the other 8 the layer: Doornik (2005) on why they must differ. */
const PLACES = 2 ** 23;

const WIDTH = new Float64Array(LAYERS); // of one place
const INSIDE = new Int32Array(LAYERS); // places that lie below the layer above
const HEIGHT = new Float64Array(LAYERS);

const bell = (x) => Math.exp(-0.5 * x * x);

{
  const edges = [AREA / bell(R), R];
  for (let k = 2; k < LAYERS; k++) edges[k] = Math.sqrt(-2 * Math.log(AREA / edges[k - 1] + bell(edges[k - 1])));
  edges[LAYERS] = 0;
  for (let k = 0; k < LAYERS; k++) {
    WIDTH[k] = edges[k] / PLACES;
    INSIDE[k] = Math.floor((edges[k + 1] / edges[k]) * PLACES);
    HEIGHT[k] = bell(edges[k]);
  }
}

/** The rare draws wait until the others are done: a loop that calls nothing is twice as fast. */
export function fillNormals(words, out) {
  const block = words.block(out.length), waiting = [];
  for (let i = 0; i < out.length; i++) {
    const word = block[i], layer = word & 255, place = word >> 8;
    out[i] = place * WIDTH[layer];
    if (Math.abs(place) >= INSIDE[layer]) waiting.push(i);
  }
  for (const i of waiting) out[i] = rare(words, block[i] & 255, block[i] >> 8);
}

/** Of a hundred draws one: the edge of a layer, or the tail. */
function rare(words, layer, place) {
  for (;;) {
    if (layer === 0) return place < 0 ? -tail(words) : tail(words);
    const x = place * WIDTH[layer], top = layer + 1 < LAYERS ? HEIGHT[layer + 1] : 1;
    if (HEIGHT[layer] + uniform(words.next()) * (top - HEIGHT[layer]) < bell(x)) return x;
    const word = words.next();
    layer = word & 255;
    place = word >> 8;
    if (Math.abs(place) < INSIDE[layer]) return place * WIDTH[layer];
  }
}

function tail(words) {
  for (;;) {
    const x = -Math.log(uniform(words.next())) / R, y = -Math.log(uniform(words.next()));
    if (y + y > x * x) return R + x;
  }
}

// ---------------------------------------------------- their distribution function

/** Cubic Hermite between nodes a 64th apart: within 1e-9 of the function; beyond the ends it is 0 and 1 to 1e-15. */
const NODES = 64, END = 8;
const VALUES = new Float64Array(2 * END * NODES + 2).map((_, k) => series(k / NODES - END));
const SLOPES = VALUES.map((_, k) => bell(k / NODES - END) / Math.sqrt(2 * Math.PI) / NODES);

/** Marsaglia (2004), "Evaluating the normal distribution": ½ + φ(x)(x + x³/3 + x⁵/15 + …). */
function series(x) {
  let sum = x, term = x;
  for (let k = 3, before = 0; sum !== before; k += 2) {
    before = sum;
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (sum * bell(x)) / Math.sqrt(2 * Math.PI);
}

export function distributionFunction(z) {
  const place = (Math.min(Math.max(z, -END), END) + END) * NODES, k = place | 0, t = place - k;
  const low = VALUES[k], rise = VALUES[k + 1] - low;
  const start = SLOPES[k] - rise, end = rise - SLOPES[k + 1];
  return low + t * (rise + (1 - t) * (start * (1 - t) + end * t));
}
