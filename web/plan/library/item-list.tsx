import { Button, Text, UnstyledButton } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useRowKeys } from "../../ui/row-keys.ts";
import table from "../../ui/table.module.css";
import { FreshnessWords } from "./freshness-words.tsx";
import classes from "./library.module.css";
import type { Item } from "./use-items.ts";

const shownAtFirst = 200;

export function ItemList({ items, today, open }: { items: Item[]; today: string; open: (item: Item) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [most, setMost] = useState(shownAtFirst);
  const rows = items.slice(0, most);
  const list = useRef<HTMLDivElement>(null);
  const { at, choose } = useRowKeys(
    list,
    rows.length,
    { next: t("library.keys.next"), before: t("library.keys.before"), open: t("library.keys.open") },
    (index) => open(rows[index] as Item),
  );
  return (
    <div className={`tilth-panel ${table["scroll"]}`} ref={list}>
      <table className={`${table["list"]} ${table["rows"]}`}>
        <thead>
          <tr>
            <th scope="col">{t("library.title")}</th>
            <th scope="col" className={table["wide"]}>
              {t("library.kind")}
            </th>
            <th scope="col" className={table["wide"]}>
              {t("library.topics")}
            </th>
            <th scope="col" className={table["wide"]}>
              {t("library.industries")}
            </th>
            <th scope="col">{t("library.freshness.label")}</th>
            <th scope="col" className={table["number"]}>
              {t("library.given")}
            </th>
          </tr>
        </thead>
        <tbody className={classes["open"]}>
          {rows.map((item, index) => (
            // The title is the button; a click anywhere on the row is a courtesy to the mouse.
            <tr
              key={item.id}
              data-row={index}
              data-at={index === at || undefined}
              onMouseDown={() => choose(index)}
              onClick={() => open(item)}
            >
              <td className={table["name"]}>
                <UnstyledButton
                  fw={550}
                  fz="sm"
                  onClick={(event) => {
                    event.stopPropagation();
                    open(item);
                  }}
                >
                  {item.title}
                </UnstyledButton>
                <Text size="xs" c="dimmed" className={table["under"]}>
                  {[t(`library.kinds.${item.kind}`), ...item.topics, ...item.industries].join(", ")}
                </Text>
              </td>
              <td className={`${table["nowrap"]} ${table["wide"]}`}>{t(`library.kinds.${item.kind}`)}</td>
              <td className={table["wide"]}>{item.topics.join(", ")}</td>
              <td className={table["wide"]}>
                {item.industries.join(", ") || (
                  <Text size="sm" c="dimmed" span>
                    {t(item.topics.length > 0 ? "library.by-topic" : "library.everybody")}
                  </Text>
                )}
              </td>
              <td>
                <FreshnessWords item={item} today={today} />
              </td>
              <td className={table["number"]}>
                {item.sent > 0
                  ? t("library.times", { count: item.sent, shown: format.number(item.sent) })
                  : t("library.never")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > most && (
        <Button variant="subtle" fullWidth onClick={() => setMost(most + shownAtFirst)}>
          {t("library.more", { left: format.number(items.length - most) })}
        </Button>
      )}
    </div>
  );
}
