/** When the next piece of work may begin, so that the browser can paint or take the next key before. */

/** Two turns after the frame in which it is asked for: that frame is on the screen then. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}

/** A key and the page that it changes are two tasks, as are an answer and its picture. */
export function anotherTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
