import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { FieldRow, RecordField } from "../accounts/index.ts";

type Point = Schemas["ShownPoint"];
type Column = "value" | "label" | "street" | "city" | "region" | "postal_code" | "country";

export const shownBy = ["account", "person", "today", "customers"] as const;

export async function patchPoint(id: string, body: object, revision: number | string): Promise<{ set: string | null }> {
  return unwrap(
    await api.PATCH("/api/v1/contact-points/{id}", {
      params: { path: { id } },
      body,
      headers: { "if-match": `"${revision}"` },
    }),
  );
}

const partsOf = (kind: Point["kind"]): Column[] =>
  kind === "postal" ? ["street", "postal_code", "city", "region", "country", "label"] : ["value", "label"];

/** The parts of a contact point, each edited where it stands. */
export function PointFields({ point, onDone }: { point: Point; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      {partsOf(point.kind).map((column) => (
        <FieldRow key={column} label={t(`accounts.columns.${column}`)}>
          <RecordField
            label={t(`accounts.columns.${column}`)}
            column={column}
            required={column === "value"}
            value={point[column]}
            empty={t("accounts.add")}
            revision={point.revision}
            send={(to, revision) => patchPoint(point.id, { [column]: to }, revision)}
            shownBy={shownBy}
          />
        </FieldRow>
      ))}
      <Button size="compact-xs" variant="default" onClick={onDone}>
        {t("people.edited")}
      </Button>
    </>
  );
}
