import { QueryClient } from "@tanstack/react-query";

/**
 * What was shown stays shown while it is asked again: a screen never falls back to a spinner. Server-sent events say when something is stale
 * (stream.ts), so a mounted query needs no polling.
 */
export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, gcTime: 10 * 60_000, retry: 1, refetchOnWindowFocus: true } },
});
