import { Button, FileButton, Group, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { keepPicture } from "./keep-picture.ts";
import { LayOut } from "./layout/lay-out.tsx";
import { Names } from "./names.tsx";

export interface Words {
  subject: string;
  text: string;
  html: string | null;
  mjml: string | null;
}

/** A layout to begin with; what it says is for the writer to change. */
const firstMjml = `<mjml>
  <mj-body background-color="#f6f4ee">
    <mj-section background-color="#ffffff" padding="24px">
      <mj-column>
        <mj-text font-size="16px" line-height="1.5">
          {{ salutation }},
        </mj-text>
        <mj-text font-size="16px" line-height="1.5">
          …
        </mj-text>
        <mj-text font-size="16px" line-height="1.5">
          {{ sender.name }}
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;

/** Subject and words: like a letter, or laid out in MJML. */
export function WordsFields({
  values,
  set,
  onLayOut,
}: {
  values: Words;
  set: (part: Partial<Words>) => void;
  onLayOut?: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const kind = values.mjml !== null ? "mjml" : values.html !== null ? "html" : "plain";
  // What was laid out comes back when one changes one's mind.
  const last = useRef(values.mjml);
  const change = (to: string): void => {
    if (values.mjml !== null) last.current = values.mjml;
    set({ mjml: to === "mjml" ? (last.current ?? firstMjml) : null, html: null });
  };
  const kinds = ["plain", "mjml", ...(kind === "html" ? ["html"] : [])] as ("plain" | "mjml" | "html")[];
  return (
    <>
      <TextInput
        required
        label={t("email.mailing.subject")}
        value={values.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("email.mailing.kind.label")}
        style={{ alignSelf: "flex-start" }}
        data={kinds.map((value) => ({ value, label: t(`email.mailing.kind.${value}`) }))}
        value={kind}
        onChange={change}
      />
      {kind === "mjml" && <Mjml value={values.mjml ?? ""} set={(mjml) => set({ mjml })} onLayOut={onLayOut} />}
      {kind === "html" && (
        <Textarea
          label={t("email.mailing.kind.html")}
          autosize
          minRows={12}
          maxRows={28}
          styles={code}
          value={values.html ?? ""}
          onChange={(event) => set({ html: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t(kind === "plain" ? "email.mailing.text" : "email.mailing.text-part")}
        description={kind === "plain" ? undefined : t("email.mailing.text-part-says")}
        autosize
        minRows={kind === "plain" ? 10 : 2}
        maxRows={24}
        value={values.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Names />
    </>
  );
}

const code = { input: { fontFamily: "ui-monospace, monospace", fontSize: 12 } };

/** The source of the layout; a picture goes in where the cursor is, hosted here. */
function Mjml({
  value,
  set,
  onLayOut,
}: {
  value: string;
  set: (mjml: string) => void;
  onLayOut: ((open: boolean) => void) | undefined;
}) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const insert = async (file: File | null): Promise<void> => {
    if (!file) return;
    setBusy(true);
    try {
      const image = await keepPicture(file);
      const at = field.current?.selectionStart ?? value.length;
      set(`${value.slice(0, at)}<mj-image src="${image.url}" alt="" />${value.slice(at)}`);
      sayDone(t("email.image.kept"));
    } catch (error) {
      sayFault(error);
    }
    setBusy(false);
  };
  return (
    <>
      <Textarea
        ref={field}
        label={t("email.mailing.kind.mjml")}
        autosize
        minRows={12}
        maxRows={28}
        styles={code}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <Group>
        <FileButton accept="image/png,image/jpeg,image/gif,image/webp" onChange={(file) => void insert(file)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="light" loading={busy} leftSection={<IconPhoto size={14} />}>
              {t("email.image.insert")}
            </Button>
          )}
        </FileButton>
        <LayOut mjml={value} take={set} onOpen={onLayOut} />
      </Group>
    </>
  );
}
