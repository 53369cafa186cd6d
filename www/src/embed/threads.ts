/** Stands in for the package's own threads: in one file there is no worker beside it to be found. */
export function usualCount(): number {
  return 1;
}

export function usualWorker(): undefined {
  return undefined;
}
