/** A rest that ends by itself or is ended; an end that comes first ends the next rest at once. */
export function createIdleWait() {
  let ended = false;
  let wakeUp = () => {};
  return {
    end() {
      ended = true;
      wakeUp();
    },
    async take(ms: number) {
      if (!ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      ended = false;
      wakeUp = () => {};
    },
  };
}
