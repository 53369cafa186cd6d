/**
 * A worker that is loaded from an address has a policy of its own, which whoever hosts
 * the page may not have set: `connect-src 'none'` of the page does not hold in it. So
 * everything by which something could leave the worker, or be kept, is taken away
 * before a file comes in.
 */
const WAYS_OUT = ["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "importScripts", "Worker", "SharedWorker", "BroadcastChannel", "RTCPeerConnection", "caches", "indexedDB"];

export function goOffline(scope: object): void {
  for (const name of WAYS_OUT) Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
}
