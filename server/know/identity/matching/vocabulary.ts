/** Character codes of many texts, one behind the other. One byte each while all texts are Latin, two from the first that isn't. */
export type Codes = Uint8Array | Uint16Array;

/** Distinct texts as they lie in memory that threads share: text `id` is `codes[offsets[id] … offsets[id + 1])`. Id 0 is no text. */
export interface Texts {
  codes: Codes;
  offsets: Uint32Array;
  /** Which letters stand in each text, a bit each: tells cheaply that two can't be alike. */
  masks: Uint32Array;
  size: number;
}

/** Numbers texts in the order of their first coming. A million texts cost their letters and twelve bytes each, where a Map costs ten times that. */
export class Vocabulary {
  private codes: Codes = new Uint8Array(1 << 12);
  private offsets: Uint32Array = new Uint32Array(1 << 10);
  private table = new Uint32Array(1 << 11);
  private used = 0;
  size = 1;

  /** The number of a text, a new one where it wasn't there; 0 for the empty text. */
  intern(text: string): number {
    if (text === "") return 0;
    let place = hashOf(text) & (this.table.length - 1);
    for (let id = this.table[place] as number; id !== 0; id = this.table[place] as number) {
      if (this.isAt(id, text)) return id;
      place = (place + 1) & (this.table.length - 1);
    }
    const id = this.add(text);
    this.table[place] = id;
    if (this.size * 2 > this.table.length) this.rehash();
    return id;
  }

  /** The number of a text that is there already, else 0. */
  find(text: string): number {
    if (text === "") return 0;
    let place = hashOf(text) & (this.table.length - 1);
    for (let id = this.table[place] as number; id !== 0; id = this.table[place] as number) {
      if (this.isAt(id, text)) return id;
      place = (place + 1) & (this.table.length - 1);
    }
    return 0;
  }

  text(id: number): string {
    return textAt(this.codes, this.offsets[id] as number, this.offsets[id + 1] as number);
  }

  /** Copies the texts into memory that threads may share; the vocabulary can't grow afterwards. */
  freeze(): Texts {
    const codes = this.codes instanceof Uint8Array ? sharedBytes(this.used) : sharedShorts(this.used);
    codes.set(this.codes.subarray(0, this.used));
    const offsets = sharedWords(this.size + 1);
    offsets.set(this.offsets.subarray(0, this.size + 1));
    this.codes = codes;
    this.offsets = offsets;
    this.table = new Uint32Array(0);
    const masks = sharedWords(this.size);
    for (let id = 1; id < this.size; id++) {
      let mask = 0;
      for (let at = offsets[id] as number; at < (offsets[id + 1] as number); at++)
        mask |= 1 << ((codes[at] as number) & 31);
      masks[id] = mask;
    }
    return { codes, offsets, masks, size: this.size };
  }

  private isAt(id: number, text: string): boolean {
    const from = this.offsets[id] as number;
    if ((this.offsets[id + 1] as number) - from !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (this.codes[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  private add(text: string): number {
    if (this.used + text.length > this.codes.length) {
      const wider = this.codes instanceof Uint8Array ? Uint8Array : Uint16Array;
      const grown = new wider(Math.max(this.used + text.length, Math.ceil(this.codes.length * 1.6)));
      grown.set(this.codes.subarray(0, this.used));
      this.codes = grown;
    }
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 255 && this.codes instanceof Uint8Array) this.codes = Uint16Array.from(this.codes);
      this.codes[this.used + at] = code;
    }
    this.used += text.length;
    if (this.size + 2 > this.offsets.length) {
      const grown = new Uint32Array(this.offsets.length * 2);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    this.offsets[this.size + 1] = this.used;
    return this.size++;
  }

  private rehash(): void {
    const table = new Uint32Array(this.table.length * 2);
    for (let id = 1; id < this.size; id++) {
      let place =
        hashCodes(this.codes, this.offsets[id] as number, this.offsets[id + 1] as number) & (table.length - 1);
      while (table[place] !== 0) place = (place + 1) & (table.length - 1);
      table[place] = id;
    }
    this.table = table;
  }
}

export function textOf(texts: Texts, id: number): string {
  return textAt(texts.codes, texts.offsets[id] as number, texts.offsets[id + 1] as number);
}

function textAt(codes: Codes, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(codes[at] as number);
  return text;
}

export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

export function hashCodes(codes: Codes, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
  return finish(hash);
}

/** Spreads over all 32 bits; the low ones are used as a place in a table. */
function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** One number of two, for keys made of two parts. Never 0, which means no key. */
export function mix(one: number, other: number): number {
  return finish(Math.imul(one, 0x9e3779b1) ^ Math.imul(other ^ (other >>> 16), 0x85ebca6b)) || 1;
}

export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
export const sharedShorts = (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(length * 2));
export const sharedWords = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4));
export const sharedFloats = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(length * 4));
