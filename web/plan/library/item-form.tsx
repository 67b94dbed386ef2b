import { Button, Group, Select, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { Meanwhile, useDraft } from "../../app/settings/meanwhile.tsx";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { topicsOf } from "./filter-items.ts";
import { type Kind, kinds } from "./kinds.ts";
import { RetireButton } from "./retire-button.tsx";
import { ShelfLife } from "./shelf-life.tsx";
import { type Item as Listed, useIndustries, useTagNames } from "./use-items.ts";

type Item = Schemas["Item"];
const fields = ["title", "kind", "link", "words", "topics", "industries", "fresh_until"] as const;
type Own = Pick<Item, (typeof fields)[number]>;
const blank = {
  title: "",
  kind: "article",
  link: null,
  words: null,
  topics: [],
  industries: [],
  fresh_until: null,
  revision: 0,
} as unknown as Item;
const fieldsOf = ({ title, kind, link, words, topics, industries, fresh_until }: Item): Own => ({
  title,
  kind,
  link,
  words,
  topics,
  industries,
  fresh_until,
});
const shown = (value: Own[keyof Own]): string => (Array.isArray(value) ? value.join(", ") : (value ?? ""));

export function ItemForm({ item, all, close }: { item: Item | undefined; all: Listed[]; close: () => void }) {
  const { t } = useTranslation();
  const { write } = useMay();
  const draft = useDraft<Own, Item>(item ?? blank, fieldsOf);
  const tags = useTagNames();
  const industries = useIndustries();
  const values = draft.values as Own;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const answer = item
        ? unwrap(
            await api.PATCH("/api/v1/items/{id}", {
              params: { path: { id: item.id } },
              body: draft.changes,
              ...ifMatch(draft.revision),
            }),
          )
        : asOne(unwrap(await api.POST("/api/v1/items", { body: values })));
      await queries.invalidateQueries({ queryKey: ["items"] });
      sayDone(t(item ? "library.saved" : "library.made", { title: answer.title }), answer.set ?? undefined);
      close();
    } catch (error) {
      if (!draft.met(error)) sayFault(error);
    }
  };
  const text = (field: "title" | "link" | "words") => ({
    label: t(`library.form.${field}`),
    readOnly: !write,
    value: values[field] ?? "",
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.type({ [field]: event.currentTarget.value || (field === "title" ? "" : null) }),
  });
  const words = (field: "topics" | "industries", data: string[]) => ({
    label: t(`library.form.${field}`),
    description: t(`library.form.${field}-what`),
    readOnly: !write,
    data: [...new Set(data)],
    value: values[field],
    acceptValueOnBlur: true,
    clearable: false,
    maxDropdownHeight: 220,
    onChange: (next: string[]) => draft.type({ [field]: next }),
  });
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput {...text("title")} required maxLength={300} data-autofocus />
        <Select
          label={t("library.kind")}
          readOnly={!write}
          data={kinds.map((value) => ({ value, label: t(`library.kinds.${value}`) }))}
          value={values.kind}
          allowDeselect={false}
          onChange={(kind) => kind && draft.type({ kind: kind as Kind })}
        />
        <TextInput {...text("link")} type="url" />
        <Textarea {...text("words")} description={t("library.form.words-what")} autosize minRows={3} maxRows={14} />
        <TagsInput {...words("topics", [...tags, ...topicsOf(all)])} />
        <TagsInput {...words("industries", [...industries, ...all.flatMap((one) => one.industries)])} />
        <ShelfLife value={values.fresh_until} readOnly={!write} change={(fresh_until) => draft.type({ fresh_until })} />
        {draft.theirs && (
          <Meanwhile
            rows={fields.map((field) => ({
              label: field === "kind" ? t("library.kind") : t(`library.form.${field}`),
              mine: shown(values[field]),
              theirs: shown((draft.theirs as Item)[field]),
            }))}
            keep={draft.keepMine}
            take={() => {
              draft.forget();
              void queries.invalidateQueries({ queryKey: ["items"] });
            }}
          />
        )}
        {write && (
          <Group justify="space-between">
            {item ? <RetireButton item={item} done={close} /> : <span />}
            <Button type="submit" disabled={!draft.changed || !values.title.trim() || !!draft.theirs}>
              {item ? t("library.form.save") : t("library.form.make")}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

/** One sent is one answered. */
function asOne<One extends object>(answer: One | { rows: One[] }): One {
  return "rows" in answer ? (answer.rows[0] as One) : answer;
}
