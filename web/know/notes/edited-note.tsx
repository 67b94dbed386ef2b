import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { RecordField } from "../accounts/index.ts";

/** A note's words, changed where they stand. */
export function EditedNote({ id, words, revision }: { id: string; words: string; revision: number }) {
  const { t } = useTranslation();
  return (
    <RecordField
      label={t("notes.note")}
      kind="long"
      column="words"
      required
      value={words}
      shown={<span style={{ whiteSpace: "pre-wrap", fontSize: 13 }}>{words}</span>}
      empty=""
      revision={revision}
      send={async (to, at) =>
        unwrap(
          await api.PATCH("/api/v1/notes/{id}", {
            params: { path: { id } },
            body: { words: to as string },
            headers: { "if-match": `"${at}"` },
          }),
        )
      }
      shownBy={["account", "person"]}
    />
  );
}
