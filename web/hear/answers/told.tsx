import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { Panel } from "../../ui/panel.tsx";
import { ProposalLine } from "./proposal-line.tsx";
import { ReportedLine } from "./reported-line.tsx";

interface Of {
  person_id?: string;
  message_id?: string;
}

export function useReported(of: Of) {
  return useQuery({
    queryKey: ["address-reports", of],
    queryFn: async () => unwrap(await api.GET("/api/v1/address-reports", { params: { query: of } })).rows,
  });
}

export function useProposals(of: Pick<Of, "message_id">) {
  return useQuery({
    queryKey: ["signature-proposals", "open", of],
    queryFn: async () => unwrap(await api.GET("/api/v1/signature-proposals", { params: { query: of } })).rows,
  });
}

/** Addresses of a person that mail came back from. Nothing where none did. */
export function CameBackFrom({ person }: { person: string }) {
  const { t } = useTranslation();
  const { write } = useMay();
  const { data = [] } = useReported({ person_id: person });
  if (data.length === 0) return null;
  return (
    <Panel title={t("answers.came-back")}>
      {data.map((one) => (
        <ReportedLine key={one.contact_point_id} reported={one} named={false} mayDecide={write} />
      ))}
    </Panel>
  );
}

/** What one message proposes and reports, to be decided beside it. Nothing where nothing is open. */
export function ToldBy({ message }: { message: string }) {
  const { t } = useTranslation();
  const { write } = useMay();
  const { data: proposals = [] } = useProposals({ message_id: message });
  const { data: reported = [] } = useReported({ message_id: message });
  if (proposals.length + reported.length === 0) return null;
  return (
    <Panel title={t("answers.follows")}>
      {proposals.map((one) => (
        <ProposalLine key={one.id} proposal={one} named letter={false} mayDecide={write} />
      ))}
      {reported.map((one) => (
        <ReportedLine key={one.contact_point_id} reported={one} named mayDecide={write} />
      ))}
    </Panel>
  );
}
