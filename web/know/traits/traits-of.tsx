import { Button, Group, Text, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { todayIn, useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { useMay } from "../../app/settings/role.ts";
import { Panel } from "../../ui/panel.tsx";
import { act } from "../accounts/index.ts";
import { tooOld } from "./age.ts";
import { StillSo } from "./still-so.tsx";
import { TraitForm } from "./trait-form.tsx";
import classes from "./traits.module.css";

type Known = Schemas["KnownTrait"];
type Trait = Known["now"][number];

const shownBy = ["traits", "knowledge", "account", "person"] as const;

/** What is known of an account or a person beyond its fields: each with its age and where it is from; what is blank asks to be filled in. */
export function TraitsOf({ of, id }: { of: "account" | "person"; id: string }) {
  const { t } = useTranslation();
  const { data: names = [] } = useQuery({
    queryKey: ["traits", of, id],
    queryFn: async () =>
      unwrap(
        of === "account"
          ? await api.GET("/api/v1/accounts/{id}/traits", { params: { path: { id } } })
          : await api.GET("/api/v1/people/{id}/traits", { params: { path: { id } } }),
      ).rows as Known[],
  });
  // What is read from where it stands already is not shown twice.
  const told = names.filter((name) => name.reads === null && (name.wanted || name.now.length > 0));
  const [open, setOpen] = useState<string | null>(null);
  const asked = window.location.hash.replace("#trait-", "");
  useEffect(() => {
    const named = told.find((name) => name.id === asked);
    if (!named) return;
    if (named.now.length === 0) setOpen(asked);
    document.getElementById(`trait-${asked}`)?.scrollIntoView({ block: "center" });
    // Only when the list has come: closing the form must not open it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, told.length]);
  if (told.length === 0) return null;
  return (
    <Panel title={t("traits.title")}>
      <ul className={classes.traits}>
        {told.map((name) => (
          <OneName
            key={name.id}
            of={of}
            id={id}
            name={name}
            open={open === name.id}
            onOpen={(wanted) => setOpen(wanted ? name.id : null)}
          />
        ))}
      </ul>
    </Panel>
  );
}

function OneName({
  of,
  id,
  name,
  open,
  onOpen,
}: {
  of: "account" | "person";
  id: string;
  name: Known;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { write: mayWrite } = useMay();
  return (
    <li id={`trait-${name.id}`} className={classes.trait}>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="baseline">
        <Text size="sm" fw={600} component="span">
          {name.name}
        </Text>
        <Text size="xs" c="dimmed" component="span">
          {t(`traits.kinds.${name.kind}`)}
        </Text>
      </Group>
      {name.now.map((trait) => (
        <Held key={trait.id} trait={trait} kind={name.kind} freshDays={name.fresh_days} mayWrite={mayWrite} />
      ))}
      {open ? (
        <TraitForm of={of} id={id} name={name} shownBy={shownBy} onDone={() => onOpen(false)} />
      ) : (
        <Group gap={6}>
          {name.now.length === 0 && (
            <Text size="xs" c="var(--tilth-due)" component="span">
              {t("traits.blank")}
            </Text>
          )}
          {mayWrite && (
            <Button size="compact-xs" variant="subtle" onClick={() => onOpen(true)}>
              {t(name.now.length > 0 ? "traits.change" : "traits.fill")}
              <span className={classes.unseen}>: {name.name}</span>
            </Button>
          )}
        </Group>
      )}
      {name.earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{t("traits.earlier", { count: name.earlier.length })}</summary>
          {name.earlier.map((trait) => (
            <Text key={trait.id} size="xs" c="dimmed">
              {trait.value} · {format.day(trait.learned_on)} – {format.day(trait.ended_on)}
            </Text>
          ))}
        </details>
      )}
    </li>
  );
}

function Held({
  trait,
  kind,
  freshDays,
  mayWrite,
}: {
  trait: Trait;
  kind: Known["kind"];
  freshDays: number | null;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const old = tooOld(trait.confirmed_on, freshDays, todayIn(me?.time_zone));
  const from = [
    trait.source ?? t(`traits.sources.${trait.source_kind}`),
    trait.author_name,
    t("traits.sure", { percent: format.share(trait.confidence_percent / 100) }),
    trait.confirmed_source_kind &&
      t("traits.confirmed-by", {
        who: [trait.confirmed_source ?? t(`traits.sources.${trait.confirmed_source_kind}`), trait.confirmed_by_name]
          .filter(Boolean)
          .join(", "),
      }),
  ].filter(Boolean);
  const end = (): void => {
    void act(t("traits.ended"), shownBy, async () =>
      unwrap(await api.PUT("/api/v1/traits/{id}/end", { params: { path: { id: trait.id } } })),
    );
  };
  return (
    <div>
      <Text size="sm">{trait.value}</Text>
      {trait.quote && (
        <Text size="sm" component="blockquote" className={classes.quote}>
          {trait.quote}
        </Text>
      )}
      <Group gap={6}>
        <Tooltip label={t("traits.known-on", { day: format.day(trait.confirmed_on) })}>
          <Text size="xs" c={old ? "var(--tilth-due)" : "dimmed"} component="span">
            {`${format.day(trait.confirmed_on)}${old ? ` · ${t("traits.old")}` : ""} · ${from.join(", ")}`}
          </Text>
        </Tooltip>
        {mayWrite && (
          <>
            <StillSo trait={trait} kind={kind} shownBy={shownBy} />
            <Button size="compact-xs" variant="subtle" onClick={end}>
              {t("traits.end")}
              <span className={classes.unseen}>: {trait.value}</span>
            </Button>
          </>
        )}
      </Group>
    </div>
  );
}
