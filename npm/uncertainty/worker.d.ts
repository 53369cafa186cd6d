/** A worker of a pool: it listens as soon as it is imported, and exports nothing. */
export {};
