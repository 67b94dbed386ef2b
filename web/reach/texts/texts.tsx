import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { HeldNow, PauseButton } from "../../know/outgoing/index.ts";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import classes from "./texts.module.css";

/** Short messages, out and in, the newest first. */
export function Texts() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { show = "all" } = useSearch({ strict: false }) as { show?: "all" | "unknown" };
  const texts = useQuery({
    queryKey: ["texts", show],
    queryFn: async () => unwrap(await api.GET("/api/v1/texts", { params: { query: { show } } })).rows,
  });
  return (
    <Page
      title={t("app.go.texts")}
      about={t("texts.about")}
      actions={
        <>
          {/* What they wrote is answered there, and who wrote from a number nobody has is asked there. */}
          <Button component={Link} to="/inbox" variant="default" size="xs">
            {t("texts.to-inbox")}
          </Button>
          <ExportList list={`/texts?show=${show}`} />
          <PauseButton channel="text" senders={[]} />
        </>
      }
    >
      <HeldNow senders={[]} />
      <SegmentedControl
        size="xs"
        aria-label={t("texts.show.label")}
        style={{ alignSelf: "flex-start" }}
        data={(["all", "unknown"] as const).map((value) => ({ value, label: t(`texts.show.${value}`) }))}
        value={show}
        onChange={(value) =>
          void navigate({ to: "/texts", search: (value === "all" ? {} : { show: value }) as never, replace: true })
        }
      />
      {texts.error && <Trouble error={texts.error} />}
      {texts.data?.length === 0 && <Empty title={t("texts.empty.title")} says={t("texts.empty.says")} />}
      {texts.data && texts.data.length > 0 && (
        <div className={`tilth-panel ${classes["scroll"]}`}>
          <table className={classes["list"]}>
            <tbody>
              {texts.data.map((text) => (
                <tr key={text.id}>
                  <td className={classes["quiet"]}>{t(`texts.direction.${text.direction}`)}</td>
                  <td>
                    {text.account_id ? (
                      <Link to={`/accounts/${text.account_id}` as never}>{text.person ?? text.account}</Link>
                    ) : (
                      (text.person ?? text.number)
                    )}
                  </td>
                  <td className={classes["words"]}>{text.words}</td>
                  <td>
                    {text.direction === "out" && text.state && t(`texts.state.${text.state}`)}
                    {text.outcome === "bounced" && ` (${t("touches.outcomes.bounced")})`}
                    {text.state === "cancelled" && text.reason && ` (${text.reason})`}
                  </td>
                  <td className={classes["quiet"]}>{format.moment(text.created_at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
