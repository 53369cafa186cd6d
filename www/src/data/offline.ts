/**
 * A worker that is loaded from an address has a policy of its own, which whoever hosts
 * the page may not have set: `connect-src 'none'` of the page does not hold in it. So
 * what could send something from the worker, or keep it beyond its end, is taken away
 * before anything comes in.
 *
 * Two ways cannot be taken away. `postMessage` leads to the page, under the page's
 * policy. `import()` is a part of the language, and with it code could ask any address;
 * no code of the worker's does, and none comes in with a file.
 */

/** What sends. */
const SENDING = ["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "RTCPeerConnection", "RTCDataChannel", "FontFace", "fonts", "Notification", "importScripts", "Worker", "SharedWorker"];

/** What other pages of the same address hear. */
const TELLING = ["BroadcastChannel"];

/** What stays when the page is gone. */
const KEEPING = ["caches", "CacheStorage", "indexedDB", "IDBFactory", "cookieStore", "CookieStore", "webkitRequestFileSystem", "webkitRequestFileSystemSync", "webkitResolveLocalFileSystemURL", "webkitResolveLocalFileSystemSyncURL"];

export const WAYS_OUT = [...SENDING, ...TELLING, ...KEEPING];

/** The same of the navigator, and devices at the computer. */
export const WAYS_OUT_OF_NAVIGATOR = ["storage", "storageBuckets", "serviceWorker", "locks", "usb", "serial", "hid"];

export function goOffline(scope: { navigator?: object }): void {
  close(scope, WAYS_OUT);
  if (scope.navigator) close(scope.navigator, WAYS_OUT_OF_NAVIGATOR);
}

/** Also where it is inherited from: from there it could be called as well. */
function close(scope: object, names: readonly string[]): void {
  for (let owner: object | null = scope; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner) as object | null) {
    for (const name of names) if (owner === scope || Object.hasOwn(owner, name)) Object.defineProperty(owner, name, { value: undefined, writable: false, configurable: false });
  }
}
