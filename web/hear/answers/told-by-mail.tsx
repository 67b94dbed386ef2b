import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProposalLine } from "./proposal-line.tsx";
import { ReportedLine } from "./reported-line.tsx";
import { useProposals, useReported } from "./told.tsx";

/** All that mail says and nobody has decided: who left and who follows, what letters tell of their writers, and which addresses mail came back from. */
export function ToldByMail() {
  const { t } = useTranslation();
  const { write } = useMay();
  const proposals = useProposals({});
  const reported = useReported({});
  const error = proposals.error ?? reported.error;
  if (error) return <Trouble error={error} />;
  const loaded = proposals.data && reported.data;
  return (
    <Page
      title={t("answers.told-by-mail")}
      about={t("answers.told-about")}
      actions={
        <Button component={Link} to="/inbox" variant="default" size="xs">
          {t("answers.to-inbox")}
        </Button>
      }
    >
      {loaded && proposals.data.length + reported.data.length === 0 && (
        <Empty title={t("answers.nothing")} says={t("answers.nothing-says")} />
      )}
      {proposals.data && proposals.data.length > 0 && (
        <Panel title={t("answers.proposed")}>
          {proposals.data.map((one) => (
            <ProposalLine key={one.id} proposal={one} named letter mayDecide={write} />
          ))}
        </Panel>
      )}
      {reported.data && reported.data.length > 0 && (
        <Panel title={t("answers.came-back")}>
          {reported.data.map((one) => (
            <ReportedLine key={one.contact_point_id} reported={one} named mayDecide={write} />
          ))}
        </Panel>
      )}
    </Page>
  );
}
