/** One of the second engine's workers: it has a case, and no way out with it. */
import "../data/go-offline.ts";
import "cltv/uncertainty/worker";
