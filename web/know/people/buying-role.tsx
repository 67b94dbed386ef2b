import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { InlineEdit } from "../../ui/inline-edit.tsx";
import { changeField } from "../accounts/index.ts";
import classes from "./contact-points.module.css";

export const buyingRoles = ["decides", "influences", "uses", "pays", "champions"] as const;
export type Role = (typeof buyingRoles)[number];

const nobody = "–";

/** Somebody's part in buying, set where the gap is seen. The employment's version is read at that moment, and what stood on the screen is compared. */
export function BuyingRole({ person, employment, role }: { person: string; employment: string; role: Role | null }) {
  const { t } = useTranslation();
  const me = useMe();
  const say = (value: unknown): string => (value ? t(`people.roles.${String(value)}`) : "");
  const save = async (words: string): Promise<void> => {
    const to = words === nobody ? null : (words as Role);
    const life = unwrap(await api.GET("/api/v1/people/{id}/screen", { params: { path: { id: person } } }));
    const now = life.employments.find((one) => one.id === employment);
    // Somebody else said otherwise since this was shown: based on a version before that, so the conflict is seen.
    const revision = now && now.buying_role === role ? now.revision : 0;
    await changeField({
      label: t("accounts.columns.buying_role"),
      column: "buying_role",
      from: role,
      to,
      revision,
      say,
      send: async (at) =>
        unwrap(
          await api.PATCH("/api/v1/employments/{id}", {
            params: { path: { id: employment } },
            body: { buying_role: to },
            headers: { "if-match": `"${at}"` },
          }),
        ),
      shownBy: ["account", "person"],
      done: t("accounts.saved", { field: t("accounts.columns.buying_role") }),
    });
  };
  return (
    <span className={classes.role}>
      <InlineEdit
        label={t("accounts.columns.buying_role")}
        kind="choice"
        value={role ?? ""}
        shown={say(role)}
        empty={t("people.no-role")}
        choices={[
          ...buyingRoles.map((value) => ({ value: value as string, label: say(value) })),
          { value: nobody, label: t("people.role-unknown") },
        ]}
        disabled={me?.user.role === "reader"}
        save={save}
      />
    </span>
  );
}
