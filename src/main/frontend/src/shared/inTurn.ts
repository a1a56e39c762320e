/** Does something for each, a few at a time, and gives the answers in the order of the questions. */
export async function inTurn<T, R>(
  all: T[],
  atATime: number,
  ask: (each: T) => Promise<R>,
  done: (howMany: number) => void = () => {},
): Promise<R[]> {
  const answers = new Array<R>(all.length);
  let next = 0;
  let finished = 0;
  const worker = async () => {
    while (next < all.length) {
      const index = next++;
      answers[index] = await ask(all[index] as T);
      done(++finished);
    }
  };
  await Promise.all(Array.from({length: Math.min(atATime, all.length)}, worker));
  return answers;
}
