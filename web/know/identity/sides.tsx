import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import type { Beside } from "./comparison.tsx";
import classes from "./identity.module.css";

type Side = Beside["kept"];

/** What else each consists of: addresses, jobs, tags, sources; and what would move. Nothing of it is lost: equal ones become one. */
export function Sides({ beside }: { beside: Beside }) {
  const { t } = useTranslation();
  return (
    <div className={classes.sides}>
      {(["kept", "folded"] as const).map((side) => (
        <section key={side} aria-label={`${t(`identity.side.${side}`)} ${beside[side].name}`}>
          <p className={classes.whose}>
            <span className={classes.role}>{t(`identity.side.${side}`)}</span>
            {beside[side].name}
          </p>
          <OneSide side={beside[side]} other={beside[side === "kept" ? "folded" : "kept"]} kind={beside.kind} />
          {side === "folded" && <WhatMoves side={beside.folded} />}
        </section>
      ))}
    </div>
  );
}

function OneSide({ side, other, kind }: { side: Side; other: Side; kind: Beside["kind"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shared = new Set(other.points.map((point) => `${point.kind} ${point.normal}`));
  const ties = new Set(other.ties.map(({ id }) => id));
  return (
    <dl className={classes.facts}>
      {side.points.length > 0 && (
        <Fact title={t("identity.points")}>
          {side.points.map((point) => (
            <li
              key={`${point.kind} ${point.normal}`}
              data-same={shared.has(`${point.kind} ${point.normal}`) || undefined}
            >
              {point.value}
              {shared.has(`${point.kind} ${point.normal}`) && <em> {t("identity.both")}</em>}
              {point.state === "dead" && <em> {t("identity.dead")}</em>}
            </li>
          ))}
        </Fact>
      )}
      {side.ties.length > 0 && (
        <Fact title={t(kind === "account" ? "identity.people" : "identity.jobs")}>
          {side.ties.map((tie, at) => (
            <li key={`${tie.id} ${at}`} data-same={ties.has(tie.id) || undefined}>
              {[tie.name, tie.title].filter(Boolean).join(", ")}
              {tie.ended_on && ` (${t("identity.until", { day: format.day(tie.ended_on) })})`}
              {ties.has(tie.id) && <em> {t("identity.both")}</em>}
            </li>
          ))}
        </Fact>
      )}
      {side.tags.length > 0 && (
        <Fact title={t("identity.tags")}>
          <li>{side.tags.join(", ")}</li>
        </Fact>
      )}
      <Fact title={t("identity.sources")}>
        {side.sources.map((source) => (
          <li key={`${source.source} ${source.key}`}>{`${source.source}: ${source.key.replace(/^name\|/, "")}`}</li>
        ))}
        {side.sources.length === 0 && <li>{t("identity.made-here", { when: format.moment(side.created_at) })}</li>}
      </Fact>
      {side.suppressed > 0 && (
        <Fact title={t("identity.suppressed")}>
          <li>{t("identity.strictest", { count: side.suppressed })}</li>
        </Fact>
      )}
      {side.folded_in > 0 && (
        <Fact title={t("identity.folded-in")}>
          <li>{format.number(side.folded_in)}</li>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  );
}

function WhatMoves({ side }: { side: Side }) {
  const { t } = useTranslation();
  const format = useFormat();
  const moving = side.moves.filter(({ n }) => n > 0);
  return (
    <Text size="sm" mt={6}>
      <b>{t("identity.moves")}</b>{" "}
      {moving.length === 0
        ? t("identity.moves-nothing")
        : moving
            .map(({ kind, n }) => `${format.number(n)} × ${t(`identity.kinds.${kind}`, { defaultValue: kind })}`)
            .join(", ")}
    </Text>
  );
}
