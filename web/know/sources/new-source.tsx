import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SourceForm } from "./source-form.tsx";

/** A source is set up once; after that it is run, watched and corrected on its own page. */
export function NewSource() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t("sources.form.title")} about={t("sources.form.about")}>
      <Panel>
        <SourceForm done={(id) => void navigate({ to: `/sources/${id}` })} />
      </Panel>
    </Page>
  );
}
