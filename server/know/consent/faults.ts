import type { FaultKinds } from "../../platform/errors/index.ts";

export const consentFaults: FaultKinds = {
  said_by_themselves: {
    status: 409,
    title: "They said this themselves, by the link in a mail. It can't be undone for them.",
    help: "If they told you otherwise since, write that down as a consent of its own, with how you know.",
  },
  list_without_addresses: {
    status: 422,
    title: "No e-mail address, telephone number or hash was found in this file.",
    help: "One address a line, or a CSV with a column of addresses. Numbers without a prefix need the country. Nothing was changed.",
  },
};
