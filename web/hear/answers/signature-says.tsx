import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { Panel } from "../../ui/panel.tsx";
import { ProposalLine } from "./proposal-line.tsx";

/** What letters say of them and we don't know. */
export function SignatureSays({ id }: { id: string }) {
  const { t } = useTranslation();
  const { write } = useMay();
  const { data } = useQuery({
    queryKey: ["signature-proposals", id],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/people/{id}/signature-proposals", { params: { path: { id } } })).rows,
  });
  if (!data || data.length === 0 || !write) return null;
  return (
    <Panel title={t("answers.signature")}>
      {data.map((one) => (
        <ProposalLine key={one.id} proposal={one} named={false} letter mayDecide />
      ))}
    </Panel>
  );
}
