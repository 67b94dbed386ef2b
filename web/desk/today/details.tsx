import { Anchor, Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { ChannelIcon } from "../../know/touches/index.ts";
import { DueSign } from "./due-sign.tsx";
import { ReachLinks } from "./reach-links.tsx";
import classes from "./today.module.css";
import type { Row } from "./today-list.ts";
import { touchWords } from "./touch-trail.tsx";
import { whyWords } from "./why-words.ts";

/** Everything for the call about to be made, without leaving the list. */
export function Details({ row, tasks }: { row: Row; tasks: Schemas["Task"][] }) {
  const { t } = useTranslation();
  const mine = tasks.filter((task) => task.account_id === row.account);
  return (
    <Stack gap="md">
      <div>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Anchor component={Link} to={`/accounts/${row.account}`} fw={650} size="md">
            {row.name}
          </Anchor>
          <DueSign why={row.why} />
        </Group>
        <Text size="sm" c="dimmed">
          {whyWords(row, t)}
        </Text>
      </div>
      {mine.length > 0 && (
        <Part title={t("today.details.tasks")}>
          <ul className={classes["plain"]}>
            {mine.map((task) => (
              <li key={task.id}>{task.title}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t("today.details.people")}>
        {row.people.length === 0 && <Text size="sm">{t("today.nobody")}</Text>}
        {row.people.map((person) => (
          <div key={person.person} className={classes["reach"]} data-in="details">
            <div className={classes["person"]}>
              <Link to={`/people/${person.person}` as never}>{person.name}</Link>
              {person.title && <span className={classes["faint"]}> {person.title}</span>}
            </div>
            <ReachLinks person={person} />
          </div>
        ))}
        <Text size="xs" c="dimmed">
          {t("today.coverage", { ...row.coverage })}
        </Text>
      </Part>
      {row.item && <ItemToBring id={row.item.item} item={row.item} />}
      <Part title={t("today.last-touches")}>
        <LastTouches touches={row.touches} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={6} component="section">
      <h3 className={classes["part"]}>{title}</h3>
      {children}
    </Stack>
  );
}

function LastTouches({ touches }: { touches: Row["touches"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (touches.length === 0) return <Text size="sm">{t("today.no-touches")}</Text>;
  return (
    <ul className={classes["plain"]}>
      {touches.map((touch) => (
        <li key={touch.touch} className={classes["said"]}>
          <ChannelIcon channel={touch.channel} />
          <div>
            <div title={format.moment(touch.at)}>{touchWords(touch, t, format.ago(touch.at))}</div>
            <div className={classes["faint"]}>
              {[touch.person_name, touch.purpose && t(`touches.purposes.${touch.purpose}`)].filter(Boolean).join(" · ")}
            </div>
            {touch.note && <div className={classes["note"]}>{touch.note}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The thing itself, why it fits, and its text to paste into a mail. */
function ItemToBring({ id, item }: { id: string; item: NonNullable<Row["item"]> }) {
  const { t } = useTranslation();
  const whole = useQuery({
    queryKey: ["items", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/items/{id}", { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });
  const words = whole.data?.words === item.title ? null : whole.data?.words;
  const text = [item.title, words, item.link].filter(Boolean).join("\n\n");
  const fits = [item.industry, ...item.topics].filter(Boolean).join(", ");
  return (
    <Part title={t("today.details.item")}>
      <Text size="sm" fw={550}>
        {item.title}
      </Text>
      {fits && (
        <Text size="xs" c="dimmed">
          {t("today.details.fits", { fits })}
        </Text>
      )}
      {words && (
        <Text size="sm" className={classes["note"]}>
          {words}
        </Text>
      )}
      <Group gap="xs">
        <CopyButton value={text} timeout={2500}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            >
              {copied ? t("today.details.copied") : t("today.details.copy")}
            </Button>
          )}
        </CopyButton>
        {item.link && (
          <Anchor href={item.link} target="_blank" rel="noreferrer" size="sm">
            {t("today.details.open-link")}
          </Anchor>
        )}
      </Group>
    </Part>
  );
}
