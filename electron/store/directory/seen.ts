/** Keys, one bit each, since a directory may have millions of objects. */
class Keys {
  #bits = new Uint32Array(1_024)
  #size = 0

  get size(): number {
    return this.#size
  }

  add(key: number): void {
    const word = Math.floor(key / 32)
    if (word >= this.#bits.length) {
      const wider = new Uint32Array(Math.max(word + 1, this.#bits.length * 2))
      wider.set(this.#bits)
      this.#bits = wider
    }
    if (this.has(key)) return
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (key % 32))
    this.#size += 1
  }

  has(key: number): boolean {
    return ((this.#bits[Math.floor(key / 32)] ?? 0) & (1 << (key % 32))) !== 0
  }
}

/** Who was named by a reading that goes on, by key. */
export class Seen extends Keys {
  /** Those that were given whole, which no directory does twice under two names. */
  readonly whole = new Keys()
  /** Groups that name their members, as they stand in the directory now. */
  readonly naming = new Keys()
  /** Those who had gone before; the row itself is not looked at for it, since nearly everybody is there. */
  readonly gone = new Keys()

  constructor(gone: Iterable<number>) {
    super()
    for (const key of gone) this.gone.add(key)
  }
}
