/** Imported before anything else of a worker, so that nothing runs in it while there is a way out. */
import { goOffline } from "./offline.ts";

goOffline(globalThis);
