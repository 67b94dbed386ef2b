import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type OutgoingTouch = Schemas["OutgoingTouch"];
export type Pause = Schemas["Pause"];
type State = "uncertain" | "refused" | "failed" | "waiting" | "not-sent";

/** Touches that did not simply leave, the newest first. */
export function useOutgoing(state: State, { account, limit = 100 }: { account?: string; limit?: number } = {}) {
  return useQuery({
    queryKey: ["outgoing", state, account ?? null, limit],
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/outgoing", {
          params: { query: { state, limit, ...(account ? { account_id: account } : {}) } },
        }),
      ).rows,
  });
}

export function usePauses() {
  return useQuery({
    queryKey: ["pauses"],
    queryFn: async () => unwrap(await api.GET("/api/v1/pauses")).rows,
    // A colleague's pause is seen without a click.
    refetchInterval: 15_000,
  });
}

const known = [
  "suppressed",
  "on-suppression-list",
  "said-no",
  "channel-not-wanted",
  "paused-by-them",
  "topic-not-wanted",
  "rhythm",
  "no-consent",
  "no-address",
  "address-dead",
  "limit-person",
  "limit-account",
  "quiet-hours",
  "holiday",
  "paused",
  "domain-limit",
  "sender-of-another",
  "connection-lost",
  "unwritable",
  "did-not-leave",
  "not-recorded",
  "mailing-stopped",
  "blank",
] as const;

/** Why something did not leave, in words; what the other side's machine said stays as it said it. */
export function useReason(): (reason: string, detail?: string | null) => string {
  const { t } = useTranslation();
  return (reason, detail) => {
    const at = known.find((one) => one === reason);
    const answer = /^smtp-(\d{3})$/.exec(reason)?.[1];
    const words = at
      ? t(`outgoing.reasons.${at}`)
      : answer
        ? t("outgoing.reasons.smtp", { code: answer })
        : reason.replaceAll("-", " ");
    return detail ? `${words} (${detail})` : words;
  };
}
